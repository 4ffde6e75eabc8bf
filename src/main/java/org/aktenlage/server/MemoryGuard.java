package org.aktenlage.server;

import com.sun.management.GarbageCollectionNotificationInfo;

import org.apache.jena.sparql.exec.QueryExec;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Gives up the query that runs longest when memory is nearly full: a query that groups or joins
 * what it should not holds all it found until it ends, and would take everyone down with it.
 *
 * <p>Asked after each collection of garbage, when what is left is really held.
 */
final class MemoryGuard implements NotificationListener, AutoCloseable {

    /** Measured: the collector needs the rest to go on at all. */
    private static final double NEARLY_FULL = 0.8;

    /** A query and since when it runs. */
    private record Running(QueryExec query, long sinceNanos) {}

    private final Map<Thread, Running> running = new ConcurrentHashMap<>();

    private final AtomicBoolean closed = new AtomicBoolean();

    private MemoryGuard() {}

    static MemoryGuard start() {
        MemoryGuard guard = new MemoryGuard();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(guard, null, null);
            }
        }
        return guard;
    }

    /** Watches over what this thread is about to ask. */
    void watch(QueryExec query) {
        running.put(Thread.currentThread(), new Running(query, System.nanoTime()));
    }

    /** What this thread asked is answered. */
    void forget() {
        running.remove(Thread.currentThread());
    }

    @Override
    public void handleNotification(Notification notification, Object handback) {
        if (notification.getUserData() instanceof CompositeData data
                && isNearlyFull(GarbageCollectionNotificationInfo.from(data))) {
            running.values().stream()
                    .min(Comparator.comparingLong(Running::sinceNanos))
                    .ifPresent(r -> r.query().abort());
        }
    }

    /** Who collects while others go on counts what they dropped meanwhile as well. */
    private static boolean isNearlyFull(GarbageCollectionNotificationInfo collection) {
        return !collection.getGcName().contains("Concurrent")
                && held(collection) > NEARLY_FULL * Runtime.getRuntime().maxMemory();
    }

    private static long held(GarbageCollectionNotificationInfo collection) {
        return collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> isHeap(pool.getKey()))
                .map(Map.Entry::getValue)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static boolean isHeap(String pool) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .anyMatch(p -> p.getName().equals(pool) && p.getType() == MemoryType.HEAP);
    }

    /** Also when it is closed already: a process that is told to end does so from two threads. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            ManagementFactory.getGarbageCollectorMXBeans().forEach(this::leave);
        }
    }

    private void leave(GarbageCollectorMXBean collector) {
        try {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.removeNotificationListener(this);
            }
        } catch (ListenerNotFoundException e) {
            throw new IllegalStateException("the guard was never told of " + collector, e);
        }
    }
}
