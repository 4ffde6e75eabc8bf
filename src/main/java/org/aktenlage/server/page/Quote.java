package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;

import java.util.Optional;

/**
 * A sentence with the words in it that carry a claim.
 *
 * @param page where the source has pages, else empty
 */
record Quote(String before, String words, String after, String page) {

    static final Quote NONE = new Quote("", "", "", "");

    /** A stretch of a version's text. */
    private record Stretch(int start, String words) {}

    /**
     * The words behind a claim or an entry of the ledger.
     *
     * @param version looks at the graph that says it
     */
    static Quote of(GraphView version, Node claim) {
        Optional<Node> span = version.object(claim, Aktenlage.EVIDENCE);
        Optional<Stretch> words = span.flatMap(s -> stretch(version, s));
        if (words.isEmpty()) {
            return NONE;
        }
        String page = span.map(s -> version.text(s, Aktenlage.PAGE)).orElse("");
        return version.object(claim, Aktenlage.SENTENCE)
                .flatMap(s -> stretch(version, s))
                .map(sentence -> within(sentence, words.get(), page))
                .orElseGet(() -> new Quote("", words.get().words(), "", page));
    }

    private static Optional<Stretch> stretch(GraphView version, Node span) {
        int start = -1;
        String words = "";
        for (Node selector : version.objects(span, OA.hasSelector.asNode())) {
            String exact = version.text(selector, OA.exact.asNode());
            String place = version.text(selector, OA.start.asNode());
            words = exact.isEmpty() ? words : exact;
            start = place.isEmpty() ? start : Integer.parseInt(place);
        }
        return start < 0 || words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stretch(start, words));
    }

    /** Places are in code points; what does not lie within is shown without its surroundings. */
    private static Quote within(Stretch sentence, Stretch words, String page) {
        int length = sentence.words().codePointCount(0, sentence.words().length());
        int count = words.words().codePointCount(0, words.words().length());
        int from = words.start() - sentence.start();
        if (from < 0 || from + count > length) {
            return new Quote("", words.words(), "", page);
        }
        int start = sentence.words().offsetByCodePoints(0, from);
        int end = sentence.words().offsetByCodePoints(start, count);
        return new Quote(
                sentence.words().substring(0, start),
                sentence.words().substring(start, end),
                sentence.words().substring(end),
                page);
    }
}
