package org.aktenlage.pipeline.evaluation;

import org.aktenlage.document.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text reduced to its letters and digits, without case: how two texts are compared that differ in
 * white space, quotation marks or hyphens.
 */
record Squeezed(String text) {

    /** The only letter whose upper case leads to another letter's lower case. */
    private static final int DOTLESS_I = 'ı';

    static Squeezed of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Squeezed::counts).forEach(c -> kept.append(folded(c)));
        return new Squeezed(kept.toString());
    }

    /** Where places of the squeezed text stand in the text itself. */
    static List<Span> unsqueezed(String text, List<Span> places) {
        int[] origins = new int[text.length() * 3 + 1];
        int length = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            int letters = counts(c) ? folded(c).length() : 0;
            Arrays.fill(origins, length, length + letters, i);
            length += letters;
        }
        origins[length] = text.length();
        return places.stream()
                .map(place -> new Span(origins[place.start()], origins[place.end()]))
                .toList();
    }

    private static boolean counts(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    true;
            default -> Character.isLetter(c);
        };
    }

    /** Full case folding: {@code ß} becomes {@code ss}. */
    private static String folded(int c) {
        String letter = Character.toString(c);
        return c == DOTLESS_I ? letter : letter.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Everywhere the quote stands in this text; nowhere if it has no letters. */
    List<Span> places(String quote) {
        String wanted = of(quote).text;
        List<Span> places = new ArrayList<>();
        if (!wanted.isEmpty()) {
            for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
                places.add(new Span(at, at + wanted.length()));
            }
        }
        return places;
    }
}
