package org.aktenlage.export.view;

import org.aktenlage.fact.Factuality;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which edges of a view count.
 *
 * @param all also what is not stated as fact
 * @param types local names of types; empty for all
 * @param certainties empty for all; what nobody claims but is so passes always
 * @param from what ended earlier is left out, and what has no time
 * @param to what began later is left out, and what has no time
 * @param around IRI of the node in the middle; null for the whole graph
 * @param hops how many edges away from it others may be
 */
public record ViewFilter(
        boolean all,
        Set<String> types,
        Set<Factuality> certainties,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String around,
        int hops) {

    /** All that is stated as fact. */
    public static final ViewFilter STATED =
            new ViewFilter(false, Set.of(), Set.of(), null, null, null, 1);

    /** Every claim of a current version. */
    public static final ViewFilter ALL =
            new ViewFilter(true, Set.of(), Set.of(), null, null, null, 1);

    public ViewFilter {
        types = Set.copyOf(types);
        certainties = Set.copyOf(certainties);
        if (hops < 1) {
            throw new IllegalArgumentException("hops: " + hops + ", must be at least 1");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a span from " + from + " to " + to);
        }
    }

    boolean takes(Row row) {
        return (all || row.isStated())
                && (certainties.isEmpty()
                        || row.certainty() == null
                        || certainties.contains(row.certainty()))
                && (types.isEmpty() || row.types().anyMatch(types::contains))
                && isInTime(row);
    }

    private boolean isInTime(Row row) {
        if (from == null && to == null) {
            return true;
        }
        LocalDate start = row.from();
        LocalDate end = row.to();
        return (start != null || end != null)
                && (from == null || end == null || !end.isBefore(from))
                && (to == null || start == null || !start.isAfter(to));
    }
}
