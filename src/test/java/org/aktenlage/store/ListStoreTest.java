package org.aktenlage.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.ListTerms;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListFeed;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.Listing;
import org.aktenlage.listing.Listing.DateKind;
import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.PartyName.Quality;
import org.aktenlage.listing.PartyName.Use;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a store makes of the issues of a list. */
class ListStoreTest {

    private static final Iris IRIS = Iris.standard();
    private static final Node ANN = IRIS.party("UN", "P.1");
    private static final Node BEN = IRIS.party("UN", "P.2");

    private static final Given JANUARY =
            new Given("2024-01-01", Map.of("P.1", "Ann", "P.2", "Ben"));
    private static final Given MARCH =
            new Given("2024-03-01", Map.of("P.2", "Benjamin", "P.3", "Cleo"));
    private static final Given MAY =
            new Given("2024-05-01", Map.of("P.1", "Ann", "P.2", "Benjamin", "P.3", "Cleo"));

    private final GraphStore store = MemoryStore.create(IRIS, GraphStoreContract.CLOCK);
    private final Hand clock = new Hand();

    private record Given(String issued, Map<String, String> names) {}

    @Test
    void theFirstIssueChangesNothing() throws RejectedException {
        IssueChange change = put(store, JANUARY);
        assertEquals(
                List.of(2, 0, 0, 0),
                List.of(
                        change.records(),
                        change.designations(),
                        change.amendments(),
                        change.delistings()));
        assertEquals(Set.of("Ann", "Ben"), labels(store));
    }

    @Test
    void theNewestIssueCountsAndTellsWhatChanged() throws RejectedException {
        put(store, JANUARY);
        IssueChange change = put(store, MARCH);
        assertEquals(
                List.of(1, 1, 1),
                List.of(change.designations(), change.amendments(), change.delistings()));
        assertEquals(Set.of("Benjamin", "Cleo"), labels(store));
        assertEquals(Set.of("- Ben", "+ Benjamin"), changedNames(store));
        assertTrue(has(store, ListTerms.DELISTING, ANN));
        assertTrue(has(store, ListTerms.AMENDMENT, BEN));
    }

    @Test
    void whoWasGoneMayComeBack() throws RejectedException {
        put(store, JANUARY);
        put(store, MARCH);
        put(store, MAY);
        assertEquals(Set.of("Ann", "Benjamin", "Cleo"), labels(store));
        assertEquals(
                "2024-01-01",
                seen(store, ListTerms.FIRST_SEEN, IRIS_LISTING).getLiteralLexicalForm());
    }

    @Test
    void theOrderInWhichIssuesComeDoesNotMatter() throws RejectedException {
        put(store, JANUARY);
        put(store, MARCH);
        put(store, MAY);
        GraphStore other = MemoryStore.create(IRIS, GraphStoreContract.CLOCK);
        put(other, MAY);
        put(other, JANUARY);
        put(other, MARCH);
        assertSame(quads(store), quads(other));
    }

    @Test
    void rebuildingDerivesTheSame() throws RejectedException {
        put(store, JANUARY);
        put(store, MARCH);
        Set<String> before = quads(store);
        store.rebuild();
        assertSame(before, quads(store));
    }

    @Test
    void aListThatBreaksLeavesNothing() throws RejectedException {
        put(store, JANUARY);
        Set<String> before = quads(store);
        ListFeed broken =
                sink -> {
                    feed(MARCH).feed(sink);
                    throw new RejectedException("list.xml", Code.MALFORMED, "line 53");
                };
        assertThrows(
                RejectedException.class,
                () -> store.putIssue("list.xml", "b".repeat(64), null, broken));
        assertSame(before, quads(store));
        assertFalse(store.hasIssue("b".repeat(64)));
    }

    @Test
    void aListWithoutItsDayIsRefusedUnlessTheUserSaysIt() throws RejectedException {
        ListFeed undated =
                sink -> {
                    sink.begin(new Issue("CA", null, null));
                    sink.accept(party("1", "Ann"));
                };
        RejectedException refused =
                assertThrows(
                        RejectedException.class,
                        () -> store.putIssue("ca.xml", "c".repeat(64), null, undated));
        assertTrue(refused.rejection().detail().contains("--date"));
        PartialDate day = PartialDate.parse("2025-01-01").orElseThrow();
        assertEquals(1, store.putIssue("ca.xml", "c".repeat(64), day, undated).records());
        assertTrue(store.hasIssue("c".repeat(64)));
    }

    @Test
    void twoRecordsOfOneIdentifierAreRefused() {
        ListFeed twice =
                sink -> {
                    feed(JANUARY).feed(sink);
                    sink.accept(party("P.1", "Ann again"));
                };
        RejectedException refused =
                assertThrows(
                        RejectedException.class,
                        () -> store.putIssue("list.xml", "d".repeat(64), null, twice));
        assertTrue(refused.rejection().detail().contains("P.1"));
    }

    private static final Node IRIS_LISTING =
            NodeFactory.createURI(IRIS.base() + "listing/UN/P.1/DPRK");

    @Test
    void ofADayBeforeTheLastIssueItIsAsIfThatHadNotCome() throws RejectedException {
        DatasetStore later = onItsOwn();
        DatasetStore earlier = onItsOwn();
        for (Given issue : List.of(JANUARY, MARCH, MAY)) {
            put(later, issue);
        }
        put(earlier, JANUARY);
        put(earlier, MARCH);
        later.turnBack(new Moment(LocalDate.of(2024, 4, 30), null));
        assertEquals(quads(earlier), quads(later));
    }

    @Test
    void anIssueThatIsRemovedIsAsIfItHadNeverCome() throws RejectedException {
        DatasetStore whole = onItsOwn();
        DatasetStore without = onItsOwn();
        for (Given issue : List.of(JANUARY, MARCH, MAY)) {
            put(whole, issue);
        }
        put(without, JANUARY);
        put(without, MAY);
        assertFalse(whole.removeIssue("UN", LocalDate.of(2024, 3, 2)));
        assertTrue(whole.removeIssue("UN", LocalDate.of(2024, 3, 1)));
        assertEquals(quads(without), quads(whole));
        put(whole, MARCH);
        put(without, MARCH);
        assertEquals(quads(without), quads(whole));
    }

    @Test
    void anIssueThatWasNotThereLeavesItsNeighboursToBeCompared() throws RejectedException {
        DatasetStore later = onItsOwn();
        DatasetStore earlier = onItsOwn();
        put(later, JANUARY);
        put(later, MAY);
        clock.now = clock.now.plus(Duration.ofDays(9));
        put(later, MARCH);
        clock.now = clock.now.minus(Duration.ofDays(9));
        put(earlier, JANUARY);
        put(earlier, MAY);
        later.turnBack(new Moment(null, LocalDate.ofInstant(clock.now, ZoneOffset.UTC)));
        assertEquals(quads(earlier), quads(later));
    }

    private DatasetStore onItsOwn() {
        return new DatasetStore(
                DatasetGraphFactory.createTxnMem(), IRIS, clock, () -> {}, () -> {});
    }

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-01-02T03:04:05Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static IssueChange put(GraphStore store, Given issue) throws RejectedException {
        String sha256 = Iris.sha256(issue.issued.getBytes(StandardCharsets.UTF_8));
        return store.putIssue("list.xml", sha256, null, feed(issue));
    }

    private static ListFeed feed(Given issue) {
        return sink -> {
            sink.begin(new Issue("UN", PartialDate.parse(issue.issued).orElse(null), null));
            issue.names.forEach((reference, name) -> sink.accept(party(reference, name)));
        };
    }

    private static ListedParty party(String reference, String name) {
        return new ListedParty(
                reference,
                ListedParty.Kind.PERSON,
                List.of(PartyName.written(name, Use.PRIMARY, Quality.UNSTATED)),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Listing(
                                "DPRK",
                                List.of(),
                                Set.of(),
                                Map.of(DateKind.LISTED, PartialDate.ofYear(2016)),
                                "")),
                List.of(),
                List.of());
    }

    /** Of parties; a regime that only the list names has one too. */
    private static Set<String> labels(GraphStore store) {
        return store.read(
                data -> {
                    Set<String> found = new TreeSet<>();
                    Graph asserted = data.getDefaultGraph();
                    for (Node party :
                            Graphs.subjects(asserted, RDF.Nodes.type, ListTerms.LISTED_PARTY)) {
                        found.add(Graphs.text(asserted, party, SKOS.prefLabel.asNode()));
                    }
                    return found;
                });
    }

    private static Set<String> changedNames(GraphStore store) {
        return store.read(
                data -> {
                    Set<String> found = new TreeSet<>();
                    for (Triple t :
                            data.getDefaultGraph()
                                    .find(Node.ANY, ListTerms.PROPERTY, ListTerms.HAS_NAME)
                                    .toList()) {
                        String old =
                                text(data.getDefaultGraph(), t.getSubject(), ListTerms.OLD_VALUE);
                        String now =
                                text(data.getDefaultGraph(), t.getSubject(), ListTerms.NEW_VALUE);
                        found.add(old == null ? "+ " + now : "- " + old);
                    }
                    return found;
                });
    }

    private static @Nullable String text(Graph graph, Node subject, Node property) {
        return Graphs.object(graph, subject, property)
                .map(Node::getLiteralLexicalForm)
                .orElse(null);
    }

    private static boolean has(GraphStore store, Node type, Node party) {
        return store.read(
                data ->
                        Graphs.subjects(data.getDefaultGraph(), RDF.Nodes.type, type).stream()
                                .anyMatch(
                                        event ->
                                                data.getDefaultGraph()
                                                        .contains(event, ListTerms.PARTY, party)));
    }

    private static Node seen(GraphStore store, Node property, Node listing) {
        return store.read(
                data -> Graphs.object(data.getDefaultGraph(), listing, property).orElseThrow());
    }

    /** Shows only what differs. */
    private static void assertSame(Set<String> expected, Set<String> actual) {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(actual);
        Set<String> extra = new TreeSet<>(actual);
        extra.removeAll(expected);
        assertEquals(List.of(Set.of(), Set.of()), List.of(missing, extra));
    }

    private static Set<String> quads(GraphStore store) {
        List<String> all = new ArrayList<>();
        store.quads(false, quad -> all.add(quad.toString()));
        return new TreeSet<>(all);
    }
}
