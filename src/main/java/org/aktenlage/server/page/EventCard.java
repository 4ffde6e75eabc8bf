package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

import java.util.List;
import java.util.Optional;

/**
 * An event in one line: who did what to whom, when.
 *
 * @param kind what it is, as a noun
 * @param verb what ties the agents to the targets
 * @param mutual whether agents and targets did it together
 * @param when as far as known, else empty; {@code earliest} the same as a day to sort by
 */
record EventCard(
        String href,
        Link kind,
        String verb,
        boolean mutual,
        List<Link> agents,
        List<Link> targets,
        String theme,
        String when,
        String earliest,
        boolean disputed) {

    /** What an event is of which nothing is said but that it is one. */
    private static final Link UNKNOWN = Link.plain("");

    /** What was read of too little to be an event. */
    static EventCard only(Link kind) {
        return new EventCard("", kind, "", false, List.of(), List.of(), "", "", "", false);
    }

    static EventCard of(GraphView view, Node event) {
        Optional<Node> kind = kind(view, event);
        Optional<Node> edge = kind.flatMap(k -> view.object(k, Aktenlage.PLAIN_PROPERTY));
        return new EventCard(
                view.address(event),
                kind.map(view::link).orElse(UNKNOWN),
                edge.map(view::label).orElse(""),
                edge.filter(e -> isMutual(view, e)).isPresent(),
                view.links(view.objects(event, Aktenlage.AGENT)),
                view.links(view.objects(event, Aktenlage.TARGET)),
                view.text(event, Aktenlage.THEME),
                when(view, event),
                view.text(event, Aktenlage.EARLIEST),
                view.facts().contains(event, Aktenlage.DISPUTED, Node.ANY));
    }

    private static boolean isMutual(GraphView view, Node edge) {
        return view.has(edge, RDF.Nodes.type, OWL2.SymmetricProperty.asNode());
    }

    private static Optional<Node> kind(GraphView view, Node event) {
        return view.kinds(event).stream()
                .filter(
                        k ->
                                view.has(k, RDFS.Nodes.subClassOf, Aktenlage.EVENT)
                                        || view.facts()
                                                .contains(k, Aktenlage.PLAIN_PROPERTY, Node.ANY))
                .findFirst();
    }

    private static String when(GraphView view, Node event) {
        return view.object(event, Aktenlage.TIME)
                .map(time -> view.text(time, Aktenlage.VALUE))
                .orElse("");
    }

    /** As a title has it: names and verb without links. */
    String title() {
        String who = names(agents);
        String whom = names(targets);
        if (mutual) {
            String all = who.isEmpty() || whom.isEmpty() ? who + whom : who + ", " + whom;
            return kind.text() + ": " + all;
        }
        String done = whom.isEmpty() && who.isEmpty() ? kind.text() : who + " – " + kind.text();
        return whom.isEmpty() ? done : done + " – " + whom;
    }

    private static String names(List<Link> links) {
        return String.join(", ", links.stream().map(Link::text).toList());
    }
}
