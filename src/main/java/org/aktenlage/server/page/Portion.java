package org.aktenlage.server.page;

import java.util.List;
import java.util.function.Function;

/**
 * Some of many: a list too long for one page is turned over.
 *
 * @param from how many come before
 * @param total how many there are
 * @param capped whether there are more than were counted
 */
record Portion<T>(List<T> rows, int from, int total, boolean capped) {

    /** Nobody reads on beyond this; it bounds what one page costs. */
    static final int MOST = 20_000;

    static final int SIZE = 25;

    Portion {
        rows = List.copyOf(rows);
    }

    /**
     * The rows from there on; only these are made.
     *
     * @param all sorted; at most {@link #MOST}
     */
    static <S, T> Portion<T> of(List<S> all, int from, Function<S, T> made) {
        int start = Math.min(Math.max(from, 0), all.size());
        int end = Math.min(start + SIZE, all.size());
        return new Portion<>(
                all.subList(start, end).stream().map(made).toList(),
                start,
                all.size(),
                all.size() >= MOST);
    }

    boolean isEmpty() {
        return total == 0;
    }

    boolean hasMore() {
        return from + rows.size() < total;
    }

    boolean hasLess() {
        return from > 0;
    }

    int next() {
        return from + SIZE;
    }

    int previous() {
        return Math.max(0, from - SIZE);
    }
}
