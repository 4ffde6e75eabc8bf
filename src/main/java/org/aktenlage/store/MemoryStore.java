package org.aktenlage.store;

import org.aktenlage.graph.Iris;
import org.apache.jena.sparql.core.DatasetGraphFactory;

import java.time.Clock;

/** Stores that live as long as the program: for conversion, and for tests. */
public final class MemoryStore {

    private MemoryStore() {}

    public static GraphStore create(Iris iris, Clock clock) {
        return new DatasetStore(
                DatasetGraphFactory.createTxnMem(), iris, clock, () -> {}, () -> {});
    }
}
