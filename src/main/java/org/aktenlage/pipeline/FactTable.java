package org.aktenlage.pipeline;

import org.aktenlage.annotation.Actor;
import org.aktenlage.document.Span;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Reading;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Facts as a table: what people read, compare and keep in a spreadsheet. */
public record FactTable(List<Row> rows) {

    /** The columns, in the order they are written. */
    public static final List<String> COLUMNS =
            List.of(
                    "doc",
                    "quote",
                    "event",
                    "agent",
                    "target",
                    "theme",
                    "time",
                    "factuality",
                    "source",
                    "claim",
                    "confidence",
                    "page");

    /** In the place of a factuality: not the document is unsure, the reader is. */
    public static final String UNSURE = "unsure";

    /** Between joint agents or targets. */
    static final String JOINT = ";";

    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    public FactTable {
        rows = List.copyOf(rows);
    }

    /**
     * One fact.
     *
     * @param document the document's file name without its extension
     * @param quote as it stands in the document
     * @param agents names joined by {@code ;}, sorted; empty where there is none
     * @param targets like agents
     * @param time ISO 8601; empty where nobody says
     * @param factuality in lower case; {@link #UNSURE} where the reading is below the threshold
     * @param source who says so where that is not the speaker; else empty
     * @param claim the IRI of the claim; empty for a reading that stands in no store
     * @param confidence in [0,1], with two digits
     * @param page on which the quote begins; empty where the source has no pages
     */
    public record Row(
            String document,
            String quote,
            String event,
            String agents,
            String targets,
            String theme,
            String time,
            String factuality,
            String source,
            String claim,
            String confidence,
            String page) {

        /** Of a source without pages. */
        public Row(
                String document,
                String quote,
                String event,
                String agents,
                String targets,
                String theme,
                String time,
                String factuality,
                String source,
                String claim,
                String confidence) {
            this(
                    document,
                    quote,
                    event,
                    agents,
                    targets,
                    theme,
                    time,
                    factuality,
                    source,
                    claim,
                    confidence,
                    "");
        }

        /** In the order of the columns. */
        public List<String> cells() {
            return List.of(
                    document,
                    quote,
                    event,
                    agents,
                    targets,
                    theme,
                    time,
                    factuality,
                    source,
                    claim,
                    confidence,
                    page);
        }
    }

    /**
     * What was read in one document, in the order of its text, as a store would tell it: statements
     * that differ in nothing a store keeps are one, a speaker is no source, and an event has one
     * theme.
     */
    public static FactTable of(Reading reading) {
        return new FactTable(located(reading).stream().map(Located::row).toList());
    }

    /**
     * A row and where its quote stands in the document's text: the same words may stand elsewhere.
     */
    public record Located(Row row, Fact fact) {

        public Span quote() {
            return fact.quote();
        }
    }

    /** As {@link #of}, with places. */
    public static List<Located> located(Reading reading) {
        Map<List<Object>, String> themes = new HashMap<>();
        for (Fact fact : reading.facts()) {
            themes.merge(event(fact), fact.theme(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        Map<List<Object>, Located> rows = new LinkedHashMap<>();
        reading.facts().stream()
                .sorted(
                        Comparator.comparing(Fact::quote)
                                .thenComparing(Fact::type)
                                .thenComparing(Fact::confidence, Comparator.reverseOrder()))
                .forEach(
                        fact -> {
                            Row row = row(reading, fact, themes.getOrDefault(event(fact), ""));
                            rows.putIfAbsent(
                                    List.of(
                                            fact.quote(),
                                            event(fact),
                                            fact.factuality(),
                                            row.source()),
                                    new Located(row, fact));
                        });
        return List.copyOf(rows.values());
    }

    /** What makes two statements speak of the same event. */
    private static List<Object> event(Fact fact) {
        return List.of(
                fact.type(),
                Set.copyOf(fact.agents()),
                Set.copyOf(fact.targets()),
                Optional.ofNullable(fact.time()),
                fact.themeLemmas());
    }

    private static Row row(Reading reading, Fact fact, String theme) {
        Actor source = fact.source();
        boolean ownWords = Objects.equals(source, speaker(reading, fact.turn()));
        return new Row(
                reading.document().source().name(),
                fact.quote().of(reading.document().text()),
                fact.type(),
                joined(fact.agents()),
                joined(fact.targets()),
                theme,
                fact.time() == null ? "" : fact.time().toString(),
                reading.isDoubtful(fact) ? UNSURE : fact.factuality().word(),
                source == null || ownWords ? "" : source.english(),
                "",
                confidence(BigDecimal.valueOf(fact.confidence())),
                reading.document().pages().at(fact.quote().start()).orElse(""));
    }

    static String confidence(BigDecimal value) {
        return value.setScale(4, RoundingMode.HALF_EVEN)
                .setScale(2, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static @Nullable Actor speaker(Reading reading, int turn) {
        return turn < reading.speakers().size() ? reading.speakers().get(turn) : null;
    }

    private static String joined(List<Actor> actors) {
        return actors.stream()
                .map(Actor::english)
                .distinct()
                .sorted()
                .collect(Collectors.joining(JOINT));
    }

    /** As CSV after RFC 4180, with a header; lines end with {@code '\n'}. */
    public String csv() {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, CSV)) {
            printer.printRecord(COLUMNS);
            for (Row row : rows) {
                printer.printRecord(row.cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return out.toString();
    }
}
