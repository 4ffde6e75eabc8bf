package org.aktenlage.export.view;

import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.aktenlage.fact.Factuality;
import org.aktenlage.store.Answer;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QuestionException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The actors of a store, joined by their events: one edge for each agent and target of an event.
 * Where several claims speak of it, the edge shows the most certain, and of those the first by
 * document and quote.
 */
public final class ActorGraph {

    /** Which claims count. */
    public enum Scope {
        /** What is stated as fact. */
        ASSERTED("asserted-edges.rq"),
        /** Every claim of a current version, with its certainty. */
        ALL("all-edges.rq");

        private final String query;

        Scope(String query) {
            this.query = query;
        }
    }

    private static final Comparator<Edge> BEST_FIRST =
            Comparator.comparing(Edge::certainty)
                    .thenComparing(Edge::document)
                    .thenComparing(Edge::quote)
                    .thenComparing(edge -> String.valueOf(edge.claimant()));

    private final GraphStore store;
    private final Duration limit;

    /**
     * @param limit how long each of its two queries may take
     */
    public ActorGraph(GraphStore store, Duration limit) {
        this.store = store;
        this.limit = limit;
    }

    /**
     * Reads the graph; actors without any edge are left out.
     *
     * @throws QuestionException if it takes longer than the limit
     */
    public PropertyGraph read(Scope scope) throws QuestionException {
        Map<String, Node> actors = new TreeMap<>();
        for (QuerySolution row : rows("actors.rq")) {
            actors.merge(iri(row, "actor"), node(row), ActorGraph::joined);
        }
        Map<String, Edge> edges = new TreeMap<>();
        for (QuerySolution row : rows(scope.query)) {
            Edge edge = edge(row, actors);
            edges.merge(edge.id(), edge, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
        }
        Set<String> used = new TreeSet<>();
        edges.values().forEach(edge -> used.addAll(List.of(edge.source(), edge.target())));
        return new PropertyGraph(
                used.stream().map(iri -> actors.getOrDefault(iri, nameless(iri))).toList(),
                List.copyOf(edges.values()));
    }

    private List<QuerySolution> rows(String resource) throws QuestionException {
        List<QuerySolution> rows = new ArrayList<>();
        switch (store.ask(query(resource), Map.of(), limit)) {
            case Answer.Table table -> table.rows().forEachRemaining(rows::add);
            case Answer.Truth t -> throw noTable(resource);
            case Answer.Triples t -> throw noTable(resource);
            case Answer.Quads q -> throw noTable(resource);
        }
        return rows;
    }

    private static IllegalStateException noTable(String resource) {
        return new IllegalStateException(resource + " is no query for rows");
    }

    private static Query query(String resource) {
        try (InputStream in = ActorGraph.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + resource, e);
        }
    }

    private static Node node(QuerySolution row) {
        String label = row.getLiteral("label").getLexicalForm();
        boolean german = row.getLiteral("label").getLanguage().equals("de");
        return new Node(
                iri(row, "actor"),
                german ? "" : label,
                german ? label : null,
                localName(iri(row, "type")),
                text(row, "state"));
    }

    /** Two rows of one actor; where they differ, as in its classes, the alphabet decides. */
    private static Node joined(Node a, Node b) {
        return new Node(
                a.iri(),
                Objects.requireNonNullElse(first(a.english(), b.english()), ""),
                first(a.german(), b.german()),
                Objects.requireNonNullElse(first(a.type(), b.type()), ""),
                first(a.state(), b.state()));
    }

    private static @Nullable String first(@Nullable String a, @Nullable String b) {
        if (a == null || a.isEmpty()) {
            return b;
        }
        return b == null || b.isEmpty() || a.compareTo(b) <= 0 ? a : b;
    }

    private static Node nameless(String iri) {
        return new Node(iri, localName(iri), null, "Other", null);
    }

    private static Edge edge(QuerySolution row, Map<String, Node> actors) {
        String event = iri(row, "event");
        String agent = iri(row, "agent");
        String target = iri(row, "target");
        String type = localName(iri(row, "type"));
        return new Edge(
                event + " " + agent + " " + target,
                agent,
                target,
                event,
                type,
                words(type),
                row.getLiteral("quote").getLexicalForm(),
                row.getLiteral("document").getLexicalForm(),
                label(text(row, "claimant"), actors),
                certainty(localName(iri(row, "certainty"))),
                day(row, "start"),
                day(row, "end"));
    }

    /** A citizen who asks has no label, here or anywhere. */
    private static @Nullable String label(@Nullable String claimant, Map<String, Node> actors) {
        Node actor = claimant == null ? null : actors.get(claimant);
        return actor == null ? null : actor.english();
    }

    private static Factuality certainty(String concept) {
        return Arrays.stream(Factuality.values())
                .filter(f -> f.conceptName().equals(concept))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no certainty: " + concept));
    }

    /** {@code TroopDeployment} as {@code troop deployment}. */
    private static String words(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String iri(QuerySolution row, String name) {
        return row.getResource(name).getURI();
    }

    private static @Nullable String text(QuerySolution row, String name) {
        RDFNode value = row.get(name);
        return value == null
                ? null
                : value.isLiteral() ? value.asLiteral().getLexicalForm() : value.toString();
    }

    private static @Nullable LocalDate day(QuerySolution row, String name) {
        RDFNode value = row.get(name);
        return value == null ? null : LocalDate.parse(value.asLiteral().getLexicalForm());
    }

    private static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
