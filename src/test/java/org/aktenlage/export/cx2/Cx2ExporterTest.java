package org.aktenlage.export.cx2;

import static org.aktenlage.export.HostileGraph.LABELS;
import static org.aktenlage.export.HostileGraph.inUtf8;
import static org.aktenlage.export.HostileGraph.iri;
import static org.aktenlage.export.HostileGraph.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;

final class Cx2ExporterTest {

    /** The aspects by their names, as the specification has them: one object each. */
    private static Aspects aspects() throws Exception {
        JsonNode root = new ObjectMapper().readTree(written(new Cx2Exporter()));
        assertEquals("2.0", root.get(0).get("CXVersion").asText());
        Map<String, JsonNode> aspects = new HashMap<>();
        for (JsonNode part : root) {
            part.properties().forEach(f -> aspects.put(f.getKey(), f.getValue()));
        }
        JsonNode last = root.get(root.size() - 1);
        assertTrue(last.at("/status/0/success").booleanValue(), "the status must come last");
        return new Aspects(aspects);
    }

    private record Aspects(Map<String, JsonNode> byName) {
        JsonNode get(String name) {
            return Objects.requireNonNull(byName.get(name), name);
        }
    }

    @Test
    void everyLabelReadsBackAsItWas() throws Exception {
        JsonNode nodes = aspects().get("nodes");
        assertEquals(LABELS.size(), nodes.size());
        for (int i = 0; i < LABELS.size(); i++) {
            assertEquals(i, nodes.get(i).get("id").intValue());
            assertEquals(iri(i), nodes.get(i).at("/v/iri").asText());
            assertEquals(inUtf8(LABELS.get(i)), inUtf8(nodes.get(i).at("/v/name").asText()));
        }
    }

    @Test
    void everyEdgeSaysOnWhatItRests() throws Exception {
        JsonNode edge = aspects().get("edges").get(1);
        assertEquals(1, edge.get("s").intValue());
        assertEquals(2, edge.get("t").intValue());
        assertEquals(LABELS.get(1), edge.at("/v/quote").asText());
        assertEquals("denied", edge.at("/v/certainty").asText());
    }

    @Test
    void everyAttributeIsDeclaredAndEveryAspectCounted() throws Exception {
        Aspects aspects = aspects();
        for (String aspect : new String[] {"nodes", "edges", "networkAttributes"}) {
            JsonNode declared = aspects.get("attributeDeclarations").get(0).get(aspect);
            for (JsonNode element : aspects.get(aspect)) {
                Iterator<String> names =
                        element.has("v") ? element.get("v").fieldNames() : element.fieldNames();
                names.forEachRemaining(n -> assertTrue(declared.has(n), n));
            }
        }
        for (JsonNode entry : aspects.get("metaData")) {
            assertEquals(
                    entry.get("elementCount").intValue(),
                    aspects.get(entry.get("name").asText()).size(),
                    entry.toString());
        }
    }
}
