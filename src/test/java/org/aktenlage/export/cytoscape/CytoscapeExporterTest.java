package org.aktenlage.export.cytoscape;

import static org.aktenlage.export.HostileGraph.LABELS;
import static org.aktenlage.export.HostileGraph.inUtf8;
import static org.aktenlage.export.HostileGraph.iri;
import static org.aktenlage.export.HostileGraph.written;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

final class CytoscapeExporterTest {

    private static JsonNode parsed() throws Exception {
        return new ObjectMapper().readTree(written(new CytoscapeExporter()));
    }

    @Test
    void everyLabelReadsBackAsItWas() throws Exception {
        JsonNode nodes = parsed().at("/elements/nodes");
        assertEquals(LABELS.size(), nodes.size());
        for (int i = 0; i < LABELS.size(); i++) {
            JsonNode data = nodes.get(i).get("data");
            assertEquals(iri(i), data.get("id").asText());
            assertEquals(inUtf8(LABELS.get(i)), inUtf8(data.get("label").asText()));
            assertEquals(2, data.get("degree").intValue());
        }
    }

    @Test
    void everyEdgeSaysOnWhatItRests() throws Exception {
        JsonNode edges = parsed().at("/elements/edges");
        assertEquals(LABELS.size(), edges.size());
        JsonNode first = edges.get(0).get("data");
        assertEquals("solid", first.get("line").asText());
        JsonNode second = edges.get(1).get("data");
        assertEquals(iri(1), second.get("source").asText());
        assertEquals(iri(2), second.get("target").asText());
        assertEquals(LABELS.get(1), second.get("quote").asText());
        assertEquals("denied", second.get("certainty").asText());
        assertEquals("dashed", second.get("line").asText());
    }

    @Test
    void theSameGraphIsTheSameBytes() {
        assertArrayEquals(written(new CytoscapeExporter()), written(new CytoscapeExporter()));
    }
}
