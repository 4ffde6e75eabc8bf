package org.aktenlage.export.answer;

import org.aktenlage.document.Language;
import org.aktenlage.graph.Iris;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes the changes of a sanctions list as <a href="https://www.rfc-editor.org/rfc/rfc4287">Atom
 * (RFC 4287)</a>: an entry for each event, the newest first. An entry's day is the last on which
 * the event can have happened, in universal time.
 *
 * @param id the feed's IRI, the same each time
 * @param newest ISO 8601: the day of a feed without entries
 * @param language of the words around the values
 */
public record ChangeFeed(String id, String title, String newest, Language language) {

    /** What went stands before what came in its place. */
    private static final Comparator<Map<String, String>> BY_PROPERTY =
            Comparator.comparing((Map<String, String> row) -> value(row, "what"))
                    .thenComparing(row -> !row.containsKey("old"));

    /** The feed of a list has the IRI of the list. */
    public static String id(Iris iris, String list) {
        return iris.list(list).getURI();
    }

    /**
     * Writes it, with the IRI of an event as the address of its page; the stream stays open.
     *
     * @param rows of the query {@code list-changes}, by the names of their columns
     */
    public void write(List<Map<String, String>> rows, OutputStream out) throws IOException {
        feed(rows, Optional.empty(), UnaryOperator.identity()).write(out);
    }

    /**
     * As a feed.
     *
     * @param rows of the query {@code list-changes}, by the names of their columns
     * @param address where it is found, if it is found anywhere
     * @param pages from the IRI of an event to the address of its page
     */
    public AtomFeed feed(
            List<Map<String, String>> rows, Optional<String> address, UnaryOperator<String> pages) {
        String last = rows.stream().map(row -> value(row, "to")).max(String::compareTo).orElse("");
        return new AtomFeed(
                id,
                title,
                instant(last.isEmpty() ? newest : last),
                language,
                address,
                events(rows).reversed().stream().map(event -> entry(event, pages)).toList());
    }

    private static List<List<Map<String, String>>> events(List<Map<String, String>> rows) {
        SequencedMap<String, List<Map<String, String>>> events = new LinkedHashMap<>();
        rows.forEach(
                row ->
                        events.computeIfAbsent(value(row, "event"), iri -> new ArrayList<>())
                                .add(row));
        return List.copyOf(events.values());
    }

    private AtomEntry entry(List<Map<String, String>> event, UnaryOperator<String> pages) {
        Map<String, String> first = event.getFirst();
        String title =
                value(first, "party")
                        + " ("
                        + value(first, "reference")
                        + "): "
                        + value(first, "change");
        return new AtomEntry(
                value(first, "event"),
                title,
                instant(value(first, "to")),
                pages.apply(value(first, "event")),
                summary(event),
                false);
    }

    /** What, when, under which act; then what went, with a minus, and what came, with a plus. */
    private String summary(List<Map<String, String>> event) {
        Map<String, String> first = event.getFirst();
        List<String> lines = new ArrayList<>();
        lines.add(value(first, "change") + ", " + time(value(first, "from"), value(first, "to")));
        if (first.containsKey("act")) {
            lines.add((isGerman() ? "Rechtsakt: " : "Act: ") + value(first, "act"));
        }
        event.stream()
                .sorted(BY_PROPERTY)
                .forEach(
                        row -> {
                            line(lines, "- ", row, "old");
                            line(lines, "+ ", row, "new");
                        });
        return lines.stream().distinct().collect(Collectors.joining("\n"));
    }

    private static void line(
            List<String> lines, String sign, Map<String, String> row, String side) {
        if (row.containsKey(side)) {
            lines.add(sign + value(row, "what") + ": " + value(row, side));
        }
    }

    private String time(String from, String to) {
        if (from.equals(to)) {
            return to;
        }
        return isGerman() ? "zwischen " + from + " und " + to : "between " + from + " and " + to;
    }

    private boolean isGerman() {
        return language == Language.GERMAN;
    }

    private static Instant instant(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
