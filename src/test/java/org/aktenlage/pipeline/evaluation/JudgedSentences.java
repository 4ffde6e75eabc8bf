package org.aktenlage.pipeline.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Language;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Factuality;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A table of made-up sentences and the facts they state, {@code NAME.tsv}, and the list of those
 * that are not read rightly yet, {@code NAME-failing.txt}. {@code NAME.md} tells the columns.
 */
final class JudgedSentences {

    /** The source is not judged. */
    private static final String ANY = "*";

    private record Row(
            Language language,
            String sentence,
            String event,
            List<String> agents,
            List<String> targets,
            String factuality,
            String source,
            @Nullable String speaker) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(
                    Language.of(cells[0]).orElseThrow(),
                    cells[1],
                    cells[2],
                    keys(cells[3]),
                    keys(cells[4]),
                    cells[5],
                    cells[6],
                    cells.length > 8 && !cells[8].isEmpty() ? cells[8] : null);
        }

        private static List<String> keys(String cell) {
            return Arrays.stream(cell.split(";", -1)).filter(key -> !key.isBlank()).toList();
        }

        String id() {
            return String.join("\t", sentence, event, String.join(";", agents), factuality);
        }
    }

    private final Bench bench = Bench.shared();
    private final String name;
    private final List<Row> rows;

    JudgedSentences(String name) {
        this.name = name;
        this.rows = read(Path.of("src", "test", "resources", name + ".tsv"));
    }

    private static List<Row> read(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads every sentence and compares what fails with the list. */
    void check() {
        assertTrue(rows.size() > 100, "only " + rows.size() + " rows");
        KnownFailures failures = new KnownFailures(name + "-failing.txt");
        int leaks = 0;
        for (Row row : rows) {
            List<Fact> facts = bench.facts(row.sentence, row.language, row.speaker);
            boolean leak = isLeak(row, facts);
            leaks += leak ? 1 : 0;
            if (leak || !isRight(row, facts)) {
                failures.add(row.id(), (leak ? "leak: " : "") + "found " + Bench.shown(facts));
            }
        }
        System.out.printf(
                "%s: %d of %d rows fail, %d leaks%n", name, failures.size(), rows.size(), leaks);
        failures.check();
    }

    private boolean isRight(Row row, List<Fact> facts) {
        List<Fact> ofType = facts.stream().filter(f -> f.type().equals(row.event)).toList();
        return row.factuality.equals("none")
                ? ofType.isEmpty()
                : ofType.stream().anyMatch(f -> isRight(row, f));
    }

    private boolean isRight(Row row, Fact fact) {
        return fact.factuality().word().equals(row.factuality)
                && bench.areActors(fact.agents(), row.agents)
                && bench.areActors(fact.targets(), row.targets)
                && isSource(row, fact);
    }

    private boolean isSource(Row row, Fact fact) {
        if (row.factuality.equals("demanded") || row.source.equals(ANY)) {
            return true;
        }
        return fact.source() == null
                ? row.source.isEmpty()
                : bench.areActors(List.of(fact.source()), Row.keys(row.source));
    }

    /** Something of that type comes out as fact, and no row on this sentence says that it is. */
    private boolean isLeak(Row row, List<Fact> facts) {
        boolean stated =
                rows.stream()
                        .filter(r -> r.sentence.equals(row.sentence) && r.event.equals(row.event))
                        .anyMatch(r -> r.factuality.equals("asserted"));
        return !stated
                && facts.stream()
                        .anyMatch(
                                f ->
                                        f.type().equals(row.event)
                                                && f.factuality() == Factuality.ASSERTED);
    }
}
