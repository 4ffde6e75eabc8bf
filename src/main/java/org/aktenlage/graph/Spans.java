package org.aktenlage.graph;

import org.aktenlage.document.Document;
import org.aktenlage.document.Pages;
import org.aktenlage.document.Span;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;

/**
 * Writes stretches of a version's text as Web Annotation selectors: the place in Unicode code
 * points and the words themselves, so that a shift is seen. Where the source has pages, the one on
 * which the words begin.
 *
 * @see <a href="https://www.w3.org/TR/annotation-model/#selectors">Web Annotation, 4.2
 *     Selectors</a>
 */
final class Spans {

    /** Enough code units on each side to tell two equal quotes apart by eye. */
    private static final int CONTEXT = 32;

    private final Iris iris;
    private final Node version;
    private final String text;
    private final Pages pages;
    private final Triples out;

    Spans(Iris iris, Node version, Document document, Triples out) {
        this.iris = iris;
        this.version = version;
        this.text = document.text();
        this.pages = document.pages();
        this.out = out;
    }

    Node of(Span span) {
        int start = text.codePointCount(0, span.start());
        int end = start + text.codePointCount(span.start(), span.end());
        Node node =
                iris.hashed(
                        "span", version.getURI(), Integer.toString(start), Integer.toString(end));
        Node position = Iris.below(node, "/position");
        Node quote = Iris.below(node, "/quote");
        out.type(node, Aktenlage.SPAN, OA.SpecificResource.asNode());
        out.add(node, OA.hasSource.asNode(), version);
        out.add(node, OA.hasSelector.asNode(), position);
        out.add(node, OA.hasSelector.asNode(), quote);
        pages.at(span.start()).ifPresent(page -> out.text(node, Aktenlage.PAGE, page));
        out.type(position, OA.TextPositionSelector.asNode());
        out.integer(position, OA.start.asNode(), start);
        out.integer(position, OA.end.asNode(), end);
        out.type(quote, OA.TextQuoteSelector.asNode());
        out.text(quote, OA.exact.asNode(), span.of(text));
        out.text(quote, OA.prefix.asNode(), before(span.start()));
        out.text(quote, OA.suffix.asNode(), after(span.end()));
        return node;
    }

    private String before(int end) {
        int start = Math.max(0, end - CONTEXT);
        return text.substring(isInsidePair(start) ? start + 1 : start, end);
    }

    private String after(int start) {
        int end = Math.min(text.length(), start + CONTEXT);
        return text.substring(start, isInsidePair(end) ? end - 1 : end);
    }

    private boolean isInsidePair(int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
