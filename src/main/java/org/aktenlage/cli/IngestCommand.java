package org.aktenlage.cli;

import org.aktenlage.document.reader.SourceLoader;
import org.aktenlage.graph.ReferenceGraph;
import org.aktenlage.listing.reader.ListFile;
import org.aktenlage.pipeline.Ingestion;
import org.aktenlage.pipeline.ListIngestion;
import org.aktenlage.store.GraphStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Reads documents into a store. */
@Command(name = "ingest", description = "Read documents into the store.")
final class IngestCommand implements Callable<Integer> {

    @ParentCommand private Main main = Main.NONE;
    @Mixin private StoreOption store = new StoreOption();
    @Mixin private ReadingOptions reading = new ReadingOptions();
    @Mixin private ThresholdOption threshold = new ThresholdOption();
    @Mixin private ThreadsOption threads = new ThreadsOption();

    @Override
    public Integer call() {
        try (GraphStore target = store.openOrCreate(reading.base())) {
            return read(target, reading, threshold, threads, main).finish(main.streams().out());
        }
    }

    /** Reads all sources into the store, telling of it on the error stream. */
    static RunReport read(
            GraphStore target,
            ReadingOptions reading,
            ThresholdOption threshold,
            ThreadsOption threads,
            Main main) {
        ReferenceGraph seeds = Ingestion.seed(target, main.installation());
        List<SourceLoader.Entry> entries = reading.entries(main);
        List<String> addresses = reading.addresses();
        RunReport report = new RunReport(main.streams().err(), entries.size() + addresses.size());
        List<SourceLoader.Entry> documents = new ArrayList<>();
        ListIngestion lists = new ListIngestion(target, reading.maxListBytes());
        for (SourceLoader.Entry entry : entries) {
            ListFile.of(entry.file(), entry.path())
                    .ifPresentOrElse(
                            list -> {
                                report.begin(entry.path());
                                report.add(lists.ingest(list, reading.date()));
                            },
                            () -> documents.add(entry));
        }
        if (!documents.isEmpty() || !addresses.isEmpty()) {
            Ingestion ingestion =
                    Ingestion.into(target, main.installation(), threshold.value(), seeds);
            ingestion.ingest(reading.openings(documents), threads.value(), report);
            ingestion.ingest(reading.pages(addresses), threads.value(), report);
        }
        return report;
    }
}
