package org.aktenlage.document.reader;

import org.aktenlage.document.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text.
 *
 * @param span without its line break and the white space around it
 * @param text the words of that span
 * @param indent how many characters of white space stand before it
 */
record Line(Span span, String text, int indent) {

    boolean isBlank() {
        return text.isEmpty();
    }

    /** The line from its character {@code from} on. */
    Line from(int from) {
        String rest = text.substring(from);
        int skipped = from + rest.length() - rest.stripLeading().length();
        return new Line(
                new Span(span.start() + skipped, span.end()), text.substring(skipped), indent);
    }

    /** The lines between two offsets; LF, CRLF, CR and form feed end one. */
    static List<Line> of(String text, int start, int end) {
        List<Line> lines = new ArrayList<>();
        int begin = start;
        for (int i = start; i <= end; i++) {
            if (i == end || isBreak(text.charAt(i))) {
                lines.add(stripped(text, begin, i));
                if (i + 1 < end && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
                    i++;
                }
                begin = i + 1;
            }
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\f'
                || c == '\u0085'
                || c == '\u2028'
                || c == '\u2029';
    }

    private static Line stripped(String text, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new Line(new Span(from, to), text.substring(from, to), from - begin);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200b'
                || c == '\ufeff';
    }
}
