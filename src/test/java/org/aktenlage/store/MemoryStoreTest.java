package org.aktenlage.store;

import org.aktenlage.graph.Iris;

class MemoryStoreTest extends GraphStoreContract {

    @Override
    GraphStore open() {
        return MemoryStore.create(Iris.standard(), CLOCK);
    }
}
