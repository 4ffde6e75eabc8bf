package org.aktenlage.export.csv;

import static org.aktenlage.export.HostileGraph.LABELS;
import static org.aktenlage.export.HostileGraph.file;
import static org.aktenlage.export.HostileGraph.inUtf8;
import static org.aktenlage.export.HostileGraph.iri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import java.io.StringReader;
import java.util.List;

final class CsvExporterTest {

    private static List<CSVRecord> rows(String file) throws Exception {
        String text = file(new CsvExporter(), file);
        assertEquals('\uFEFF', text.charAt(0));
        try (CSVParser parser =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .get()
                        .parse(new StringReader(text.substring(1)))) {
            return parser.getRecords();
        }
    }

    @Test
    void everyLabelReadsBackBehindAnApostropheAtMost() throws Exception {
        List<CSVRecord> rows = rows("nodes.csv");
        assertEquals(LABELS.size(), rows.size());
        for (int i = 0; i < LABELS.size(); i++) {
            assertEquals(iri(i), rows.get(i).get("iri"));
            assertEquals(inUtf8(LABELS.get(i)), rows.get(i).get("label").replaceFirst("^'", ""));
        }
    }

    @Test
    void noCellIsAFormula() throws Exception {
        for (String file : List.of("nodes.csv", "edges.csv")) {
            for (CSVRecord row : rows(file)) {
                row.forEach(cell -> assertFalse(cell.matches("(?s)\\s*[=+@\\-].*"), cell));
            }
        }
    }

    @Test
    void everyEdgeSaysOnWhatItRests() throws Exception {
        CSVRecord edge = rows("edges.csv").get(1);
        assertEquals(iri(1), edge.get("source"));
        assertEquals(iri(2), edge.get("target"));
        assertEquals(LABELS.get(1), edge.get("quote"));
        assertEquals("2024-10-16", edge.get("valid_from"));
    }
}
