package org.aktenlage.cli;

import org.aktenlage.store.CatalogueEntry;
import org.aktenlage.store.GraphStore;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.time.LocalDate;
import java.util.concurrent.Callable;

/** Takes a document out of what counts, or out of the store altogether. */
@Command(
        name = "remove",
        description =
                "Close a document, so that nothing it states counts; with --erase delete it."
                        + " With --issue delete one day's issue of a sanctions list.")
final class RemoveCommand implements Callable<Integer> {

    @ParentCommand private Main main = Main.NONE;
    @Mixin private StoreOption store = new StoreOption();

    @Parameters(
            paramLabel = "DOC|LIST",
            description = "File name, path, key or IRI; with --issue the name of a list.")
    private String name = "";

    @Option(
            names = "--erase",
            description = "Delete text, quotes and claims of all versions for good.")
    private boolean erase;

    @Option(
            names = "--issue",
            paramLabel = "DATE",
            converter = MomentOption.Day.class,
            description = "The day of an issue of the list, such as 2024-05-24.")
    private @Nullable LocalDate issue;

    @Override
    public Integer call() {
        try (GraphStore from = store.open()) {
            if (issue != null) {
                return removeIssue(from, issue);
            }
            CatalogueEntry entry = new NamedDocuments(from).one(name);
            boolean isDone = erase ? from.erase(entry.key()) : from.remove(entry.key());
            String done = erase ? "erased " : "removed ";
            main.streams().out().print((isDone ? done : "already removed ") + entry.key() + "\n");
            return 0;
        }
    }

    private int removeIssue(GraphStore from, LocalDate day) {
        if (from.removeIssue(name, day)) {
            main.streams().out().print("removed " + name + " of " + day + "\n");
            return 0;
        }
        main.streams()
                .err()
                .print(
                        "aktenlage: there is no issue of the list "
                                + name
                                + " of "
                                + day
                                + "; query lists names lists and days\n");
        return 2;
    }
}
