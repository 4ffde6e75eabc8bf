package org.aktenlage.store;

import static org.aktenlage.graph.Readings.DE;
import static org.aktenlage.graph.Readings.KP;
import static org.aktenlage.graph.Readings.RU;
import static org.aktenlage.graph.Readings.full;
import static org.aktenlage.graph.Readings.moved;
import static org.aktenlage.graph.Readings.prose;
import static org.aktenlage.graph.Readings.quotedDeployment;
import static org.aktenlage.graph.Readings.reading;
import static org.aktenlage.store.GraphStoreContract.CLOCK;
import static org.aktenlage.store.GraphStoreContract.condemnationEvent;
import static org.aktenlage.store.GraphStoreContract.decision;
import static org.aktenlage.store.GraphStoreContract.dump;
import static org.aktenlage.store.GraphStoreContract.graph;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.annotation.Actor;
import org.aktenlage.fact.Fact;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.aktenlage.graph.Readings.FactBuilder;
import org.aktenlage.store.Decision.Verdict;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** For which claims a decision holds. */
final class DecisionsTest {

    private static final String KEY = "https://example.org/statement";

    @TempDir private Path folder = Path.of("");

    private final GraphStore store = store();

    private static GraphStore store() {
        GraphStore store = MemoryStore.create(Iris.standard(), CLOCK);
        store.putReference(GraphStoreContract.reference("seeds.ttl"));
        return store;
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /** Whether it is stated as fact that Germany condemned it. */
    private static boolean condemns(GraphStore store, Actor target) {
        Node from = Iris.standard().knownActor(DE.key());
        Node to = Iris.standard().knownActor(target.key());
        return store.read(d -> d.getDefaultGraph().contains(from, Aktenlage.term("condemned"), to));
    }

    private Set<Triple> decisions() {
        return store.read(d -> d.getGraph(store.iris().decisionsGraph()).find().toSet());
    }

    @Test
    void aRejectionHoldsInALaterVersionWhereverTheWordsStandNow() {
        store.put(graph(full("a")), "x");
        store.review(condemnationEvent(store), decision(Verdict.REJECTED));
        String spaced =
                Readings.TEXT.replace("Germany condemned the", "Germany\ncondemned\u00a0the");
        store.put(graph(moved("b", "Berlin. ", spaced)), "x");
        assertFalse(condemns(store, KP));
        store.put(graph(moved("c", "Berlin, Monday. ", Readings.TEXT)), "y");
        assertFalse(condemns(store, KP));
        store.rebuild();
        assertFalse(condemns(store, KP));
    }

    @Test
    void aRejectionEndsWhereTheWordsChange() {
        store.put(graph(full("a")), "x");
        store.review(condemnationEvent(store), decision(Verdict.REJECTED));
        String changed = Readings.TEXT.replace("condemned", "denounced");
        store.put(graph(moved("b", "", changed)), "x");
        assertTrue(condemns(store, KP));
        store.put(graph(full("a")), "x");
        assertFalse(condemns(store, KP));
    }

    @Test
    void aRejectionEndsWhereTheSameWordsAreReadOtherwise() {
        store.put(graph(full("a")), "x");
        store.review(condemnationEvent(store), decision(Verdict.REJECTED));
        Fact better =
                new FactBuilder("Condemnation", "Germany condemned the deployment")
                        .agents(DE)
                        .targets(RU)
                        .build();
        store.put(graph(reading(prose("a"), better)), "y");
        assertTrue(condemns(store, RU));
        store.put(graph(full("a")), "x");
        assertFalse(condemns(store, KP));
    }

    @Test
    void whatIsTakenBackInALaterVersionIsTakenBackForAll() {
        store.put(graph(full("a")), "x");
        Node event = condemnationEvent(store);
        store.review(event, decision(Verdict.REJECTED));
        DocumentGraph later = graph(moved("b", "Berlin. ", Readings.TEXT));
        store.put(later, "x");
        List<Node> claims = store.review(event, decision(Verdict.CONFIRMED));
        assertEquals(1, claims.size());
        boolean isOfTheLater =
                store.read(
                        d ->
                                d.getGraph(later.version())
                                        .contains(claims.getFirst(), Node.ANY, Node.ANY));
        assertTrue(isOfTheLater);
        assertTrue(condemns(store, KP));
        store.put(graph(full("a")), "x");
        assertTrue(condemns(store, KP));
    }

    @Test
    void aRejectedReportStaysRejectedInALaterVersion() {
        store.put(graph(full("a")), "x");
        Node report = reports().getFirst();
        store.review(report, decision(Verdict.REJECTED));
        assertEquals(List.of(), reports());
        store.put(graph(moved("b", "Berlin. ", Readings.TEXT)), "x");
        assertEquals(List.of(), reports());
    }

    /** Claims of the author that somebody else says so. */
    private List<Node> reports() {
        return store.read(
                d ->
                        d.stream(Quad.defaultGraphIRI, Node.ANY, Aktenlage.ASSERTED_BY, Node.ANY)
                                .map(Quad::getObject)
                                .filter(claim -> claim.getURI().endsWith("/report"))
                                .toList());
    }

    @Test
    void aDecisionOfAnotherStoreIsHonouredInTheNextVersionToo() throws Exception {
        store.put(graph(full("a")), "x");
        store.review(condemnationEvent(store), decision(Verdict.REJECTED));
        try (GraphStore other = MemoryStore.create(Iris.standard(), CLOCK)) {
            other.importFile(dump(store, folder), Optional.empty());
            other.put(graph(moved("b", "Berlin. ", Readings.TEXT)), "x");
            assertFalse(condemns(other, KP));
        }
    }

    @Test
    void theQuestionAboutDecisionsTellsWhetherTheyHold() throws QuestionException {
        store.put(graph(full("a")), "x");
        store.review(condemnationEvent(store), decision(Verdict.REJECTED));
        store.put(graph(moved("b", "Berlin. ", Readings.TEXT)), "x");
        assertEquals("rejected yes not said so, Germany condemned the deployment", told());
        String changed = Readings.TEXT.replace("condemned", "denounced");
        store.put(graph(moved("c", "", changed)), "x");
        assertEquals(
                "rejected said otherwise now not said so, Germany condemned the deployment",
                told());
        store.put(graph(reading(prose("d"), quotedDeployment())), "x");
        assertEquals(
                "rejected no longer read not said so, Germany condemned the deployment", told());
        store.remove(KEY);
        assertEquals(
                "rejected document removed not said so, Germany condemned the deployment", told());
    }

    private String told() throws QuestionException {
        NamedQuery query = QueryLibrary.read(Path.of("queries/decisions.rq"));
        Answer answer = new Questions(store).ask(query, Map.of(), Duration.ofSeconds(10));
        Map<String, String> row = ((Answer.Table) answer).words().getFirst();
        return row.get("verdict")
                + " "
                + row.get("holds")
                + " "
                + row.get("reason")
                + ", "
                + row.get("quote");
    }

    @Test
    void aDecisionKeepsNoWordOfTheDocument() {
        store.put(graph(full("a")), "x");
        store.review(condemnationEvent(store), decision(Verdict.REJECTED));
        assertTrue(decisions().stream().noneMatch(t -> t.toString().contains("deployment")));
    }

    @Test
    void erasureTakesDecisionsAlongOnReadingsThatAreNoMore() {
        store.put(graph(full("a")), "x");
        store.review(condemnationEvent(store), decision(Verdict.REJECTED));
        store.put(graph(reading(prose("a"), quotedDeployment())), "y");
        store.put(graph(reading(prose("b"), quotedDeployment())), "y");
        store.erase(KEY);
        assertEquals(Set.of(), decisions());
    }
}
