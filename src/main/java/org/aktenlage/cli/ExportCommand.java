package org.aktenlage.cli;

import org.aktenlage.export.Exporter;
import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.dot.DotExporter;
import org.aktenlage.export.gexf.GexfExporter;
import org.aktenlage.export.graphml.GraphMlExporter;
import org.aktenlage.export.rdf.RdfFormat;
import org.aktenlage.export.view.ActorGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QuestionException;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Writes what a store holds, as RDF or for tools that draw. */
@Command(name = "export", description = "Write the store as RDF, or as a graph for other tools.")
final class ExportCommand implements Callable<Integer> {

    /** Nobody waits for it at a prompt; a store of a million events takes minutes. */
    private static final Duration LIMIT = Duration.ofHours(1);

    @ParentCommand private Main main = Main.NONE;
    @Spec private @Nullable CommandSpec spec;
    @Mixin private StoreOption store = new StoreOption();
    @Mixin private MomentOption moment = new MomentOption();
    @Mixin private OutputOption output = new OutputOption();
    @Mixin private RdfOptions rdf = new RdfOptions();

    @ArgGroup(multiplicity = "1")
    private Notation notation = new Notation();

    @Option(
            names = "--graph",
            paramLabel = "WHICH",
            description =
                    "${COMPLETION-CANDIDATES}; all if not given, where the format knows graphs.")
    private @Nullable Extent extent;

    @Option(names = "--with-run", description = "Also when this store read what.")
    private boolean withRun;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            converter = ReadingOptions.BaseConverter.class,
            description = "What our IRIs begin with, in place of the store's own base.")
    private @Nullable Iris base;

    /** How much of the store. */
    enum Extent {
        ASSERTED,
        ALL
    }

    /** The formats for tools that draw. */
    enum Tool {
        GRAPHML,
        GEXF,
        DOT
    }

    /** One of the two. */
    private static final class Notation {

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                description = "RDF as one of: ${COMPLETION-CANDIDATES}.")
        private @Nullable RdfFormat format;

        @Option(
                names = "--as",
                paramLabel = "FORMAT",
                description =
                        "Actors linked by events, with quote and certainty, as one of:"
                                + " ${COMPLETION-CANDIDATES}.")
        private @Nullable Tool tool;
    }

    @Override
    public Integer call() throws QuestionException {
        RdfFormat format = notation.format;
        Tool tool = notation.tool;
        check(format);
        try (GraphStore from = moment.open(store, main.streams())) {
            if (format != null) {
                Iris iris = base == null ? from.iris() : base;
                rdf.dump(takesAll(format), withRun, iris)
                        .write(from, format, output, main.streams());
            } else if (tool != null) {
                Exporter exporter = exporter(tool);
                PropertyGraph graph = new ActorGraph(from, LIMIT).read(scope());
                output.write(main.streams(), out -> exporter.write(graph, out));
            }
            return 0;
        }
    }

    private boolean takesAll(RdfFormat format) {
        return extent == null ? format.hasGraphs() || rdf.isFlat() : extent == Extent.ALL;
    }

    private ActorGraph.Scope scope() {
        return extent == Extent.ASSERTED ? ActorGraph.Scope.ASSERTED : ActorGraph.Scope.ALL;
    }

    /** What cannot be written as asked is wrong use, not left out in silence. */
    private void check(@Nullable RdfFormat format) {
        if (format == null && (withRun || base != null)) {
            throw wrong("--with-run and --base go with --format only");
        }
        if (format != null
                && !format.hasGraphs()
                && !rdf.isFlat()
                && (extent == Extent.ALL || withRun)) {
            throw wrong(
                    "this format knows no graphs: take --graph asserted, or --flatten to put all"
                            + " into one, or nq, trig, jsonld");
        }
        rdf.complaint(format, extent == Extent.ASSERTED)
                .ifPresent(
                        complaint -> {
                            throw wrong(complaint);
                        });
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private static Exporter exporter(Tool tool) {
        return switch (tool) {
            case GRAPHML -> new GraphMlExporter();
            case GEXF -> new GexfExporter();
            case DOT -> new DotExporter();
        };
    }
}
