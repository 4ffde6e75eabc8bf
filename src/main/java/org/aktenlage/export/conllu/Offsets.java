package org.aktenlage.export.conllu;

import org.aktenlage.document.Span;

import java.util.Arrays;

/** Turns UTF-16 offsets into a text into Unicode code points, which are what Python counts. */
final class Offsets {

    /** Where the second half of a pair stands, ascending. */
    private final int[] seconds;

    Offsets(String text) {
        seconds =
                text.chars().noneMatch(c -> Character.isLowSurrogate((char) c))
                        ? new int[0]
                        : java.util.stream.IntStream.range(0, text.length())
                                .filter(i -> Character.isLowSurrogate(text.charAt(i)))
                                .toArray();
    }

    /** {@code start_char=3|end_char=9}. */
    String of(Span span) {
        return "start_char=" + points(span.start()) + "|end_char=" + points(span.end());
    }

    private int points(int offset) {
        int found = Arrays.binarySearch(seconds, offset);
        return offset - (found < 0 ? -found - 1 : found);
    }
}
