package org.aktenlage.server.page;

import java.util.Arrays;

/** Converts places in a text between code points, as the graph has them, and Java's code units. */
final class CodePoints {

    private final int[] units;

    CodePoints(String text) {
        int count = text.codePointCount(0, text.length());
        units = new int[count + 1];
        int unit = 0;
        for (int point = 0; point < count; point++) {
            units[point] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        units[count] = unit;
    }

    /** A place beyond the end is the end. */
    int unit(int point) {
        return units[Math.min(Math.max(point, 0), units.length - 1)];
    }

    int point(int unit) {
        int found = Arrays.binarySearch(units, unit);
        return found >= 0 ? found : -found - 1;
    }
}
