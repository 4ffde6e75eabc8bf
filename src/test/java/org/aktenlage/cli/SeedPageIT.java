package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.aktenlage.cli.InProcess.Run;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page this project began with: what it must yield, and what it must not. */
final class SeedPageIT {

    private static final String ELEVEN =
            "Australia;Canada;France;Germany;Italy;Japan;Netherlands;New Zealand;South Korea;"
                    + "United Kingdom;United States";

    @TempDir private static Path folder = Path.of("");
    private static Path store = Path.of("");
    private static Path page = Path.of("");
    private static List<CSVRecord> facts = List.of();

    @BeforeAll
    static void ingest() throws IOException {
        String corpus = System.getenv("AKTENLAGE_CORPUS");
        assumeTrue(corpus != null, "AKTENLAGE_CORPUS is not set: the seed page is not read");
        page = Path.of(String.valueOf(corpus), "seeds", "000_0389d5c1d85ba726.txt");
        store = folder.resolve("store");
        Run run = InProcess.run("ingest", page, "--store", store);
        assertEquals(0, run.code(), run.err());
        String csv = InProcess.run("facts", "--format", "csv", "--store", store).out();
        facts =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new StringReader(csv))
                        .getRecords();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Membership | " + ELEVEN + " | Multilateral Sanctions Monitoring Team | ''",
                "Founding | '' | Multilateral Sanctions Monitoring Team | 2024-10-16",
                "SanctionAdoption | European Union | North Korea;Russia | 2024-05",
                "Cooperation | Australia;European Union;Group of Seven;New Zealand;South Korea"
                        + " | '' | ''",
                "Summons | Federal Foreign Office | North Korea | 2024-10-23",
                "Condemnation | Federal Government of Germany | North Korea | ''",
                "Demand | Federal Government of Germany | North Korea | ''",
                "Veto | Russia | United Nations Security Council | ''",
                "ArmsTransfer | North Korea | Russia | ''",
                "Joining | Federal Government of Germany"
                        + " | Multilateral Sanctions Monitoring Team | ''"
            })
    void states(String event, String agent, String target, String time) {
        assertTrue(
                asserted().stream()
                        .anyMatch(
                                f ->
                                        f.get("event").equals(event)
                                                && f.get("agent").equals(agent)
                                                && f.get("target").equals(target)
                                                && f.get("time").equals(time)),
                () -> "no such fact among " + facts);
    }

    @Test
    void tellsOneSummonsTwice() {
        assertEquals(2, facts.stream().filter(f -> f.get("event").equals("Summons")).count());
        String graph = InProcess.run("export", "--format", "nt", "--store", store).out();
        long events =
                graph.lines()
                        .filter(l -> l.contains("rdf-syntax-ns#type> <"))
                        .filter(l -> l.contains("/event/Summons-"))
                        .filter(l -> l.endsWith("ns#Summons> ."))
                        .count();
        assertEquals(1, events);
    }

    @Test
    void doesNotStateWhatIsConditionalReservedOrHearsay() {
        for (CSVRecord fact : asserted()) {
            String quote = fact.get("quote");
            assertFalse(quote.matches("(?s).*(Verstoß gegen das|[0-9]\\.[05]00 ).*"), quote);
            boolean reserved =
                    fact.get("event").equals("SanctionAdoption")
                            && fact.get("agent").contains("Germany");
            assertFalse(reserved, quote);
        }
    }

    @Test
    void neverNamesTheCitizen() throws IOException {
        Matcher asked = Pattern.compile("Frage von (\\S+ \\S+)").matcher(Files.readString(page));
        assertTrue(asked.find());
        byte[] name = asked.group(1).getBytes(StandardCharsets.UTF_8);
        String wanted = new String(name, StandardCharsets.ISO_8859_1);
        Run all =
                InProcess.run(
                        "export",
                        "--format",
                        "nq",
                        "--graph",
                        "all",
                        "--with-run",
                        "--store",
                        store);
        assertEquals(0, all.code(), all.err());
        assertFalse(all.out().contains(asked.group(1)));
        try (var files = Files.walk(store)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(wanted), file.toString());
            }
        }
    }

    private static List<CSVRecord> asserted() {
        return facts.stream().filter(f -> f.get("factuality").equals("asserted")).toList();
    }
}
