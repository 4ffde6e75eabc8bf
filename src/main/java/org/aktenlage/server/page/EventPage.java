package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Node;

import java.util.List;

/**
 * An event with everyone who claims or denies it.
 *
 * @param timeWords as the document says it, else empty
 * @param inferred whether the time was inferred, since the document has no date
 * @param stated whether it counts as fact
 */
record EventPage(
        String name,
        EventCard event,
        boolean stated,
        String timeWords,
        boolean inferred,
        List<ClaimCard> claims) {

    static EventPage of(GraphView view, String name) {
        Node event = view.thing(name);
        List<ClaimCard> claims = new Claims(view).about(event);
        GraphView version = new Claims(view).version(event).map(view::with).orElse(view);
        return new EventPage(
                name,
                EventCard.of(version, event),
                view.facts().contains(event, Aktenlage.ASSERTED_BY, Node.ANY),
                version.object(event, Aktenlage.TIME)
                        .map(t -> version.text(t, Aktenlage.WORDS))
                        .orElse(""),
                version.object(event, Aktenlage.TIME)
                        .filter(
                                t ->
                                        version.has(
                                                t,
                                                Aktenlage.TIME_BASIS,
                                                Aktenlage.INFERRED_FROM_TEXT))
                        .isPresent(),
                claims);
    }
}
