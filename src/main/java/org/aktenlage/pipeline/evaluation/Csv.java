package org.aktenlage.pipeline.evaluation;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables after RFC 4180 with a header. */
final class Csv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Csv() {}

    /**
     * Reads a table.
     *
     * @throws GoldException if the file cannot be read or is no such table
     */
    static List<CSVRecord> read(Path file) throws GoldException {
        try {
            return parse(Files.readString(file));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new GoldException(
                    "cannot read the table "
                            + file
                            + " ("
                            + (Files.exists(file) ? e.getMessage() : "no such file")
                            + "); a gold folder has docs.csv, entities.csv, facts/NAME.csv and"
                            + " docs/NAME.*",
                    e);
        }
    }

    private static List<CSVRecord> parse(String text) throws IOException {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(bare, FORMAT)) {
            return parser.getRecords();
        }
    }

    /** The cell of that column; empty where the table has none. */
    static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }
}
