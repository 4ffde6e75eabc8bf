package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.server.FullText;
import org.aktenlage.server.FullText.Kind;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found for some words.
 *
 * @param things actors, regimes, acts and whatever has a name
 * @param statements claims in whose sentence the words stand
 * @param ready whether all that is in the store was looked through
 */
record SearchPage(
        String words,
        List<Named> things,
        List<Statement> statements,
        List<DocumentRow> documents,
        boolean ready) {

    private static final int MOST_THINGS = 30;
    private static final int MOST_STATEMENTS = 20;

    /** Quotes and sentences overlap, so that several are one claim. */
    private static final int MOST_QUOTES = 80;

    /** A thing with what it is. */
    record Named(Link thing, List<Link> kinds) {}

    static SearchPage of(GraphView view, FullText text, String words) {
        return new SearchPage(
                words,
                things(view, text.search(words, Kind.LABEL, MOST_THINGS)),
                statements(view, text.search(words, Kind.QUOTE, MOST_QUOTES)),
                text.search(words, Kind.DOCUMENT, MOST_THINGS).stream()
                        .map(hit -> DocumentRow.of(view, hit.graph()))
                        .toList(),
                text.isReady());
    }

    boolean isEmpty() {
        return things.isEmpty() && statements.isEmpty() && documents.isEmpty();
    }

    private static List<Named> things(GraphView view, List<FullText.Hit> hits) {
        Actors actors = new Actors(view);
        return hits.stream()
                .map(hit -> new Named(view.link(hit.thing()), actors.kinds(hit.thing())))
                .toList();
    }

    private static List<Statement> statements(GraphView view, List<FullText.Hit> hits) {
        Claims claims = new Claims(view);
        Statement.Maker maker = new Statement.Maker(claims);
        Map<Node, Claims.Place> found = new LinkedHashMap<>();
        for (FullText.Hit hit : hits) {
            GraphView version = view.with(hit.graph());
            for (Node property : List.of(Aktenlage.EVIDENCE, Aktenlage.SENTENCE)) {
                version.subjects(OA.hasSelector.asNode(), hit.thing()).stream()
                        .flatMap(span -> version.subjects(property, span).stream())
                        .filter(claim -> isOfEvent(version, claim))
                        .forEach(c -> found.putIfAbsent(c, new Claims.Place(hit.graph(), c)));
            }
        }
        return found.values().stream().limit(MOST_STATEMENTS).map(maker::of).toList();
    }

    private static boolean isOfEvent(GraphView version, Node claim) {
        Optional<Node> about = version.object(claim, Aktenlage.ABOUT);
        return about.isPresent() && !version.is(about.get(), "Claim");
    }
}
