package org.aktenlage.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

final class LookaheadTest {

    @Test
    void handsOutInTheOrderItCame() {
        try (Lookahead<Integer> work = new Lookahead<>(2)) {
            CountDownLatch second = new CountDownLatch(1);
            work.submit(
                    () -> {
                        second.await();
                        return 1;
                    });
            work.submit(
                    () -> {
                        second.countDown();
                        return 2;
                    });
            assertEquals(1, work.next());
            assertEquals(2, work.next());
        }
    }

    @Test
    void failsWhereTheResultIsAskedFor() {
        try (Lookahead<Integer> work = new Lookahead<>(1)) {
            work.submit(
                    () -> {
                        throw new IllegalArgumentException("this");
                    });
            work.submit(() -> 2);
            assertThrows(IllegalArgumentException.class, work::next);
            assertEquals(2, work.next());
        }
    }

    @Test
    void anInterruptedCallerStaysInterrupted() {
        try (Lookahead<Integer> work = new Lookahead<>(1)) {
            work.submit(
                    () -> {
                        new CountDownLatch(1).await();
                        return 1;
                    });
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, work::next);
            assertEquals(true, Thread.interrupted());
        }
    }
}
