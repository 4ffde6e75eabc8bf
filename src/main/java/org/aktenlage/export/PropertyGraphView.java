package org.aktenlage.export;

import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.fact.Factuality;
import org.aktenlage.store.Answer;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.NamedQuery;
import org.aktenlage.store.QuestionException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads the property graph out of a store: an edge for each agent and target of an event that some
 * current document claims, with the surest claim about it.
 */
public final class PropertyGraphView {

    /** Nobody waits for it at a prompt; a store of a million events takes minutes. */
    private static final Duration LIMIT = Duration.ofHours(1);

    private static final Comparator<Row> SUREST_FIRST =
            Comparator.comparing((Row r) -> r.edge().certainty()).thenComparing(Row::claim);

    private final GraphStore store;

    private PropertyGraphView(GraphStore store) {
        this.store = store;
    }

    /** An edge as one claim gives it. */
    private record Row(String claim, Edge edge) {}

    public static PropertyGraph of(GraphStore store) {
        return new PropertyGraphView(store).read();
    }

    private PropertyGraph read() {
        Map<String, Row> best = new TreeMap<>();
        ask(
                "edges",
                b -> {
                    Row row = row(b);
                    best.merge(row.edge().id(), row, PropertyGraphView::surer);
                });
        List<Edge> edges = best.values().stream().map(Row::edge).toList();
        Set<String> joined = new HashSet<>();
        edges.forEach(e -> joined.addAll(List.of(e.source(), e.target())));
        return new PropertyGraph(nodes(joined), edges);
    }

    private static Row surer(Row one, Row other) {
        return SUREST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    private List<PropertyGraph.Node> nodes(Set<String> joined) {
        Map<String, PropertyGraph.Node> nodes = new HashMap<>();
        ask(
                "actors",
                b -> {
                    String iri = required(b, "actor");
                    if (joined.contains(iri)) {
                        nodes.put(iri, node(iri, b));
                    }
                });
        // An imported event may name actors that nothing describes.
        for (String iri : joined) {
            nodes.computeIfAbsent(iri, i -> new PropertyGraph.Node(i, i, null, "Actor", null));
        }
        return new ArrayList<>(nodes.values());
    }

    private static PropertyGraph.Node node(String iri, Binding b) {
        String english = value(b, "english");
        String german = value(b, "german");
        String fallback = german == null ? iri : german;
        String type = value(b, "type");
        return new PropertyGraph.Node(
                iri,
                english == null ? fallback : english,
                german,
                type == null ? "Actor" : type,
                value(b, "state"));
    }

    private static Row row(Binding b) {
        String event = required(b, "event");
        String agent = required(b, "agent");
        String target = required(b, "target");
        String type = required(b, "type");
        String label = value(b, "label");
        Edge edge =
                new Edge(
                        event + " " + agent + " " + target,
                        agent,
                        target,
                        event,
                        type,
                        label == null ? type : label,
                        required(b, "quote"),
                        required(b, "document"),
                        value(b, "claimant"),
                        Factuality.of(required(b, "certainty")).orElse(Factuality.POSSIBLE),
                        day(b, "earliest"),
                        day(b, "latest"));
        return new Row(required(b, "claim"), edge);
    }

    private static @Nullable LocalDate day(Binding b, String variable) {
        String value = value(b, variable);
        return value == null ? null : LocalDate.parse(value);
    }

    private static String required(Binding b, String variable) {
        String value = value(b, variable);
        if (value == null) {
            throw new IllegalStateException("the view left ?" + variable + " unbound: " + b);
        }
        return value;
    }

    private static @Nullable String value(Binding b, String variable) {
        org.apache.jena.graph.Node node = b.get(variable);
        if (node == null) {
            return null;
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private void ask(String name, Consumer<Binding> row) {
        try {
            Answer answer = store.ask(query(name).query(), Map.of(), LIMIT);
            if (answer instanceof Answer.Table table) {
                while (table.rows().hasNext()) {
                    row.accept(table.rows().nextBinding());
                }
            }
        } catch (QuestionException e) {
            throw new IllegalStateException("our own view " + name + " cannot be asked", e);
        }
    }

    private static NamedQuery query(String name) throws QuestionException {
        try (InputStream in = PropertyGraphView.class.getResourceAsStream(name + ".rq")) {
            if (in == null) {
                throw new IllegalStateException(
                        "the view " + name + ".rq is not on the class path");
            }
            return NamedQuery.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the view " + name, e);
        }
    }
}
