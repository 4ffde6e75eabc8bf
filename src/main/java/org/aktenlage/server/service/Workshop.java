package org.aktenlage.server.service;

import org.aktenlage.store.GraphStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Makes what takes long in the background, one after the other: each when it is first asked for,
 * and anew when it is asked for after the store has changed.
 */
final class Workshop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

    /** How long what is being made has to notice that it is not wanted any more. */
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final GraphStore store;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    task -> {
                        Thread thread = new Thread(task, "workshop");
                        thread.setDaemon(true);
                        return thread;
                    });

    private volatile boolean closed;

    Workshop(GraphStore store) {
        this.store = store;
    }

    /** Whether work that goes on should end. */
    boolean isClosed() {
        return closed;
    }

    /** One thing that is made here. */
    <T> Piece<T> piece(String name, Supplier<T> work) {
        return new Piece<>(name, work);
    }

    /** Ends what is being made, and waits for it. */
    @Override
    public void close() {
        closed = true;
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("the work in the background does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * One thing and how it is made.
     *
     * @param <T> never changed by whoever gets it
     */
    final class Piece<T> {

        private final String name;
        private final Supplier<T> work;

        private long changes;
        private @Nullable Future<T> made;

        private Piece(String name, Supplier<T> work) {
            this.name = name;
            this.work = work;
        }

        /** It, if it was made of the store as it is now; starts no work. */
        Optional<T> ready() {
            return finished(of(false), Duration.ZERO);
        }

        /** It, once it is made, or nothing if that takes longer. */
        Optional<T> within(Duration patience) {
            return finished(of(true), patience);
        }

        private synchronized @Nullable Future<T> of(boolean isWanted) {
            Future<T> last = made;
            boolean isOfNow = last != null && changes == store.changes();
            if (isOfNow || !isWanted || (last != null && !last.isDone())) {
                return isOfNow ? last : null;
            }
            changes = store.changes();
            try {
                made = worker.submit(work::get);
            } catch (RejectedExecutionException e) {
                LOG.info("{} is not made: the server ends", name, e);
                return null;
            }
            return made;
        }

        private Optional<T> finished(@Nullable Future<T> future, Duration patience) {
            if (future == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(future.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException e) {
                LOG.warn("{} could not be made", name, e);
                forgetFailure();
                return Optional.empty();
            }
        }

        /** Who asks next has it tried again. */
        private synchronized void forgetFailure() {
            Future<T> last = made;
            if (last != null && last.state() == Future.State.FAILED) {
                made = null;
            }
        }
    }
}
