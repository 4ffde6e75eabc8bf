package org.aktenlage.cli;

import org.aktenlage.match.Match;
import org.aktenlage.match.PartyIndex;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Screens a table of parties. A party has a row for each match, and one that is empty after its own
 * cells where there is none; parties keep their order.
 */
final class ScreenedTable {

    /** So many are compared at once by all processors. */
    private static final int CHUNK = 1_000;

    private static final CSVFormat IN =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreHeaderCase(true)
                    .setTrim(true)
                    .get();

    private static final CSVFormat OUT = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private static final List<String> HEADS =
            List.of(
                    "name",
                    "birth",
                    "country",
                    "score",
                    "list",
                    "reference",
                    "matched",
                    "programme",
                    "reasons");

    private final PartyIndex index;
    private final double threshold;

    ScreenedTable(PartyIndex index, double threshold) {
        this.index = index;
        this.threshold = threshold;
    }

    /**
     * Writes the answer to standard output and how long it took to the messages.
     *
     * @throws IOException if the table cannot be read or has no column {@code name}
     */
    void screen(Path file, StandardStreams streams) throws IOException {
        long start = System.nanoTime();
        long parties = 0;
        try (CSVParser table = CSVParser.parse(Files.newBufferedReader(file), IN)) {
            if (!table.getHeaderMap().containsKey("name")) {
                throw new IOException("it has no column \"name\"");
            }
            CSVPrinter out = new CSVPrinter(streams.out(), OUT);
            out.printRecord(HEADS);
            Iterator<CSVRecord> rows = table.iterator();
            while (rows.hasNext()) {
                List<Asked> chunk = chunk(rows);
                parties += chunk.size();
                for (List<List<String>> one : chunk.parallelStream().map(this::rows).toList()) {
                    out.printRecords(one);
                }
            }
            out.flush();
        }
        report(parties, Duration.ofNanos(System.nanoTime() - start), streams);
    }

    private static List<Asked> chunk(Iterator<CSVRecord> rows) {
        List<Asked> chunk = new ArrayList<>();
        while (rows.hasNext() && chunk.size() < CHUNK) {
            CSVRecord row = rows.next();
            chunk.add(new Asked(cell(row, "name"), cell(row, "birth"), cell(row, "country")));
        }
        return chunk;
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private List<List<String>> rows(Asked asked) {
        List<String> own = List.of(asked.name(), asked.birth(), asked.country());
        List<List<String>> rows = new ArrayList<>();
        for (Match match : index.matches(asked.party(), threshold)) {
            rows.add(joined(own, ScreenCommand.row(match)));
        }
        return rows.isEmpty() ? List.of(joined(own, List.of("", "", "", "", "", ""))) : rows;
    }

    private static List<String> joined(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private void report(long parties, Duration time, StandardStreams streams) {
        streams.err()
                .print(
                        String.format(
                                Locale.ROOT,
                                "screened %d names against %d parties in %.1f s\n",
                                parties,
                                index.size(),
                                time.toMillis() / 1000.0));
    }
}
