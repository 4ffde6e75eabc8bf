package org.aktenlage.cli;

import org.aktenlage.export.rdf.Dump;
import org.aktenlage.export.rdf.Dump.Choice;
import org.aktenlage.export.rdf.RdfFormat;
import org.aktenlage.graph.Iris;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.MemoryStore;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

/** Turns documents into RDF without keeping a store. */
@Command(name = "convert", description = "Turn documents into RDF without a store.")
final class ConvertCommand implements Callable<Integer> {

    @ParentCommand private Main main = Main.NONE;
    @Spec private @Nullable CommandSpec spec;
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

    @Option(
            names = "--unsorted",
            description =
                    "Write lists record by record, in constant memory: what they say, without what"
                            + " follows of it. Takes lists alone, as NQ.")
    private boolean unsorted;

    @Override
    public Integer call() {
        Iris iris = reading.base().orElseGet(Iris::standard);
        if (unsorted && format != RdfFormat.NQ) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--unsorted writes nq, not " + format);
        }
        if (unsorted) {
            return new UnsortedLists(iris, reading, main).write(output);
        }
        try (GraphStore store = MemoryStore.create(iris, Clock.systemUTC())) {
            RunReport report = IngestCommand.read(store, reading, threshold, threads, main);
            Set<Choice> choices = format.hasGraphs() ? Set.of(Choice.ALL_GRAPHS) : Set.of();
            Dump dump = new Dump(choices, iris);
            output.write(main.streams(), out -> dump.write(store, format, out));
            return report.finish(main.streams().err());
        }
    }
}
