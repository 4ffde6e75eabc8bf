package org.aktenlage.export.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.export.Property;
import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.aktenlage.fact.Factuality;
import org.aktenlage.graph.Capacities;
import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.aktenlage.graph.ReferenceGraph;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.MemoryStore;
import org.aktenlage.store.NamedQuery;
import org.aktenlage.store.QueryLibrary;
import org.aktenlage.store.QuestionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class ViewReaderTest {

    private static final String EDGES =
            "SELECT ?source ?target ?kind ?iri ?certainty ?stated ?valid_from ?valid_to ?note {"
                    + " VALUES (?source ?target ?kind ?iri ?certainty ?stated ?valid_from ?valid_to"
                    + " ?note) {"
                    + " (<x:a> <x:b> 'met' <x:1> akt:Asserted true '2024-01-01' '2024-01-31' 'one')"
                    + " (<x:a> <x:b> 'met' <x:1> akt:Denied false '2024-01-01' '2024-01-31' 'no')"
                    + " (<x:a> <x:b> 'met' <x:2> akt:Asserted true '2024-03-01' UNDEF 'two')"
                    + " (<x:a> <x:b> 'saw' <x:3> akt:Asserted true UNDEF UNDEF '3\\t\\n\\\\')"
                    + " (<x:a> <x:b> 'saw' <x:4> akt:Asserted false UNDEF UNDEF 'citizen')"
                    + " (<x:b> <x:c> 'saw' <x:5> akt:Reported true UNDEF UNDEF UNDEF)"
                    + " (<x:c> <x:d> 'saw' <x:6> akt:Asserted true UNDEF UNDEF UNDEF)"
                    + " (<x:e> UNDEF 'saw' <x:7> akt:Asserted true UNDEF UNDEF UNDEF) } }";

    private static NamedQuery query(String text) throws QuestionException {
        return NamedQuery.parse("test", "PREFIX akt: <https://w3id.org/aktenlage/ns#> " + text);
    }

    private static NamedQuery shipped(String name) throws QuestionException {
        return QueryLibrary.read(Path.of("queries/views", name + ".rq"));
    }

    private record Drawn(List<Node> nodes, List<Edge> edges, List<Property> properties) {}

    private static Drawn drawn(
            NamedQuery view, ViewFilter filter, Fold fold, String language, Iris base)
            throws Exception {
        Iris iris = Iris.standard();
        try (GraphStore store = MemoryStore.create(iris, Clock.systemUTC())) {
            store.putReference(
                    ReferenceGraph.load(
                            List.of(
                                    Path.of("ontology/aktenlage.ttl"),
                                    Path.of("src/test/resources/store/seeds.ttl")),
                            iris));
            store.put(DocumentGraph.of(Readings.full("a"), iris, Capacities.NONE), "x");
            ViewReader reader = new ViewReader(store, Duration.ofSeconds(30), language, base);
            try (StoredGraph graph = reader.read(view, Map.of(), filter, fold)) {
                List<Edge> edges = new ArrayList<>();
                graph.edges(edges::add);
                assertEquals(edges.size(), graph.edgeCount());
                return new Drawn(List.copyOf(graph.nodes()), edges, graph.edgeProperties());
            }
        }
    }

    private static Drawn drawn(NamedQuery view, ViewFilter filter, Fold fold) throws Exception {
        return drawn(view, filter, fold, "en", Iris.standard());
    }

    private static List<String> things(Drawn drawn) {
        return drawn.edges().stream().map(e -> String.valueOf(e.value(Property.IRI))).toList();
    }

    @Test
    void showsWhatIsStatedAsFactAndOnWhatItRests() throws Exception {
        Drawn graph = drawn(shipped("actors"), ViewFilter.STATED, Fold.NONE);
        assertEquals(
                List.of("Germany", "North Korea"),
                graph.nodes().stream().map(Node::label).toList());
        assertEquals("Nordkorea", graph.nodes().getLast().value(Property.LABEL_DE));
        assertEquals("KP", graph.nodes().getLast().value(Property.STATE));
        assertEquals(List.of(1, 1), graph.nodes().stream().map(Node::degree).toList());
        assertEquals(1, graph.edges().size());
        Edge edge = graph.edges().getFirst();
        assertEquals("Condemnation", edge.type());
        assertEquals("condemnation", edge.label());
        assertEquals("Germany condemned the deployment", edge.value(Property.QUOTE));
        assertEquals("https://example.org/statement", edge.value(Property.DOCUMENT));
        assertEquals(Factuality.ASSERTED, edge.certainty());
        assertEquals(LocalDate.of(2024, 10, 1), edge.start());
        assertEquals(LocalDate.of(2024, 10, 31), edge.end());
    }

    @Test
    void speaksGerman() throws Exception {
        Drawn graph =
                drawn(
                        shipped("actors"),
                        ViewFilter.STATED,
                        Fold.NONE,
                        "de",
                        new Iris("https://example.org/id/"));
        assertEquals("Deutschland", graph.nodes().getFirst().label());
        assertEquals("Verurteilung", graph.edges().getFirst().label());
        assertEquals("https://example.org/id/actor/DE", graph.nodes().getFirst().iri());
        assertEquals("https://example.org/id/actor/DE", graph.edges().getFirst().source());
        assertTrue(graph.edges().getFirst().id().startsWith("https://example.org/id/event/"));
    }

    @Test
    void showsEveryClaimWithItsCertaintyWhereAllAreWanted() throws Exception {
        assertEquals(
                List.of(Factuality.ASSERTED, Factuality.REPORTED),
                drawn(shipped("actors"), ViewFilter.ALL, Fold.NONE).edges().stream()
                        .map(Edge::certainty)
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "actors, 1, 2",
        "events, 2, 3",
        "talk, 6, 7",
        "documents, 2, 3",
        "memberships, 1, 2",
        "sanctions, 0, 0"
    })
    void everyViewThatIsShippedDrawsItsEdges(String name, int edges, int nodes) throws Exception {
        Drawn graph = drawn(shipped(name), ViewFilter.STATED, Fold.NONE);
        assertEquals(edges, graph.edges().size(), graph.edges().toString());
        assertEquals(nodes, graph.nodes().size());
    }

    @Test
    void theMostCertainClaimOfAThingIsShown() throws Exception {
        Drawn graph = drawn(query(EDGES), ViewFilter.ALL, Fold.NONE);
        assertEquals(List.of("x:1", "x:2", "x:3", "x:4", "x:5", "x:6"), things(graph));
        assertEquals("one", graph.edges().getFirst().value(Property.text("note")));
        assertEquals("3\t\n\\", graph.edges().get(2).value(Property.text("note")));
        assertEquals(5, graph.nodes().size());
        assertEquals(0, graph.nodes().getLast().degree());
    }

    @Test
    void whatIsNotStatedIsNeverAmongFacts() throws Exception {
        Drawn graph = drawn(query(EDGES), ViewFilter.STATED, Fold.NONE);
        assertEquals(List.of("x:1", "x:2", "x:3", "x:5", "x:6"), things(graph));
        assertTrue(graph.edges().stream().allMatch(Edge::isStated));
    }

    @Test
    void foldingCountsThingsAndKeepsFactsApart() throws Exception {
        Drawn graph = drawn(query(EDGES), ViewFilter.ALL, Fold.PAIR);
        assertEquals(4, graph.edges().size());
        Edge facts = graph.edges().getFirst();
        assertEquals(3, facts.count());
        assertEquals("met (2), saw", facts.label());
        assertEquals("Several", facts.type());
        assertEquals(LocalDate.of(2024, 1, 1), facts.start());
        assertEquals(null, facts.end());
        Edge citizens = graph.edges().get(1);
        assertEquals("x:4", citizens.value(Property.IRI));
        assertTrue(!citizens.isStated());
        assertEquals(5, drawn(query(EDGES), ViewFilter.ALL, Fold.TYPE).edges().size());
    }

    private static ViewFilter filter(
            @Nullable String types,
            @Nullable String from,
            @Nullable String to,
            @Nullable String around,
            int hops) {
        return new ViewFilter(
                false,
                types == null ? Set.of() : Set.of(types),
                Set.of(),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                around,
                hops);
    }

    @ParameterizedTest
    @CsvSource({
        "met,,,,1, x:1 x:2",
        "saw,,,,1, x:3 x:5 x:6",
        ",2024-02-01,,,1, x:2",
        ",,2024-02-01,,1, x:1",
        ",2024-01-15,2024-01-20,,1, x:1",
        ",,,x:b,1, x:1 x:2 x:3 x:5",
        ",,,x:d,1, x:6",
        ",,,x:d,2, x:5 x:6",
        ",,,x:d,3, x:1 x:2 x:3 x:5 x:6",
    })
    void filtersNarrowIt(
            String types, String from, String to, String around, int hops, String expected)
            throws Exception {
        Drawn graph = drawn(query(EDGES), filter(types, from, to, around, hops), Fold.NONE);
        assertEquals(List.of(expected.split(" ")), things(graph));
    }

    @Test
    void filtersByCertainty() throws Exception {
        ViewFilter filter =
                new ViewFilter(true, Set.of(), Set.of(Factuality.REPORTED), null, null, null, 1);
        assertEquals(List.of("x:5"), things(drawn(query(EDGES), filter, Fold.NONE)));
    }

    @Test
    void columnsOfAUserBecomeProperties() throws Exception {
        assertEquals(
                List.of("iri", "type", "certainty", "stated", "valid_from", "valid_to", "note"),
                drawn(query(EDGES), ViewFilter.ALL, Fold.NONE).properties().stream()
                        .map(Property::name)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK { ?s ?p ?o }", "SELECT ?source ?target { ?source ?p ?target }"})
    void whatIsNoViewIsRefusedByName(String text) throws Exception {
        NamedQuery query = query(text);
        QuestionException refused =
                assertThrows(
                        QuestionException.class, () -> drawn(query, ViewFilter.ALL, Fold.NONE));
        assertTrue(
                String.valueOf(refused.getMessage())
                        .contains("must select ?source, ?target and ?kind"));
    }
}
