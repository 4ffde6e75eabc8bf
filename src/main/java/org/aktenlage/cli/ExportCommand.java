package org.aktenlage.cli;

import org.aktenlage.export.rdf.RdfFormat;
import org.aktenlage.export.view.StoredGraph;
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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Writes what a store holds, as RDF or for tools that draw. */
@Command(name = "export", description = "Write the store as RDF, or as a graph for other tools.")
final class ExportCommand implements Callable<Integer> {

    @ParentCommand private Main main = Main.NONE;
    @Spec private @Nullable CommandSpec spec;
    @Mixin private StoreOption store = new StoreOption();
    @Mixin private MomentOption moment = new MomentOption();
    @Mixin private OutputOption output = new OutputOption();
    @Mixin private RdfOptions rdf = new RdfOptions();
    @Mixin private DrawingOptions drawing = new DrawingOptions();

    @ArgGroup(multiplicity = "1")
    private Notation notation = new Notation();

    @Option(
            names = "--graph",
            paramLabel = "WHICH",
            description =
                    "${COMPLETION-CANDIDATES}; if not given, all for RDF formats that know graphs,"
                            + " else asserted.")
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
                        "A graph for tools that draw, with quote, source and certainty on each"
                                + " edge, as one of: ${COMPLETION-CANDIDATES}.")
        private @Nullable Tool tool;

        @Option(names = "--list", description = "List the views.")
        private boolean list;
    }

    @Override
    public Integer call() throws QuestionException {
        if (notation.list) {
            drawing.list(main);
            return 0;
        }
        RdfFormat format = notation.format;
        Tool tool = notation.tool;
        check(format);
        if (tool != null) {
            return draw(tool);
        }
        try (GraphStore from = moment.open(store, main.streams())) {
            if (format != null) {
                Iris iris = base == null ? from.iris() : base;
                rdf.dump(takesAll(format), withRun, iris)
                        .write(from, format, output, main.streams());
            }
            return 0;
        }
    }

    private int draw(Tool tool) {
        if (tool.isFolder() && output.file().isEmpty()) {
            throw wrong("this format has several files: name a folder with --output");
        }
        try (GraphStore from = moment.open(store, main.streams())) {
            Iris iris = base == null ? from.iris() : base;
            try (StoredGraph graph =
                    drawing.read(main, from, extent == Extent.ALL, tool.isPicture(), iris)) {
                drawing.warn(graph, tool.isPicture(), main.streams());
                tool.write(graph, drawing, output, main.streams());
            }
            return 0;
        } catch (QuestionException e) {
            return WrongQuestion.report(e, main.streams());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the graph: " + e.getMessage(), e);
        }
    }

    private boolean takesAll(RdfFormat format) {
        return extent == null ? format.hasGraphs() || rdf.isFlat() : extent == Extent.ALL;
    }

    /** What cannot be written as asked is wrong use, not left out in silence. */
    private void check(@Nullable RdfFormat format) {
        if (format == null && withRun) {
            throw wrong("--with-run goes with --format only");
        }
        drawing.check(Objects.requireNonNull(spec).commandLine(), notation.tool);
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
}
