package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Prov;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds claims of current versions, wherever they stand. */
final class Claims {

    /** A claim and the version that makes it. */
    record Place(Node graph, Node claim) {}

    private final GraphView view;
    private final Currency currency;

    Claims(GraphView view) {
        this.view = view;
        this.currency = new Currency(view);
    }

    /** What is claimed of an event, what counts first. */
    List<ClaimCard> about(Node event) {
        return places(Aktenlage.ABOUT, event, Portion.MOST).stream()
                .map(this::card)
                .sorted(
                        Comparator.comparing(ClaimCard::standing)
                                .thenComparing(ClaimCard::said, Comparator.reverseOrder()))
                .toList();
    }

    /** What an actor says, newest first. */
    List<Place> by(Node actor) {
        return places(Prov.WAS_ATTRIBUTED_TO, actor, Portion.MOST).stream()
                .filter(p -> isOfEvent(p))
                .sorted(newestFirst())
                .toList();
    }

    /** What is claimed of an actor without counting as fact, newest first. */
    List<Place> talkOf(Node actor) {
        Set<Node> events = new LinkedHashSet<>();
        for (Node role : List.of(Aktenlage.AGENT, Aktenlage.TARGET)) {
            places(role, actor, Portion.MOST).forEach(p -> events.add(p.claim()));
        }
        return events.stream()
                .flatMap(e -> places(Aktenlage.ABOUT, e, Portion.MOST).stream())
                .filter(p -> !isFact(p))
                .sorted(newestFirst())
                .limit(Portion.MOST)
                .toList();
    }

    /** In which documents an actor has a part in events, most first. */
    List<DocumentCount> documentsOf(Set<Node> actors) {
        Map<Node, Integer> counts = new HashMap<>();
        for (Node actor : actors) {
            for (Node role : List.of(Aktenlage.AGENT, Aktenlage.TARGET)) {
                places(role, actor, Portion.MOST)
                        .forEach(p -> counts.merge(p.graph(), 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<Node, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(e -> e.getKey().getURI()))
                .map(e -> new DocumentCount(e.getKey(), e.getValue()))
                .toList();
    }

    /** A version and how many events of somebody it tells of. */
    record DocumentCount(Node graph, int events) {}

    /** What is claimed, planned, demanded or denied of sanctions against an actor. */
    List<Place> onSanctionsOf(Node actor) {
        return places(Aktenlage.TARGET, actor, Portion.MOST).stream()
                .filter(
                        p ->
                                view.with(p.graph()).kinds(p.claim()).stream()
                                        .anyMatch(Claims::isOfSanctions))
                .flatMap(p -> places(Aktenlage.ABOUT, p.claim(), Portion.MOST).stream())
                .distinct()
                .toList();
    }

    private static boolean isOfSanctions(Node kind) {
        return kind.getURI().startsWith(Aktenlage.NAMESPACE + "Sanction");
    }

    private boolean isFact(Place place) {
        return view.facts().contains(Node.ANY, Aktenlage.ASSERTED_BY, place.claim());
    }

    private Comparator<Place> newestFirst() {
        return Comparator.comparing(
                        (Place p) -> view.with(p.graph()).text(p.claim(), Aktenlage.SAID_ON))
                .reversed()
                .thenComparing(p -> p.claim().getURI());
    }

    /** Not a claim about a claim, which says only who is quoted. */
    private boolean isOfEvent(Place place) {
        return view.with(place.graph())
                .object(place.claim(), Aktenlage.ABOUT)
                .filter(e -> !view.with(place.graph()).is(e, "Claim"))
                .isPresent();
    }

    private List<Place> places(Node property, Node object, int most) {
        Set<Place> found = new LinkedHashSet<>();
        var quads = view.data().findNG(Node.ANY, Node.ANY, property, object);
        while (quads.hasNext() && found.size() < most) {
            Quad quad = quads.next();
            if (currency.isCurrent(quad.getGraph())) {
                found.add(new Place(quad.getGraph(), quad.getSubject()));
            }
        }
        return new ArrayList<>(found);
    }

    /** A version that counts now and tells of an event. */
    Optional<Node> version(Node event) {
        return places(Aktenlage.ABOUT, event, Portion.MOST).stream().map(Place::graph).findFirst();
    }

    /** The claim's own version, if it counts now. */
    Optional<Place> of(Node claim) {
        List<Place> found = new ArrayList<>();
        view.data()
                .findNG(Node.ANY, claim, Aktenlage.EXTRACTED_BY, Node.ANY)
                .forEachRemaining(q -> found.add(new Place(q.getGraph(), claim)));
        return found.stream().filter(p -> currency.isCurrent(p.graph())).findFirst();
    }

    ClaimCard card(Place place) {
        return ClaimCard.of(view.with(place.graph()), place.graph(), place.claim());
    }

    /** The event a claim is about, as its version tells it. */
    EventCard event(Place place) {
        GraphView version = view.with(place.graph());
        return EventCard.of(
                version, version.object(place.claim(), Aktenlage.ABOUT).orElse(place.claim()));
    }
}
