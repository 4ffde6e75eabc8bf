package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was read at a place of a document: a claim, or what makes none and why.
 *
 * @param number in the order of the text, from 1
 * @param anchor names the place in the page
 * @param start in code points of the document's text, half open with {@code end}
 * @param reason why it does not count, else empty
 */
record Finding(
        int number,
        String anchor,
        int start,
        int end,
        EventCard event,
        ClaimCard claim,
        String reason) {

    private Finding numbered(int number) {
        return new Finding(number, anchor, start, end, event, claim, reason);
    }

    /** Whether some event was read, if not one that counts. */
    boolean hasEvent() {
        return !event.href().isEmpty();
    }

    /** All of a version, in the order of its text. */
    static List<Finding> all(GraphView version, Node graph) {
        List<Finding> found = new ArrayList<>();
        version.beside()
                .find(Node.ANY, Aktenlage.EVIDENCE, Node.ANY)
                .toList()
                .forEach(t -> of(version, graph, t).ifPresent(found::add));
        found.sort(
                Comparator.comparingInt(Finding::start)
                        .thenComparingInt(Finding::end)
                        .thenComparing(Finding::anchor));
        List<Finding> numbered = new ArrayList<>();
        found.forEach(f -> numbered.add(f.numbered(numbered.size() + 1)));
        return numbered;
    }

    private static Optional<Finding> of(GraphView version, Node graph, Triple evidence) {
        Node claim = evidence.getSubject();
        Optional<Node> about = version.object(claim, Aktenlage.ABOUT);
        if (about.filter(a -> version.is(a, "Claim")).isPresent()) {
            return Optional.empty(); // says only who is quoted; what is quoted has its own place
        }
        return place(version, evidence.getObject())
                .map(place -> of(version, graph, claim, about, place));
    }

    private static Finding of(
            GraphView version, Node graph, Node claim, Optional<Node> about, Node place) {
        return new Finding(
                0,
                ClaimCard.anchor(version, claim),
                Integer.parseInt(version.text(place, OA.start.asNode())),
                Integer.parseInt(version.text(place, OA.end.asNode())),
                about.map(a -> EventCard.of(version, a))
                        .orElseGet(() -> EventCard.only(wouldBe(version, claim))),
                ClaimCard.of(version, graph, claim),
                version.object(claim, Aktenlage.REASON).map(version::label).orElse(""));
    }

    private static Link wouldBe(GraphView version, Node entry) {
        return version.object(entry, Aktenlage.WOULD_BE)
                .map(k -> Link.plain(version.label(k)))
                .orElse(Link.plain(""));
    }

    private static Optional<Node> place(GraphView version, Node span) {
        return version.objects(span, OA.hasSelector.asNode()).stream()
                .filter(s -> !version.text(s, OA.start.asNode()).isEmpty())
                .findFirst();
    }
}
