package org.aktenlage.export;

import static org.aktenlage.export.HostileGraph.LABELS;
import static org.aktenlage.export.HostileGraph.inUtf8;
import static org.aktenlage.export.HostileGraph.inXml;
import static org.aktenlage.export.HostileGraph.iri;
import static org.aktenlage.export.HostileGraph.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.aktenlage.export.cx2.Cx2Exporter;
import org.aktenlage.export.cytoscape.CytoscapeExporter;
import org.aktenlage.export.graphml.GraphMlExporter;
import org.aktenlage.export.neo4j.Neo4jExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Labels made to break formats, as programs that are not ours read them. */
final class OpenedElsewhereIT {

    @TempDir private Path folder = Path.of("");

    private Path exported(String name, Exporter exporter) throws IOException {
        return Files.write(folder.resolve(name), written(exporter));
    }

    @Test
    void cytoscapeReadsEveryLabel() throws IOException {
        JsonNode opened =
                Importers.cytoscape(exported("g.cyjs", new CytoscapeExporter()), "values");
        assertEquals("[]", opened.get("issues").toString());
        assertEquals(LABELS.size(), opened.get("edgeCount").asInt());
        for (int i = 0; i < LABELS.size(); i++) {
            assertEquals(
                    inUtf8(LABELS.get(i)),
                    inUtf8(opened.get("nodes").get(iri(i)).get("label").asText()));
        }
    }

    @Test
    void cytoscapeForTheDesktopReadsEveryLabel() throws IOException {
        JsonNode opened = Importers.cx2(exported("g.cx2", new Cx2Exporter()), "values");
        assertEquals(LABELS.size(), opened.get("nodeCount").asInt());
        assertEquals(LABELS.size(), opened.get("edgeCount").asInt());
        for (int i = 0; i < LABELS.size(); i++) {
            assertEquals(
                    inUtf8(LABELS.get(i)), inUtf8(opened.at("/nodes/" + i + "/name").asText()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "cypher"})
    void neo4jReadsEveryLabel(String way) throws IOException {
        new Neo4jExporter()
                .write(
                        HostileGraph.graph(),
                        (name, content) -> {
                            if (name.endsWith(way)) {
                                try (var out = Files.newOutputStream(folder.resolve(name))) {
                                    content.to(out);
                                }
                            }
                        });
        JsonNode opened = Importers.neo4j(folder, "values", "--multiline-fields=true");
        assertEquals(LABELS.size(), opened.get("nodeCount").asInt());
        assertEquals("{\"CONDEMNATION\":" + LABELS.size() + "}", opened.get("types").toString());
        assertEquals("Long", opened.at("/nodeColumns/degree").asText());
        assertEquals("LocalDate", opened.at("/relationshipColumns/valid_from").asText());
        Map<String, String> labels = new TreeMap<>();
        opened.get("nodes")
                .forEach(n -> labels.put(n.get("iri").asText(), n.path("label").asText()));
        for (int i = 0; i < LABELS.size(); i++) {
            assertEquals(inUtf8(LABELS.get(i)), labels.get(iri(i)));
        }
    }

    @Test
    void graphMlIsWhatItsSchemaSays() throws IOException {
        assertEquals(
                Optional.empty(),
                Schemas.graphMlError(exported("g.graphml", new GraphMlExporter(false))));
    }

    @Test
    void gephiReadsEveryLabelOfYedsFlavourToo() throws IOException {
        JsonNode opened =
                Importers.gephi(exported("yed.graphml", new GraphMlExporter(true)), "values");
        assertEquals(LABELS.size(), opened.get("edgeCount").asInt());
        for (int i = 0; i < LABELS.size(); i++) {
            String label = opened.at("/nodes/n" + i + "/label").asText();
            assertTrue(label.equals(inXml(LABELS.get(i))) || LABELS.get(i).isEmpty(), label);
        }
    }
}
