package org.aktenlage.export.view;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows that become one edge.
 *
 * @param key what they have in common
 * @param best the most certain; of those the first by document and quote
 * @param count of how many things they speak: events, memberships, listings
 * @param from the first day of those that have a time; null where one of them has no beginning
 * @param to the last day of those that have a time; null where one of them has no end
 * @param kinds how many things there are of each kind
 */
record Bundle(
        String key,
        Row best,
        int count,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, Integer> kinds) {

    interface Sink {
        void accept(Bundle bundle) throws IOException;
    }

    /** The kinds with their counts, the most frequent first. */
    String kindWords(Map<String, String> names) {
        return kinds.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> names.getOrDefault(e.getKey(), e.getKey()) + count(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String count(int number) {
        return number == 1 ? "" : " (" + number + ")";
    }

    /** Gathers rows that come in the order of their lines. */
    static final class Builder {

        private final RowLines format;
        private final Sink sink;
        private final Map<String, Integer> kinds = new TreeMap<>();
        private String key = "";
        private @Nullable Row best;
        private String thing = "";
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private boolean isDated;
        private int count;

        Builder(RowLines format, Sink sink) {
            this.format = format;
            this.sink = sink;
        }

        void add(Row row) throws IOException {
            String next = format.key(row);
            if (best == null || !next.equals(key)) {
                end();
                begin(next, row);
            } else if (isBetter(row, best)) {
                best = row;
            }
            if (count == 0 || !row.iri().equals(thing)) {
                take(row);
            }
        }

        private void begin(String next, Row row) {
            key = next;
            best = row;
            thing = "";
            from = null;
            to = null;
            isDated = false;
            count = 0;
            kinds.clear();
        }

        private void take(Row row) {
            if (row.from() != null || row.to() != null) {
                from = isDated ? earlier(from, row.from()) : row.from();
                to = isDated ? later(to, row.to()) : row.to();
                isDated = true;
            }
            thing = row.iri();
            count++;
            kinds.merge(row.kind(), 1, Integer::sum);
        }

        private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
            return a == null || b == null ? null : a.isBefore(b) ? a : b;
        }

        private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
            return a == null || b == null ? null : a.isAfter(b) ? a : b;
        }

        private static boolean isBetter(Row row, Row best) {
            return row.isStated() != best.isStated()
                    ? row.isStated()
                    : row.certainty() != null
                            && best.certainty() != null
                            && row.certainty().compareTo(best.certainty()) < 0;
        }

        /** No more rows come. */
        void end() throws IOException {
            if (best != null) {
                sink.accept(new Bundle(key, best, count, from, to, Map.copyOf(kinds)));
                best = null;
            }
        }
    }
}
