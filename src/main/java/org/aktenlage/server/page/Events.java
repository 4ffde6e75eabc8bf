package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds events that are stated as fact. */
final class Events {

    private static final List<Node> ROLES = List.of(Aktenlage.AGENT, Aktenlage.TARGET);

    private final GraphView view;

    Events(GraphView view) {
        this.view = view;
    }

    /** Of any of these actors, newest first; those without a day come last. */
    List<Node> of(Set<Node> actors) {
        Set<Node> found = new LinkedHashSet<>();
        for (Node actor : actors) {
            for (Node role : ROLES) {
                view.facts()
                        .find(Node.ANY, role, actor)
                        .mapWith(t -> t.getSubject())
                        .filterKeep(this::isFact)
                        .toList()
                        .forEach(found::add);
            }
        }
        return found.stream().sorted(newestFirst()).limit(Portion.MOST).toList();
    }

    private boolean isFact(Node event) {
        return view.facts().contains(event, Aktenlage.ASSERTED_BY, Node.ANY);
    }

    private Comparator<Node> newestFirst() {
        return Comparator.comparing((Node e) -> view.text(e, Aktenlage.EARLIEST))
                .reversed()
                .thenComparing(Node::getURI);
    }

    /** The actors of an event. */
    Set<Node> actors(Node event) {
        Set<Node> all = new HashSet<>();
        ROLES.forEach(role -> all.addAll(view.objects(event, role)));
        return all;
    }

    /** The event with a sentence that states it. */
    Occurrence occurrence(Node event) {
        List<Node> claims =
                view.objects(event, Aktenlage.ASSERTED_BY).stream()
                        .sorted(Comparator.comparing(Node::getURI))
                        .toList();
        Node claim = claims.getFirst();
        Node graph = graph(claim);
        return new Occurrence(
                EventCard.of(view.with(graph), event),
                ClaimCard.of(view.with(graph), graph, claim),
                claims.size());
    }

    /** A claim stands in the graph of one version. */
    private Node graph(Node claim) {
        var quads = view.data().findNG(Node.ANY, claim, Aktenlage.EVIDENCE, Node.ANY);
        return quads.hasNext() ? quads.next().getGraph() : Quad.defaultGraphIRI;
    }
}
