package org.aktenlage.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that threads do ahead, handed out in the order it came. Belongs to one thread; what fails
 * fails where its result is asked for.
 */
final class Lookahead<T> implements AutoCloseable {

    /** Enough that a long document keeps no thread waiting; each holds its text in memory. */
    private static final int AHEAD_PER_THREAD = 4;

    private final ExecutorService workers;
    private final Deque<Future<T>> waiting = new ArrayDeque<>();
    private final int most;

    Lookahead(int threads) {
        workers =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("reader-", 1).factory());
        most = threads * AHEAD_PER_THREAD;
    }

    /** How many may wait; who asks for more keeps them all in memory. */
    int most() {
        return most;
    }

    void submit(Callable<T> work) {
        waiting.add(workers.submit(work));
    }

    /** The result of the oldest work that was not handed out yet. */
    T next() {
        try {
            return waiting.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default ->
                        throw new IllegalStateException("work that throws what it may not", e);
            }
        }
    }

    /** Gives up what was not handed out. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
