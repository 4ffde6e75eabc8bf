package org.aktenlage.export.neo4j;

import static org.aktenlage.export.HostileGraph.LABELS;
import static org.aktenlage.export.HostileGraph.file;
import static org.aktenlage.export.HostileGraph.inUtf8;
import static org.aktenlage.export.HostileGraph.iri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.StringReader;
import java.util.List;

final class Neo4jExporterTest {

    private static List<CSVRecord> rows(String file) throws Exception {
        try (CSVParser parser =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .get()
                        .parse(new StringReader(file(new Neo4jExporter(), file)))) {
            return parser.getRecords();
        }
    }

    @Test
    void headersAreThoseOfTheImporter() throws Exception {
        assertEquals(
                List.of("iri:ID", "label", "label_en", "type", "state", "degree:int", ":LABEL"),
                rows("nodes.csv").getFirst().getParser().getHeaderNames());
        List<String> header = rows("relationships.csv").getFirst().getParser().getHeaderNames();
        assertTrue(header.containsAll(List.of(":START_ID", ":END_ID", ":TYPE", "valid_from:date")));
    }

    @Test
    void everyLabelReadsBackAsItWas() throws Exception {
        List<CSVRecord> rows = rows("nodes.csv");
        for (int i = 0; i < LABELS.size(); i++) {
            assertEquals(iri(i), rows.get(i).get("iri:ID"));
            assertEquals(inUtf8(LABELS.get(i)), rows.get(i).get("label"));
        }
        assertEquals("CONDEMNATION", rows("relationships.csv").getFirst().get(":TYPE"));
    }

    @Test
    void everyStatementOfCypherIsOnOneLine() {
        List<String> lines = file(new Neo4jExporter(), "graph.cypher").lines().toList();
        assertEquals(1 + 2 * LABELS.size(), lines.size());
        assertTrue(lines.stream().allMatch(line -> line.endsWith(";")));
    }

    @ParameterizedTest
    @CsvSource({"SanctionAdoption, SANCTION_ADOPTION", "agent, AGENT", "G7Talk, G7_TALK"})
    void typesAreInCapitals(String type, String expected) {
        assertEquals(expected, Neo4jExporter.relationshipType(type));
    }
}
