package org.aktenlage.export;

import org.aktenlage.fact.Factuality;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The graph as tools for drawing know it: actors, joined by what they do to each other. Nodes are
 * in the order of their IRIs and edges in that of their ids, so that the same graph is the same
 * bytes.
 */
public record PropertyGraph(List<Node> nodes, List<Edge> edges) {

    /**
     * An actor.
     *
     * @param english the label in English; where there is none, the IRI's own choice of the caller
     * @param german the label in German; null where it is not known
     * @param type the local name of its class: {@code State}
     * @param state ISO 3166-1 alpha-2 code of the state it is or belongs to
     */
    public record Node(
            String iri,
            String english,
            @Nullable String german,
            String type,
            @Nullable String state) {}

    /**
     * What one agent does to one target in one event.
     *
     * @param id unique among edges: the event's IRI with agent and target
     * @param source IRI of the agent
     * @param target IRI of the target
     * @param event IRI of the event
     * @param type the local name of the event's class: {@code Condemnation}
     * @param label the class's label in English
     * @param quote the words that state it
     * @param document the document's key
     * @param claimant who says so, as a label; null where nobody known does
     * @param start the first day it can mean, or null
     * @param end the last day it can mean, inclusive, or null
     */
    public record Edge(
            String id,
            String source,
            String target,
            String event,
            String type,
            String label,
            String quote,
            String document,
            @Nullable String claimant,
            Factuality certainty,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}

    public PropertyGraph {
        nodes = nodes.stream().sorted(Comparator.comparing(Node::iri)).toList();
        edges = edges.stream().sorted(Comparator.comparing(Edge::id)).toList();
        Set<String> known = nodes.stream().map(Node::iri).collect(Collectors.toSet());
        for (Edge edge : edges) {
            if (!known.contains(edge.source()) || !known.contains(edge.target())) {
                throw new IllegalArgumentException("an edge to a node that is not there: " + edge);
            }
        }
    }
}
