package org.aktenlage.export.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.aktenlage.export.view.ActorGraph.Scope;
import org.aktenlage.fact.Factuality;
import org.aktenlage.graph.Capacities;
import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.aktenlage.graph.ReferenceGraph;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.MemoryStore;
import org.aktenlage.store.QuestionException;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

final class ActorGraphTest {

    private static PropertyGraph read(Scope scope, Iris iris) throws QuestionException {
        try (GraphStore store = MemoryStore.create(iris, Clock.systemUTC())) {
            store.putReference(
                    ReferenceGraph.load(
                            List.of(
                                    Path.of("ontology/aktenlage.ttl"),
                                    Path.of("src/test/resources/store/seeds.ttl")),
                            iris));
            store.put(DocumentGraph.of(Readings.full("a"), iris, Capacities.NONE), "x");
            return new ActorGraph(store, Duration.ofSeconds(30)).read(scope);
        }
    }

    @Test
    void showsWhatIsStatedAsFactAndOnWhatItRests() throws QuestionException {
        PropertyGraph graph = read(Scope.ASSERTED, Iris.standard());
        assertEquals(
                List.of("Germany", "North Korea"),
                graph.nodes().stream().map(Node::english).toList());
        assertEquals(
                List.of("Deutschland", "Nordkorea"),
                graph.nodes().stream().map(Node::german).toList());
        assertEquals(List.of("State", "State"), graph.nodes().stream().map(Node::type).toList());
        assertEquals(1, graph.edges().size());
        Edge edge = graph.edges().getFirst();
        assertEquals("Condemnation", edge.type());
        assertEquals("Germany condemned the deployment", edge.quote());
        assertEquals("https://example.org/statement", edge.document());
        assertEquals(Factuality.ASSERTED, edge.certainty());
        assertEquals(LocalDate.of(2024, 10, 1), edge.start());
        assertEquals(LocalDate.of(2024, 10, 31), edge.end());
    }

    @Test
    void showsEveryClaimWithItsCertaintyWhereAllAreWanted() throws QuestionException {
        assertEquals(
                List.of(Factuality.ASSERTED, Factuality.REPORTED),
                read(Scope.ALL, Iris.standard()).edges().stream()
                        .map(Edge::certainty)
                        .sorted()
                        .toList());
    }

    @Test
    void isTheSameUnderAnotherBase() throws QuestionException {
        assertEquals(1, read(Scope.ASSERTED, new Iris("https://example.org/id/")).edges().size());
    }
}
