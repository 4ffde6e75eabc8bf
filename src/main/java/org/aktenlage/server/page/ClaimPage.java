package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Node;

import java.util.Optional;

/**
 * One claim: what about, by whom, in which words, and what else is claimed of the same event.
 *
 * @param reason why an entry of the ledger makes no claim that counts, else empty
 */
record ClaimPage(String name, EventCard event, ClaimCard claim, String reason, boolean hasEvent) {

    static Optional<ClaimPage> of(GraphView view, String name) {
        Claims claims = new Claims(view);
        return claims.of(view.thing(name)).map(place -> of(view, name, claims, place));
    }

    private static ClaimPage of(GraphView view, String name, Claims claims, Claims.Place place) {
        GraphView version = view.with(place.graph());
        Optional<Node> event = eventOf(version, place.claim());
        return new ClaimPage(
                name,
                event.map(e -> EventCard.of(version, e))
                        .orElseGet(() -> EventCard.only(wouldBe(version, place.claim()))),
                claims.card(place),
                version.object(place.claim(), Aktenlage.REASON).map(version::label).orElse(""),
                event.isPresent());
    }

    /** A claim may be about a claim; in the end there is an event. */
    private static Optional<Node> eventOf(GraphView version, Node claim) {
        Optional<Node> about = version.object(claim, Aktenlage.ABOUT);
        return about.filter(a -> version.is(a, "Claim"))
                .flatMap(inner -> version.object(inner, Aktenlage.ABOUT))
                .or(() -> about);
    }

    private static Link wouldBe(GraphView version, Node entry) {
        return version.object(entry, Aktenlage.WOULD_BE).map(version::link).orElse(Link.plain(""));
    }
}
