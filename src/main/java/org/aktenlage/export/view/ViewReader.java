package org.aktenlage.export.view;

import org.aktenlage.export.SortedLines;
import org.aktenlage.graph.Iris;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.NamedQuery;
import org.aktenlage.store.QuestionException;
import org.aktenlage.store.Questions;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads views of a store. A view is a SELECT; each row is an edge from {@code ?source} to {@code
 * ?target} (two IRIs) of a {@code ?kind} (a class, a property, or words), or where {@code ?target}
 * is unbound a node alone. It may also select
 *
 * <ul>
 *   <li>{@code ?iri}, what the edge stands for: rows of one kind between the same nodes that share
 *       it are one edge, of which the most certain row is shown;
 *   <li>{@code ?stated}, false for what is not stated as fact; without it all is;
 *   <li>{@code ?certainty}, a concept such as {@code akt:Asserted};
 *   <li>{@code ?quote ?document ?claimant ?office ?said ?valid_from ?valid_to}, which formats know;
 *   <li>{@code ?event_type}, which filters by type look at too;
 *   <li>anything else, which becomes a property of that name.
 * </ul>
 *
 * An IRI in one of them is shown by its label.
 */
public final class ViewReader {

    private static final long CHUNK_BYTES = 64L << 20;

    private final GraphStore store;
    private final Duration limit;
    private final String language;
    private final Iris base;

    /**
     * @param limit how long a view's query may take
     * @param language of labels, {@code en} or {@code de}
     * @param base what our IRIs begin with, in place of the store's own base
     */
    public ViewReader(GraphStore store, Duration limit, String language, Iris base) {
        this.store = store;
        this.limit = limit;
        this.language = language;
        this.base = base;
    }

    /**
     * Reads a view; close it when it is written.
     *
     * @param given values of the view's parameters
     * @throws QuestionException if the query is no view, fails, or takes longer than the limit
     */
    public StoredGraph read(
            NamedQuery view, Map<String, String> given, ViewFilter filter, Fold fold)
            throws QuestionException, IOException {
        Columns columns = Columns.of(view);
        RowLines format = new RowLines(columns.kept(), Fold.NONE);
        SortedLines lines = new SortedLines(CHUNK_BYTES);
        Set<String> alone = new TreeSet<>();
        Set<String> types = new TreeSet<>();
        boolean isKept = false;
        try {
            new Questions(store)
                    .rows(
                            view,
                            given,
                            limit,
                            binding -> {
                                if (binding.contains(Columns.TARGET)) {
                                    Row row = row(binding, columns);
                                    row.types().forEach(types::add);
                                    if (filter.takes(row)) {
                                        add(lines, format.line(row));
                                    }
                                } else if (binding.contains(Columns.SOURCE)) {
                                    alone.add(text(binding, Columns.SOURCE));
                                }
                            });
            StoredGraph.Edges each =
                    new StoredGraph.Edges(lines, format, around(filter, lines, format));
            StoredGraph.Edges edges = fold == Fold.NONE ? each : folded(each, columns, fold);
            isKept = fold == Fold.NONE;
            return StoredGraph.of(
                    store,
                    new StoredGraph.Look(language, base),
                    columns.properties(fold),
                    edges,
                    filter.around() == null ? alone : Set.of(),
                    types);
        } finally {
            if (!isKept) {
                lines.close();
            }
        }
    }

    /** What several claims tell of one thing is one before things are counted. */
    private static StoredGraph.Edges folded(StoredGraph.Edges each, Columns columns, Fold fold)
            throws IOException {
        RowLines format = new RowLines(columns.kept(), fold);
        SortedLines lines = new SortedLines(CHUNK_BYTES);
        each.bundles(bundle -> lines.add(format.line(bundle.best())));
        return new StoredGraph.Edges(lines, format, Set.of());
    }

    private static void add(SortedLines lines, String line) {
        try {
            lines.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the edges of a view on the disk", e);
        }
    }

    /** The nodes whose edges all count: those nearer to the middle than the outermost. */
    private static Set<String> around(ViewFilter filter, SortedLines lines, RowLines format)
            throws IOException {
        if (filter.around() == null) {
            return Set.of();
        }
        Set<String> near = new TreeSet<>(List.of(filter.around()));
        for (int hop = 1; hop < filter.hops(); hop++) {
            Set<String> next = new TreeSet<>();
            lines.forEach(
                    line -> {
                        Row row = format.row(line);
                        if (near.contains(row.source())) {
                            next.add(row.target());
                        }
                        if (near.contains(row.target())) {
                            next.add(row.source());
                        }
                    });
            near.addAll(next);
        }
        return near;
    }

    private static Row row(Binding binding, Columns columns) {
        Map<String, String> values = new HashMap<>();
        for (String column : columns.kept()) {
            if (binding.contains(column)) {
                values.put(column, text(binding, column));
            }
        }
        String source = text(binding, Columns.SOURCE);
        String target = text(binding, Columns.TARGET);
        String kind = binding.contains(Columns.KIND) ? text(binding, Columns.KIND) : "";
        String iri = binding.contains(Columns.IRI) ? text(binding, Columns.IRI) : source;
        return new Row(source, target, kind, iri, isStated(binding), values);
    }

    private static boolean isStated(Binding binding) {
        return !binding.contains(Columns.STATED) || !text(binding, Columns.STATED).equals("false");
    }

    private static String text(Binding binding, String column) {
        Node node = binding.get(Var.alloc(column));
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
