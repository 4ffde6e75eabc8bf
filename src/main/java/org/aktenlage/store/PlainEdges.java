package org.aktenlage.store;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The edges that graph tools draw: one property for each class of events. */
final class PlainEdges {

    private record Edge(Node property, boolean symmetric) {}

    private final Map<Node, Edge> byClass = new HashMap<>();

    /**
     * Reads the properties from the vocabulary.
     *
     * @param vocabulary any graph that holds it
     */
    PlainEdges(Graph vocabulary) {
        vocabulary
                .find(Node.ANY, Aktenlage.PLAIN_PROPERTY, Node.ANY)
                .forEach(t -> byClass.put(t.getSubject(), edge(vocabulary, t.getObject())));
    }

    private static Edge edge(Graph vocabulary, Node property) {
        return new Edge(
                property,
                vocabulary.contains(property, RDF.Nodes.type, OWL2.SymmetricProperty.asNode()));
    }

    /** The edges of an event as the graph describes it. */
    List<Triple> of(Node event, Graph graph) {
        List<Node> agents = Graphs.objects(graph, event, Aktenlage.AGENT);
        List<Node> targets = Graphs.objects(graph, event, Aktenlage.TARGET);
        List<Triple> edges = new ArrayList<>();
        for (Node type : Graphs.objects(graph, event, RDF.Nodes.type)) {
            Edge edge = byClass.get(type);
            if (edge != null && edge.symmetric()) {
                List<Node> all = new ArrayList<>(agents);
                all.addAll(targets);
                connect(all, edge.property(), all, edges);
            } else if (edge != null) {
                connect(agents, edge.property(), targets, edges);
            }
        }
        return edges;
    }

    /** Whether some event of the graph yields the edge. */
    boolean isSupported(Triple edge, Graph graph) {
        return List.of(Aktenlage.AGENT, Aktenlage.TARGET).stream()
                .flatMap(role -> Graphs.subjects(graph, role, edge.getSubject()).stream())
                .anyMatch(event -> of(event, graph).contains(edge));
    }

    boolean isEdge(Triple triple) {
        return byClass.values().stream().anyMatch(e -> e.property().equals(triple.getPredicate()));
    }

    private static void connect(List<Node> from, Node property, List<Node> to, List<Triple> edges) {
        for (Node one : from) {
            for (Node other : to) {
                if (!one.equals(other)) {
                    edges.add(Triple.create(one, property, other));
                }
            }
        }
    }
}
