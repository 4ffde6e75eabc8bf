package org.aktenlage.cli;

import org.aktenlage.export.rdf.Dump;
import org.aktenlage.export.rdf.RdfFormat;
import org.aktenlage.graph.Iris;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.MemoryStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.time.Clock;
import java.util.concurrent.Callable;

/** Turns documents into RDF without keeping a store. */
@Command(name = "convert", description = "Turn documents into RDF without a store.")
final class ConvertCommand implements Callable<Integer> {

    @ParentCommand private Main main = Main.NONE;
    @Mixin private ReadingOptions reading = new ReadingOptions();
    @Mixin private ThresholdOption threshold = new ThresholdOption();
    @Mixin private ThreadsOption threads = new ThreadsOption();
    @Mixin private OutputOption output = new OutputOption();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description =
                    "One of: ${COMPLETION-CANDIDATES}; those without graphs take facts alone.")
    private RdfFormat format = RdfFormat.NQ;

    @Override
    public Integer call() {
        Iris iris = reading.base().orElseGet(Iris::standard);
        try (GraphStore store = MemoryStore.create(iris, Clock.systemUTC())) {
            RunReport report = IngestCommand.read(store, reading, threshold, threads, main);
            Dump dump = new Dump(format.hasGraphs(), false, iris);
            output.write(main.streams(), out -> dump.write(store, format, out));
            return report.finish(main.streams().err());
        }
    }
}
