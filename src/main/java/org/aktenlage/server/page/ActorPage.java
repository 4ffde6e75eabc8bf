package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.ListTerms;
import org.apache.jena.graph.Node;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who an actor is, what it did and what was done to it, what it says and what is said of it.
 *
 * @param state the one it belongs to
 * @param organs who belongs to it, where it is a state
 * @param particulars what a sanctions list says of it
 * @param events what is stated as fact
 * @param statements what it says
 * @param talk what is claimed of it and does not count as fact
 * @param documents where it has a part in events
 */
record ActorPage(
        String name,
        Link self,
        List<Link> kinds,
        List<String> otherNames,
        Optional<Link> state,
        List<Link> organs,
        List<Link> elsewhere,
        List<Actors.Post> posts,
        Map<String, List<String>> particulars,
        List<Actors.ListingCard> listings,
        List<Actors.Neighbour> neighbours,
        Portion<Occurrence> events,
        Portion<Statement> statements,
        Portion<Statement> talk,
        Portion<Mentioning> documents) {

    /** A document that tells of events with the actor. */
    record Mentioning(DocumentRow document, int events) {}

    /** Beyond this the names alone fill a page. */
    private static final int MOST_ORGANS = 60;

    /**
     * What the store knows of an actor.
     *
     * @param visit says how far each part was turned over, by its name
     */
    static ActorPage of(GraphView view, String name, Visit visit) {
        Node actor = view.thing(name);
        Actors actors = new Actors(view);
        Set<Node> family = actors.family(actor);
        Events events = new Events(view);
        List<Node> facts = events.of(family);
        Claims claims = new Claims(view);
        Statement.Maker maker = new Statement.Maker(claims);
        return new ActorPage(
                name,
                view.link(actor),
                actors.kinds(actor),
                actors.otherNames(actor),
                view.object(actor, Aktenlage.OF_STATE).map(view::link),
                view.links(family.stream().filter(f -> !f.equals(actor)).toList()).stream()
                        .limit(MOST_ORGANS)
                        .toList(),
                actors.elsewhere(actor),
                actors.posts(actor),
                actors.particulars(actor),
                actors.listings(actor),
                actors.neighbours(family, facts),
                Portion.of(facts, visit.number("events"), events::occurrence),
                Portion.of(claims.by(actor), visit.number("statements"), maker::of),
                Portion.of(claims.talkOf(actor), visit.number("talk"), maker::of),
                Portion.of(
                        claims.documentsOf(family),
                        visit.number("documents"),
                        d -> new Mentioning(DocumentRow.of(view, d.graph()), d.events())));
    }

    boolean isListed() {
        return !listings.isEmpty() || !particulars.isEmpty();
    }

    /** Nothing is known of it: not even that it is an actor. */
    static boolean exists(GraphView view, Node actor) {
        return view.has(actor, Aktenlage.KEY, Node.ANY)
                || view.has(actor, ListTerms.AUTHORITY_ID, Node.ANY);
    }
}
