package org.aktenlage.export.rdf;

import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Writes N-Quads in the order they come, in UTF-8. It writes in a thread of its own, so that who
 * makes the quads need not wait for it; few batches may lie between the two.
 *
 * <p>Closing waits until all is written, and leaves the stream open.
 */
public final class QuadLines implements Consumer<Quad>, AutoCloseable {

    /** Quads handed over at a time: enough that handing over costs nothing beside writing. */
    private static final int BATCH = 2_000;

    private static final int BATCHES_BETWEEN = 4;

    private static final long PATIENCE_MILLIS = 100;

    /** Nothing comes after it. */
    private static final List<Quad> END = List.of();

    private final BlockingQueue<List<Quad>> between = new ArrayBlockingQueue<>(BATCHES_BETWEEN);
    private final CompletableFuture<Void> writing;
    private List<Quad> batch = new ArrayList<>(BATCH);

    public QuadLines(OutputStream out) {
        writing = CompletableFuture.runAsync(() -> write(out), QuadLines::start);
    }

    private static void start(Runnable work) {
        Thread.ofPlatform().daemon().name("quads").start(work);
    }

    private void write(OutputStream out) {
        StreamRDF lines = StreamRDFLib.writer(out);
        lines.start();
        try {
            for (List<Quad> next = between.take(); next != END; next = between.take()) {
                next.forEach(lines::quad);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lines.finish();
    }

    @Override
    public void accept(Quad quad) {
        batch.add(quad);
        if (batch.size() == BATCH) {
            handOver(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    private void handOver(List<Quad> quads) {
        try {
            while (!between.offer(quads, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (writing.isDone()) {
                    writing.join(); // it failed: nobody takes any more
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException("interrupted while writing", e);
        }
    }

    @Override
    public void close() {
        if (!batch.isEmpty()) {
            handOver(batch);
        }
        handOver(END);
        writing.join();
    }
}
