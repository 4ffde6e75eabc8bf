package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.HashMap;
import java.util.Map;

/** Which versions of documents count now; each is looked up once. */
final class Currency {

    private final DatasetGraph data;
    private final Node catalogue;
    private final Map<Node, Boolean> known = new HashMap<>();

    Currency(GraphView view) {
        this.data = view.data();
        this.catalogue = view.iris().catalogueGraph();
    }

    boolean isCurrent(Node graph) {
        return known.computeIfAbsent(
                graph, g -> data.contains(catalogue, Node.ANY, Aktenlage.CURRENT_VERSION, g));
    }
}
