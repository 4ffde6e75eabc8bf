package org.aktenlage.document;

import java.time.LocalDate;
import java.util.Optional;

/** From one partial date to another; both the same for a single date. */
public record Timespan(PartialDate start, PartialDate end) {

    public Timespan {
        if (end.latest().isBefore(start.earliest())) {
            throw new IllegalArgumentException(
                    "a span that ends before it starts: " + start + "/" + end);
        }
    }

    public static Timespan of(PartialDate date) {
        return new Timespan(date, date);
    }

    /** Reads {@code 2024-05} or {@code 2023/2024-11}; empty for anything else. */
    public static Optional<Timespan> parse(String iso) {
        String[] parts = iso.split("/", -1);
        if (parts.length > 2) {
            return Optional.empty();
        }
        Optional<PartialDate> start = PartialDate.parse(parts[0]);
        Optional<PartialDate> end = PartialDate.parse(parts[parts.length - 1]);
        if (start.isEmpty()
                || end.isEmpty()
                || end.get().latest().isBefore(start.get().earliest())) {
            return Optional.empty();
        }
        return Optional.of(new Timespan(start.get(), end.get()));
    }

    public LocalDate earliest() {
        return start.earliest();
    }

    public LocalDate latest() {
        return end.latest();
    }

    /** ISO 8601: one date, or {@code start/end}. */
    @Override
    public String toString() {
        return start.equals(end) ? start.toString() : start + "/" + end;
    }
}
