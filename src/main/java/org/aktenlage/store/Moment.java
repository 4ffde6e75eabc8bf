package org.aktenlage.store;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A day to look back from. Days are those of UTC, and each counts to its end.
 *
 * @param issued what publishers had issued up to that day; null for whatever the day
 * @param recorded what this store had read up to that day; null for whatever the day
 */
public record Moment(@Nullable LocalDate issued, @Nullable LocalDate recorded) {

    public Moment {
        if (issued == null && recorded == null) {
            throw new IllegalArgumentException("a moment without a day");
        }
    }

    /** Whether what the store learned then was known. */
    boolean isKnown(Instant when) {
        return recorded == null || isBy(when, recorded);
    }

    /** Whether the moment is by then, on a day of the publishers. */
    boolean isOut(LocalDate day) {
        return issued == null || !day.isAfter(issued);
    }

    /** Of what has no day of its own: out on the day it was read. */
    boolean isOut(Instant read) {
        return issued == null || isBy(read, issued);
    }

    private static boolean isBy(Instant when, LocalDate day) {
        return !when.atZone(ZoneOffset.UTC).toLocalDate().isAfter(day);
    }

    @Override
    public String toString() {
        return (issued == null ? "" : "as of " + issued)
                + (issued == null || recorded == null ? "" : ", ")
                + (recorded == null ? "" : "recorded as of " + recorded);
    }
}
