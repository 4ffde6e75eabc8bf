package org.aktenlage.server.page;

import java.util.Arrays;
import java.util.List;

/** What a browser calls a file: a name in the store, never a place on this machine. */
final class FileName {

    private static final int LONGEST = 200;

    private static final String NAMELESS = "document";

    private FileName() {}

    /**
     * The name with its folders, by {@code /}; without steps upwards, empty steps and what cannot
     * be seen or turns the direction of writing. Of a long name the end stays, which says what it
     * is.
     */
    static String clean(String given) {
        StringBuilder seen = new StringBuilder();
        given.codePoints().filter(FileName::isSeen).forEach(seen::appendCodePoint);
        List<String> steps =
                Arrays.stream(seen.toString().split("[/\\\\]"))
                        .map(String::strip)
                        .filter(step -> !step.isEmpty() && !step.equals(".") && !step.equals(".."))
                        .toList();
        String name = String.join("/", steps);
        int points = name.codePointCount(0, name.length());
        String end =
                points <= LONGEST
                        ? name
                        : name.substring(name.offsetByCodePoints(0, points - LONGEST));
        return end.isEmpty() ? NAMELESS : end;
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
