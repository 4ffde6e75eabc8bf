package org.aktenlage.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.aktenlage.store.Decision.Verdict;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A store taken back to a day is what it was that day. */
final class RetrospectTest {

    private static final Iris IRIS = Iris.standard();
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final Today clock = new Today();
    private DatasetGraph data = DatasetGraphFactory.createTxnMem();
    private DatasetStore store = on(data);

    /** A clock that a test moves. */
    private static final class Today extends Clock {

        private LocalDate day = FIRST;

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
            return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }
    }

    private DatasetStore on(DatasetGraph dataset) {
        return new DatasetStore(dataset, IRIS, clock, () -> {}, () -> {});
    }

    @BeforeEach
    void begin() {
        data = DatasetGraphFactory.createTxnMem();
        store = on(data);
        clock.day = FIRST;
    }

    private static DocumentGraph document(String path, String bytes, String published) {
        return DocumentGraph.of(
                Readings.published(path, bytes, published), IRIS, (actor, day) -> Optional.empty());
    }

    private DatasetStore asOf(@Nullable LocalDate issued, @Nullable LocalDate recorded) {
        DatasetGraph copy = DatasetGraphFactory.createTxnMem();
        Txn.executeRead(
                data, () -> Txn.executeWrite(copy, () -> data.find().forEachRemaining(copy::add)));
        DatasetStore then = on(copy);
        then.turnBack(new Moment(issued, recorded));
        return then;
    }

    private static Set<Triple> asserted(GraphStore of) {
        return of.read(d -> d.getDefaultGraph().find().toSet());
    }

    private static Set<String> all(GraphStore of) {
        Set<String> found = new TreeSet<>();
        of.quads(true, quad -> found.add(quad.toString()));
        return found;
    }

    private static void assertSame(Set<String> expected, Set<String> actual) {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(actual);
        Set<String> extra = new TreeSet<>(actual);
        extra.removeAll(expected);
        assertEquals("", String.join("\n", missing), "missing");
        assertEquals("", String.join("\n", extra), "extra");
    }

    @Test
    void aDayFarAheadIsNow() {
        store.put(document("a", "1", "2024-05-01"), "x");
        store.put(document("a", "2", "2024-06-01"), "x");
        store.put(document("b", "1", "2024-05-01"), "x");
        store.remove(document("b", "1", "2024-05-01").key());
        LocalDate later = LocalDate.of(2100, 1, 1);
        assertSame(all(store), all(asOf(later, null)));
        assertSame(all(store), all(asOf(null, later)));
    }

    @Test
    void whatWasIssuedLaterIsNotThere() {
        DocumentGraph first = document("a", "1", "2024-05-01");
        DocumentGraph second = document("a", "2", "2024-06-01");
        store.put(first, "x");
        Set<String> before = all(store);
        store.put(second, "x");
        assertSame(before, all(asOf(LocalDate.of(2024, 5, 31), null)));
        assertEquals(Set.of(), asserted(asOf(LocalDate.of(2024, 4, 30), null)));
    }

    @Test
    void aMonthCountsWhenItIsOver() {
        store.put(document("a", "1", "2024-05"), "x");
        assertEquals(Set.of(), asserted(asOf(LocalDate.of(2024, 5, 30), null)));
        assertFalse(asserted(asOf(LocalDate.of(2024, 5, 31), null)).isEmpty());
    }

    @Test
    void whatWasDecidedLaterWasNotKnown() {
        DocumentGraph put = document("a", "1", "2024-05-01");
        store.put(put, "x");
        Set<Triple> before = asserted(store);
        clock.day = FIRST.plusDays(1);
        Node event = GraphStoreContract.condemnationEvent(store);
        store.review(event, new Decision(Verdict.REJECTED, "Ada", "no"));
        assertEquals(before, asserted(asOf(null, FIRST)));
        assertEquals(asserted(store), asserted(asOf(null, FIRST.plusDays(1))));
        assertEquals(asserted(store), asserted(asOf(LocalDate.of(2025, 1, 1), null)));
    }

    @Test
    void everyDayOfFiftyRandomChangesComesBack() {
        Random random = new Random(26);
        List<Set<Triple>> days = new ArrayList<>();
        for (int day = 0; day < 50; day++) {
            clock.day = FIRST.plusDays(day);
            DocumentGraph some =
                    document("d" + random.nextInt(4), "v" + random.nextInt(6), "2024-05-01");
            if (random.nextInt(4) == 0) {
                store.remove(some.key());
            } else {
                store.put(some, "x");
            }
            days.add(asserted(store));
        }
        for (int day = 0; day < 50; day++) {
            assertEquals(days.get(day), asserted(asOf(null, FIRST.plusDays(day))), "day " + day);
        }
        assertTrue(days.stream().distinct().count() > 5, "the days differ");
    }
}
