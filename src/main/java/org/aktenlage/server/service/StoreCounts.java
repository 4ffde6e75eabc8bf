package org.aktenlage.server.service;

import org.aktenlage.server.PublicView;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.store.GraphStore;
import org.apache.jena.graph.Node;

import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * The counts of a store and of its parts.
 *
 * @param whole all that may be seen
 * @param asserted what is stated as fact
 * @param catalogue the graph that names documents and lists
 */
record StoreCounts(Counts whole, Counts asserted, Counts catalogue) {

    /** Counts; takes as long as it takes to read the whole store. */
    static StoreCounts of(GraphStore store, ServerSettings settings, Workshop workshop) {
        String base = store.iris().base();
        Node catalogue = store.iris().catalogueGraph();
        Node asserted = store.iris().assertedGraph();
        Counts.Counter all = new Counts.Counter(base, q -> PublicView.shows(q, settings));
        Counts.Counter facts = new Counts.Counter(base, q -> q.getGraph().equals(asserted));
        Counts.Counter names = new Counts.Counter(base, q -> q.getGraph().equals(catalogue));
        store.quads(
                false,
                quad -> {
                    if (workshop.isClosed()) {
                        throw new CancellationException("the server ends");
                    }
                    List.of(all, facts, names).forEach(counter -> counter.add(quad));
                });
        return new StoreCounts(all.counts(), facts.counts(), names.counts());
    }
}
