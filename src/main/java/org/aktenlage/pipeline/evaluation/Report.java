package org.aktenlage.pipeline.evaluation;

import org.aktenlage.pipeline.FactTable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures of an evaluation as text, three digits each; lines end with {@code '\n'}. */
public final class Report {

    /** Of a quote, in code units: enough to find it. */
    private static final int QUOTE_LENGTH = 100;

    private final Evaluation evaluation;

    public Report(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** All figures of all documents. */
    public String overall() {
        return figures(evaluation.alignment(), evaluation.languages().keySet());
    }

    /** The same for the documents of each language. */
    public String byLanguage() {
        StringBuilder out = new StringBuilder();
        for (String language : new TreeSet<>(evaluation.languages().values())) {
            Set<String> names =
                    evaluation.languages().entrySet().stream()
                            .filter(e -> e.getValue().equals(language))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
            out.append("language ").append(language).append('\n');
            out.append(figures(evaluation.alignment().within(names::contains), names));
        }
        return out.toString();
    }

    /**
     * The three figures that are aimed at, a line for each language.
     *
     * @param name what was measured
     */
    public String brief(String name) {
        StringBuilder out = new StringBuilder();
        for (String language : new TreeSet<>(evaluation.languages().values())) {
            Score score =
                    Score.of(
                            evaluation
                                    .alignment()
                                    .within(
                                            document ->
                                                    language.equals(
                                                            evaluation.languages().get(document))));
            out.append(
                    String.format(
                            Locale.ROOT,
                            "%-28s %s  event F1 %s  roles F1 %s  asserted %s (%d of %d)  leaks"
                                    + " %d\n",
                            name,
                            language,
                            digits(score.event().f1()),
                            digits(score.roles().f1()),
                            digits(score.asserted().ratio()),
                            score.asserted().part(),
                            score.asserted().whole(),
                            score.leaks()));
        }
        return out.toString();
    }

    private static String figures(Alignment alignment, Set<String> documents) {
        Score score = Score.of(alignment);
        Share asserted = score.asserted();
        return String.format(
                        Locale.ROOT,
                        "documents %d  gold %d  predicted %d\n",
                        documents.size(),
                        alignment.gold().size(),
                        alignment.found().size())
                + line("event", score.event())
                + line("roles", score.roles())
                + line("full", score.full())
                + String.format(
                        Locale.ROOT,
                        "asserted precision %s (%d of %d)  leaks %d\n",
                        digits(asserted.ratio()),
                        asserted.part(),
                        asserted.whole(),
                        score.leaks())
                + line("time", score.time())
                + line("source", score.source());
    }

    private static String line(String name, Figures f) {
        return String.format(
                Locale.ROOT,
                "%-6s P %s  R %s  F1 %s\n",
                name,
                digits(f.precision()),
                digits(f.recall()),
                digits(f.f1()));
    }

    private static String line(String name, Share share) {
        return String.format(Locale.ROOT, "%-6s %d of %d\n", name, share.part(), share.whole());
    }

    private static final class Count {
        private int gold;
        private int found;
        private int hits;
    }

    /** One line for each event type, the frequent ones first. */
    public String byType() {
        Map<String, Count> counts = new LinkedHashMap<>();
        for (Pair pair : evaluation.alignment().pairs()) {
            Count count = counts.computeIfAbsent(pair.gold().row().event(), t -> new Count());
            count.gold++;
            count.hits += pair.level().reaches(Level.ROLES) ? 1 : 0;
        }
        for (Statement found : evaluation.alignment().found()) {
            counts.computeIfAbsent(found.row().event(), t -> new Count()).found++;
        }
        return counts.entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue().gold, a.getValue().gold))
                .map(e -> line(e.getKey(), e.getValue()))
                .collect(Collectors.joining());
    }

    private static String line(String type, Count c) {
        return String.format(
                Locale.ROOT,
                "  %-20s gold %3d  predicted %3d  roles F1 %s\n",
                type,
                c.gold,
                c.found,
                digits(new Figures(c.hits, c.found, c.gold).f1()));
    }

    /**
     * The first gold facts that were not found in full, each with what was found instead; then what
     * was found where the gold has nothing.
     */
    public String errors(int most) {
        Stream<String> wrong =
                evaluation.alignment().pairs().stream()
                        .filter(p -> p.level() != Level.FULL)
                        .map(Report::error);
        return Stream.concat(wrong, extras()).limit(most).collect(Collectors.joining());
    }

    private Stream<String> extras() {
        Alignment alignment = evaluation.alignment();
        return IntStream.range(0, alignment.found().size())
                .filter(i -> alignment.partners().get(i) == null)
                .mapToObj(i -> told("extra", alignment.found().get(i).row()));
    }

    private static String error(Pair pair) {
        String what =
                switch (pair.level()) {
                    case NONE -> "missed";
                    case EVENT -> "roles";
                    case ROLES, FULL -> "factuality";
                };
        String line = told(what, pair.gold().row());
        Statement found = pair.found();
        return found == null
                ? line
                : line
                        + String.format(
                                Locale.ROOT,
                                "    got %s -> %s [%s]\n",
                                found.row().agents(),
                                found.row().targets(),
                                found.row().factuality());
    }

    private static String told(String what, FactTable.Row row) {
        String quote = row.quote().substring(0, Math.min(QUOTE_LENGTH, row.quote().length()));
        return String.format(
                Locale.ROOT,
                "- %s %s %s %s -> %s [%s] “%s”\n",
                what,
                row.document(),
                row.event(),
                row.agents(),
                row.targets(),
                row.factuality(),
                quote);
    }

    /** Ties go to the even digit, and are told by the exact value, not by its shortest form. */
    private static String digits(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }
}
