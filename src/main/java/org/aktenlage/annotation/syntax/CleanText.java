package org.aktenlage.annotation.syntax;

import org.aktenlage.document.Span;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text made fit for the parser, with the way back to where each character stood.
 *
 * <p>The parser's input is not the cited text: every token is mapped back before anything is
 * quoted.
 */
final class CleanText {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private CleanText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** The words of the span, as they stand. */
    static CleanText of(String document, Span span) {
        int[] starts = new int[span.length()];
        int[] ends = new int[span.length()];
        for (int i = 0; i < span.length(); i++) {
            starts[i] = span.start() + i;
            ends[i] = span.start() + i + 1;
        }
        return new CleanText(span.of(document), starts, ends);
    }

    String text() {
        return text;
    }

    /** Where the half-open stretch of this text stands in the document. */
    Span origin(int start, int end) {
        return new Span(starts[start], Math.max(starts[start], ends[end - 1]));
    }

    /** Part of this text, with its way back. */
    CleanText part(int start, int end) {
        return new CleanText(
                text.substring(start, end),
                java.util.Arrays.copyOfRange(starts, start, end),
                java.util.Arrays.copyOfRange(ends, start, end));
    }

    /**
     * Replaces every match. A replacement that is a part of the match keeps its own place; any
     * other stands for the whole match.
     */
    CleanText replace(Pattern pattern, Function<MatchResult, String> replacement) {
        Matcher m = pattern.matcher(text);
        if (!m.find()) {
            return this;
        }
        Builder out = new Builder();
        int from = 0;
        do {
            out.copy(this, from, m.start());
            out.put(this, m.start(), m.end(), replacement.apply(m.toMatchResult()));
            from = m.end();
        } while (m.find());
        out.copy(this, from, text.length());
        return out.build();
    }

    private static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final java.util.List<int[]> places = new java.util.ArrayList<>();

        void copy(CleanText from, int start, int end) {
            for (int i = start; i < end; i++) {
                text.append(from.text.charAt(i));
                places.add(new int[] {from.starts[i], from.ends[i]});
            }
        }

        void put(CleanText from, int start, int end, String words) {
            int at = from.text.substring(start, end).indexOf(words);
            if (at >= 0 && !words.isEmpty()) {
                copy(from, start + at, start + at + words.length());
                return;
            }
            for (int i = 0; i < words.length(); i++) {
                text.append(words.charAt(i));
                places.add(new int[] {from.starts[start], from.ends[end - 1]});
            }
        }

        CleanText build() {
            int[] starts = places.stream().mapToInt(p -> p[0]).toArray();
            int[] ends = places.stream().mapToInt(p -> p[1]).toArray();
            return new CleanText(text.toString(), starts, ends);
        }
    }
}
