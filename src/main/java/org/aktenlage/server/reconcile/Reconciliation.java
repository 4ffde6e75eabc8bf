package org.aktenlage.server.reconcile;

import org.aktenlage.server.Mount;
import org.aktenlage.store.GraphStore;

import java.util.List;

/** What OpenRefine asks, at {@code /reconcile} and below. */
public final class Reconciliation {

    private static final String PATH = "/reconcile/*";

    private final GraphStore store;

    /**
     * @param store is read only; close it after the server
     */
    public Reconciliation(GraphStore store) {
        this.store = store;
    }

    /** For one server. */
    public List<Mount> mounts() {
        return List.of(new Mount(PATH, new ReconcileServlet(store)));
    }
}
