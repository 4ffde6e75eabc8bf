package org.aktenlage.cli;

import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.view.Fold;
import org.aktenlage.export.view.StoredGraph;
import org.aktenlage.export.view.ViewFilter;
import org.aktenlage.export.view.ViewReader;
import org.aktenlage.fact.Factuality;
import org.aktenlage.graph.Iris;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.NamedQuery;
import org.aktenlage.store.QueryLibrary;
import org.aktenlage.store.QuestionException;
import org.aktenlage.store.Questions;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which graph is drawn: a view, and what of it. */
final class DrawingOptions {

    /** Nobody waits for it at a prompt; a store of a million events takes minutes. */
    private static final Duration LIMIT = Duration.ofHours(1);

    private static final int MOST_NODES = 200;
    private static final int MOST_EDGES = 600;

    @Option(
            names = "--view",
            paramLabel = "NAME",
            description =
                    "With --as: what is drawn, by a name that --list tells; actors if not given.")
    private @Nullable String view;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "With --as: sets a parameter of the view; repeatable.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "With --as: only what is tied to this actor.")
    private @Nullable String actor;

    @Option(
            names = "--hops",
            paramLabel = "N",
            description = "With --actor: how many edges away; 1 if not given.")
    private @Nullable Integer hops;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = MomentOption.Day.class,
            description = "With --as: only what lasted until that day or was later.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = MomentOption.Day.class,
            description = "With --as: only what had begun by that day.")
    private @Nullable LocalDate to;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            split = ",",
            description = "With --as: only edges of these types, such as SanctionAdoption.")
    private List<String> types = new ArrayList<>();

    @Option(
            names = "--certainty",
            paramLabel = "WORD",
            split = ",",
            description =
                    "With --as --graph all: only claims as certain as these words:"
                            + " ${COMPLETION-CANDIDATES}.")
    private List<Factuality> certainties = new ArrayList<>();

    @Option(
            names = "--fold",
            paramLabel = "HOW",
            description =
                    "With --as: make one edge of those between the same two nodes, with their"
                            + " count: ${COMPLETION-CANDIDATES}. pair for dot and svg, else none,"
                            + " if not given.")
    private @Nullable Fold fold;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "With --as: of labels, ${COMPLETION-CANDIDATES}; en if not given.")
    private @Nullable Language language;

    @Option(
            names = "--flavour",
            paramLabel = "TOOL",
            description = "With --as graphml: data that only this tool reads; yed.")
    private @Nullable Flavour flavour;

    /** Languages of labels. */
    private enum Language {
        EN,
        DE
    }

    /** Tools with a dialect of their own. */
    private enum Flavour {
        YED
    }

    String language() {
        return language == null ? "en" : language.name().toLowerCase(Locale.ROOT);
    }

    boolean isForYed() {
        return flavour == Flavour.YED;
    }

    /**
     * Options that would do nothing.
     *
     * @param tool null for RDF
     * @throws ParameterException if there are any
     */
    void check(CommandLine line, @Nullable Tool tool) {
        if (tool == null && isAnyGiven()) {
            throw new ParameterException(
                    line,
                    "--view, --param, --actor, --hops, --from, --to, --type, --certainty, --fold,"
                            + " --lang and --flavour go with --as only");
        }
        if (flavour != null && tool != Tool.GRAPHML) {
            throw new ParameterException(line, "--flavour goes with --as graphml only");
        }
        if (hops != null && actor == null) {
            throw new ParameterException(line, "--hops goes with --actor only");
        }
        if (hops != null && hops < 1) {
            throw new ParameterException(line, "--hops " + hops + ": must be 1 or more");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new ParameterException(line, "--to " + to + " is before --from " + from);
        }
    }

    private boolean isAnyGiven() {
        return view != null
                || actor != null
                || hops != null
                || from != null
                || to != null
                || fold != null
                || language != null
                || flavour != null
                || !types.isEmpty()
                || !certainties.isEmpty()
                || !values.isEmpty();
    }

    /**
     * Reads what is asked for.
     *
     * @param all also what is not stated as fact
     * @param isPicture whether it is looked at as it comes
     */
    StoredGraph read(Main main, GraphStore store, boolean all, boolean isPicture, Iris base)
            throws QuestionException, IOException {
        NamedQuery query =
                QueryLibrary.views(main.installation()).get(view == null ? "actors" : view);
        String around = actor == null ? null : new Questions(store).actor(actor);
        ViewFilter filter =
                new ViewFilter(
                        all,
                        Set.copyOf(types),
                        Set.copyOf(certainties),
                        from,
                        to,
                        around,
                        Objects.requireNonNullElse(hops, 1));
        Fold how = fold != null ? fold : isPicture ? Fold.PAIR : Fold.NONE;
        return new ViewReader(store, LIMIT, language(), base).read(query, values, filter, how);
    }

    /** Says what was drawn, and what is not worth drawing. */
    void warn(StoredGraph graph, boolean isPicture, StandardStreams streams) {
        String size = graph.nodes().size() + " nodes, " + graph.edgeCount() + " edges";
        if (graph.edgeCount() == 0 && !types.isEmpty()) {
            streams.err().print(size + "; the view has edges of type " + graph.types() + "\n");
        } else if (isPicture && isHairball(graph)) {
            streams.err()
                    .print(
                            size
                                    + " make no picture that can be read; narrow it with --actor"
                                    + " NAME, --type, --from and --to\n");
        } else {
            streams.err().print(size + "\n");
        }
        streams.err().flush();
    }

    private static boolean isHairball(PropertyGraph graph) {
        return graph.nodes().size() > MOST_NODES || graph.edgeCount() > MOST_EDGES;
    }

    void list(Main main) throws QuestionException {
        for (NamedQuery query : QueryLibrary.views(main.installation()).all()) {
            main.streams()
                    .out()
                    .print(query.name() + "\n    " + query.english() + "\n    " + query.german());
            main.streams().out().print("\n");
        }
    }
}
