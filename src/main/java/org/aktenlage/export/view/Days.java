package org.aktenlage.export.view;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days as data write them; a view of a user may select anything as one. */
final class Days {

    private static final int LENGTH = "2024-10-24".length();

    private Days() {}

    /** The day, also of a moment; null where it is none. */
    static @Nullable LocalDate parse(String words) {
        try {
            return LocalDate.parse(words.substring(0, Math.min(words.length(), LENGTH)));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
