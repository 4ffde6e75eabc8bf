package org.aktenlage.cli;

import org.aktenlage.pipeline.Ingestion;
import org.aktenlage.store.CatalogueEntry;
import org.aktenlage.store.GraphStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.util.List;
import java.util.concurrent.Callable;

/** Reads documents again, from the text that the store kept. */
@Command(name = "reprocess", description = "Read documents again from the kept text.")
final class ReprocessCommand implements Callable<Integer> {

    @ParentCommand private Main main = Main.NONE;
    @Mixin private StoreOption store = new StoreOption();
    @Mixin private ThreadsOption threads = new ThreadsOption();
    @Mixin private ThresholdOption threshold = new ThresholdOption();

    @Parameters(
            paramLabel = "DOC",
            arity = "0..*",
            description = "File name, path, key or IRI; all documents if not given.")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        try (GraphStore kept = store.open()) {
            List<CatalogueEntry> entries =
                    new NamedDocuments(kept)
                            .all(names).stream().filter(e -> e.version().isPresent()).toList();
            Ingestion ingestion = Ingestion.into(kept, main.installation(), threshold.value());
            RunReport report = new RunReport(main.streams().err(), entries.size());
            List<String> keys = entries.stream().map(CatalogueEntry::key).toList();
            ingestion.reprocess(keys, threads.value(), report);
            return report.finish(main.streams().out());
        }
    }
}
