package org.aktenlage.pipeline.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Language;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Factuality;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Sentences made up to tell facts from what is not stated as one: see factuality.md. */
final class FactualityTest {

    private record Row(
            Language language,
            String sentence,
            String event,
            List<String> agents,
            List<String> targets,
            String factuality,
            String source) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(
                    Language.of(cells[0]).orElseThrow(),
                    cells[1],
                    cells[2],
                    keys(cells[3]),
                    keys(cells[4]),
                    cells[5],
                    cells[6]);
        }

        private static List<String> keys(String cell) {
            return Arrays.stream(cell.split(";", -1)).filter(key -> !key.isBlank()).toList();
        }

        String id() {
            return String.join("\t", sentence, event, String.join(";", agents), factuality);
        }
    }

    private final Bench bench = Bench.shared();

    @Test
    void onlyWhatIsStatedAsFactIsAsserted() throws IOException {
        KnownFailures failures = new KnownFailures("factuality-failing.txt");
        List<Row> rows =
                Files.readAllLines(Path.of("src", "test", "resources", "factuality.tsv")).stream()
                        .skip(1)
                        .map(Row::of)
                        .toList();
        assertTrue(rows.size() > 100, "only " + rows.size() + " rows");
        int leaks = 0;
        for (Row row : rows) {
            List<Fact> facts = bench.facts(row.sentence, row.language);
            boolean leak = isLeak(row, rows, facts);
            leaks += leak ? 1 : 0;
            if (leak || !isRight(row, facts)) {
                failures.add(row.id(), (leak ? "leak: " : "") + "found " + Bench.shown(facts));
            }
        }
        System.out.printf(
                "factuality: %d of %d rows fail, %d leaks%n", failures.size(), rows.size(), leaks);
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
        if (row.factuality.equals("demanded")) {
            return true;
        }
        return fact.source() == null
                ? row.source.isEmpty()
                : bench.areActors(List.of(fact.source()), Row.keys(row.source));
    }

    /** Something of that type comes out as fact, and no row on this sentence says that it is. */
    private static boolean isLeak(Row row, List<Row> rows, List<Fact> facts) {
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
