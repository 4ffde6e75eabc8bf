package org.aktenlage.server.service;

import org.aktenlage.store.GraphStore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What was found in a store, kept as long as the store does not change. Threads may share it.
 *
 * @param <K> what was asked
 * @param <V> what was found; never changed by whoever gets it
 */
final class Fresh<K, V> {

    /** Finds it. */
    @FunctionalInterface
    interface Search<V, E extends Exception> {
        V find() throws E;
    }

    private record Found<V>(long changes, V value) {}

    private final GraphStore store;
    private final int most;
    private final SequencedMap<K, Found<V>> kept = new LinkedHashMap<>();

    /**
     * @param most how many answers are kept; of more the one that was kept longest goes
     */
    Fresh(GraphStore store, int most) {
        this.store = store;
        this.most = most;
    }

    /** What is known of it, or now found. */
    <E extends Exception> V get(K asked, Search<V, E> search) throws E {
        // before it is searched: what changes meanwhile makes the answer old
        long changes = store.changes();
        Optional<V> known = known(asked, changes);
        if (known.isPresent()) {
            return known.get();
        }
        V found = search.find();
        keep(asked, new Found<>(changes, found));
        return found;
    }

    private synchronized Optional<V> known(K asked, long changes) {
        return Optional.ofNullable(kept.get(asked))
                .filter(found -> found.changes == changes)
                .map(Found::value);
    }

    private synchronized void keep(K asked, Found<V> found) {
        kept.putLast(asked, found);
        while (kept.size() > most) {
            Map.Entry<K, Found<V>> oldest = kept.firstEntry();
            kept.remove(oldest.getKey());
        }
    }
}
