package org.aktenlage.export;

import org.aktenlage.fact.Factuality;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A graph as tools for drawing know it: nodes, joined by directed edges, both with properties.
 * Nodes are in memory, in the order of their IRIs; edges are handed out one by one in the order of
 * their ids, as often as one asks, so that there may be more of them than fit into memory and the
 * same graph is the same bytes.
 */
public interface PropertyGraph {

    /** Takes one edge after the other. */
    @FunctionalInterface
    interface EdgeSink {
        void accept(Edge edge) throws IOException;
    }

    /** What nodes can have, in the order of columns; begins with {@link Property#IRI}. */
    List<Property> nodeProperties();

    /** What edges can have, in the order of columns; begins with {@link Property#IRI}. */
    List<Property> edgeProperties();

    Collection<Node> nodes();

    long edgeCount();

    /** Hands out all edges; each joins nodes that are there. */
    void edges(EdgeSink sink) throws IOException;

    /**
     * A node.
     *
     * @param label in the language that was asked for
     * @param type the local name of its class
     * @param degree how many edges begin or end there
     * @param values of all properties by their names; what is not known is left out
     */
    record Node(String iri, String label, String type, int degree, Map<String, String> values) {

        public Node {
            values = Map.copyOf(values);
        }

        /** What it has; null where that is not known. */
        public @Nullable String value(Property property) {
            return values.get(property.name());
        }
    }

    /**
     * An edge.
     *
     * @param id unique among edges
     * @param source IRI of the node where it begins
     * @param target IRI of the node where it ends
     * @param label the type, in words of the language that was asked for
     * @param type the local name of a class or property
     * @param isStated whether it may be drawn as a fact
     * @param certainty how sure its claimant is; null where nobody claims it but it is so
     * @param start the first day it can mean, or null
     * @param end the last day it can mean, inclusive, or null
     * @param count how many were folded into it
     * @param values of all properties by their names; what is not known is left out
     */
    record Edge(
            String id,
            String source,
            String target,
            String label,
            String type,
            boolean isStated,
            @Nullable Factuality certainty,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            int count,
            Map<String, String> values) {

        public Edge {
            values = Map.copyOf(values);
        }

        /** What it has; null where that is not known. */
        public @Nullable String value(Property property) {
            return values.get(property.name());
        }
    }
}
