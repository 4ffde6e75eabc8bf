package org.aktenlage.listing;

import org.aktenlage.document.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * When somebody was born or a ship was built, as far as the list knows.
 *
 * @param words as the list has it: {@code dd/mm/1968}, {@code circa 1961}
 * @param earliest null where no year can be read
 * @param latest the same as the earliest where the list gives one date
 * @param approximate whether the list says that it is not sure
 */
public record BirthDate(
        String words,
        @Nullable PartialDate earliest,
        @Nullable PartialDate latest,
        boolean approximate) {

    /** One date. */
    public static BirthDate of(String words, @Nullable PartialDate date, boolean approximate) {
        return new BirthDate(words, date, date, approximate);
    }
}
