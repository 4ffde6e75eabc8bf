package org.aktenlage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.aktenlage.server.FullText.Kind;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.MemoryStore;
import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What the index in memory finds while its store changes. */
final class FullTextTest {

    private static final String KEY = "https://example.org/statement";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final GraphStore store = MemoryStore.create(Iris.standard(), Clock.systemUTC());
    private final AtomicInteger failures = new AtomicInteger();

    private void put(String bytes, String opening) {
        store.put(
                DocumentGraph.of(
                        Readings.moved(bytes, opening, Readings.TEXT),
                        Iris.standard(),
                        (actor, day) -> Optional.empty()),
                "x");
    }

    /** The store, whose readers sometimes fail when they have done their work. */
    private GraphStore shaky() {
        return (GraphStore)
                Proxy.newProxyInstance(
                        GraphStore.class.getClassLoader(),
                        new Class<?>[] {GraphStore.class},
                        (proxy, method, arguments) -> {
                            try {
                                Object answer = method.invoke(store, arguments);
                                if (method.getName().equals("read")
                                        && failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                                    throw new IllegalStateException("on purpose");
                                }
                                return answer;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private static void await(FullText text) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!text.isReady()) {
            assertTrue(System.nanoTime() < end, "the index does not follow its store");
            Thread.sleep(10);
        }
    }

    private static int found(FullText text, String words) {
        return text.search(words, Kind.DOCUMENT, 10).size();
    }

    @Test
    void erasedWordsAreNotFoundEvenAfterAFailure() throws Exception {
        put("a", "Nobody quotes this. ");
        try (FullText text = FullText.of(shaky())) {
            await(text);
            assertEquals(1, found(text, "nobody"));
            failures.set(1);
            put("b", "Everybody quotes that. ");
            await(text);
            assertEquals(0, failures.get());
            assertEquals(1, found(text, "everybody"));
            assertEquals(0, found(text, "nobody"));
            assertTrue(store.erase(KEY));
            await(text);
            assertEquals(0, found(text, "everybody"));
        }
    }

    @Test
    void wordsInQuotationMarksStandTogether() throws Exception {
        put("a", "Nobody quotes this. ");
        try (FullText text = FullText.of(store)) {
            await(text);
            assertEquals(1, found(text, "quotes nobody"));
            assertEquals(1, found(text, "\"nobody quotes\""));
            assertEquals(1, found(text, "„nobody quotes“"));
            assertEquals(0, found(text, "\"quotes nobody\""));
            assertEquals(1, found(text, "\"nobody"));
            assertEquals(0, found(text, "\"\""));
        }
    }

    @Test
    void signsOfLuceneAreNoOrders() throws Exception {
        put("a", "Nobody quotes this. ");
        try (FullText text = FullText.of(store)) {
            await(text);
            assertFalse(found(text, "zzz OR nobody") > 0);
            assertEquals(1, found(text, "(nobody* ~ quotes]"));
        }
    }
}
