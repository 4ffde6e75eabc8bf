package org.aktenlage.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Days gone by, on disk. */
final class PastStoreIT {

    private static final LocalDate MAY = LocalDate.of(2024, 5, 31);
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir Path home = Path.of("");

    @BeforeEach
    void put() {
        put("1", "2024-05-01");
        put("2", "2024-06-01");
    }

    private void put(String bytes, String published) {
        try (GraphStore store = Tdb2Store.open(home, CLOCK)) {
            store.put(
                    DocumentGraph.of(
                            Readings.published("a", bytes, published),
                            Iris.standard(),
                            (actor, day) -> Optional.empty()),
                    "x");
        }
    }

    private static Moment asOf(LocalDate day) {
        return new Moment(day, null);
    }

    private PastStore open(LocalDate day) {
        return PastStore.open(home, asOf(day), CLOCK);
    }

    private static long versions(GraphStore store) {
        return store.read(
                d ->
                        d.stream(
                                        store.iris().catalogueGraph(),
                                        Node.ANY,
                                        Aktenlage.HAS_VERSION,
                                        Node.ANY)
                                .count());
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("past"))) {
            return all.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    @Test
    void aDayIsDerivedOnceAndTheStoreStaysAsItIs() {
        PastStore first = open(MAY);
        assertEquals(1, versions(first.store()));
        assertFalse(first.isKept());
        first.store().close();
        PastStore second = open(MAY);
        assertTrue(second.isKept());
        assertEquals(1, versions(second.store()));
        second.store().close();
        try (GraphStore now = Tdb2Store.open(home, CLOCK)) {
            assertEquals(2, versions(now));
        }
    }

    @Test
    void aDayOfAnotherStateIsNeverShown() throws IOException {
        open(MAY).store().close();
        put("3", "2024-05-20");
        PastStore after = open(MAY);
        assertFalse(after.isKept());
        assertEquals(2, versions(after.store()));
        after.store().close();
        assertEquals(1, kept().size(), kept().toString());
    }

    @Test
    void fourDaysAreKept() throws IOException {
        for (int day = 1; day <= 6; day++) {
            open(MAY.plusDays(day)).store().close();
        }
        assertEquals(4, kept().size(), kept().toString());
        assertTrue(kept().getLast().startsWith("as-of-2024-06-06-"), kept().toString());
    }

    @Test
    void whatIsErasedIsErasedFromTheDaysToo() {
        open(MAY).store().close();
        try (GraphStore store = Tdb2Store.open(home, CLOCK)) {
            assertTrue(store.erase("https://example.org/a"));
        }
        assertFalse(Files.exists(home.resolve("past")));
        PastStore after = open(MAY);
        assertEquals(0, versions(after.store()));
        after.store().close();
    }

    @Test
    void whatWasLeftHalfDoneIsDoneAnew() throws IOException {
        Path undone = Files.createDirectories(home.resolve("past").resolve("undone"));
        Files.writeString(undone.resolve("junk"), "junk");
        PastStore past = open(MAY);
        assertEquals(1, versions(past.store()));
        past.store().close();
        assertEquals(1, kept().size(), kept().toString());
    }
}
