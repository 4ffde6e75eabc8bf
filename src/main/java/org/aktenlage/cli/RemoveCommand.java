package org.aktenlage.cli;

import org.aktenlage.store.CatalogueEntry;
import org.aktenlage.store.GraphStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.util.concurrent.Callable;

/** Takes a document out of what counts, or out of the store altogether. */
@Command(
        name = "remove",
        description = "Close a document, so that nothing it states counts; with --erase delete it.")
final class RemoveCommand implements Callable<Integer> {

    @ParentCommand private Main main = Main.NONE;
    @Mixin private StoreOption store = new StoreOption();

    @Parameters(paramLabel = "DOC", description = "File name, path, key or IRI.")
    private String name = "";

    @Option(
            names = "--erase",
            description = "Delete text, quotes and claims of all versions for good.")
    private boolean erase;

    @Override
    public Integer call() {
        try (GraphStore from = store.open()) {
            CatalogueEntry entry = new NamedDocuments(from).one(name);
            boolean isDone = erase ? from.erase(entry.key()) : from.remove(entry.key());
            String done = erase ? "erased " : "removed ";
            main.streams().out().print((isDone ? done : "already removed ") + entry.key() + "\n");
            return 0;
        }
    }
}
