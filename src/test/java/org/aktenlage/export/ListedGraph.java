package org.aktenlage.export;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** A small graph in memory. */
public record ListedGraph(
        List<Property> nodeProperties,
        List<Property> edgeProperties,
        Collection<PropertyGraph.Node> nodes,
        List<PropertyGraph.Edge> list)
        implements PropertyGraph {

    @Override
    public long edgeCount() {
        return list.size();
    }

    @Override
    public void edges(EdgeSink sink) throws IOException {
        for (Edge edge : list) {
            sink.accept(edge);
        }
    }
}
