package org.aktenlage.export;

import static org.aktenlage.export.HostileGraph.LABELS;
import static org.aktenlage.export.HostileGraph.inXml;
import static org.aktenlage.export.HostileGraph.iri;
import static org.aktenlage.export.HostileGraph.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.aktenlage.export.gexf.GexfExporter;
import org.aktenlage.export.graphml.GraphMlExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The programs that judge our exports take what is right and refuse what is not. */
final class ImportersIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private static Path folder = Path.of("");

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Path exported(String name, Exporter exporter) throws IOException {
        return Files.write(folder.resolve(name), written(exporter));
    }

    private static String cut(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(0, text.length() / 2);
    }

    private static long millis(String day) {
        return Instant.parse(day + "T00:00:00Z").toEpochMilli();
    }

    @Test
    void gephiOpensGexf() throws IOException {
        Path gexf = exported("hostile.gexf", new GexfExporter());
        String visible = "visible=%d..%d".formatted(millis("2024-10-20"), millis("2024-10-21"));
        JsonNode graph = Importers.gephi(gexf, "values", visible);
        assertEquals(LABELS.size(), graph.get("nodeCount").asInt());
        assertEquals(LABELS.size(), graph.get("edgeCount").asInt());
        assertTrue(graph.get("directed").asBoolean());
        assertTrue(graph.get("dynamic").asBoolean());
        assertEquals("[]", graph.get("issues").toString());
        for (int i = 0; i < LABELS.size(); i++) {
            assertEquals(
                    inXml(LABELS.get(i)), graph.at("/nodes").get(iri(i)).get("label").asText(""));
        }
        assertEquals("DATE", graph.get("timeFormat").asText());
        assertEquals(millis("2024-10-16"), graph.at("/time/0").asLong());
        assertEquals(millis("2024-10-31"), graph.at("/time/1").asLong());
        assertEquals(LABELS.size(), graph.get("visibleEdges").size());
    }

    @Test
    void gephiOpensGraphMl() throws IOException {
        JsonNode graph =
                Importers.gephi(exported("hostile.graphml", new GraphMlExporter(false)), "values");
        assertEquals(LABELS.size(), graph.get("nodeCount").asInt());
        assertEquals(LABELS.size(), graph.get("edgeCount").asInt());
        assertEquals("[]", graph.get("issues").toString());
        assertEquals("String", graph.at("/edgeColumns/edge_quote/type").asText());
        assertEquals(inXml(LABELS.get(2)), graph.at("/nodes/n2/label").asText());
    }

    @Test
    void gephiSeesWhenAnEdgeIs() throws IOException {
        Path gexf =
                file(
                        "time.gexf",
                        """
                        <gexf xmlns="http://gexf.net/1.3" version="1.3">
                          <graph mode="dynamic" defaultedgetype="directed" timeformat="date">
                            <nodes><node id="a"/><node id="b"/></nodes>
                            <edges>
                              <edge id="1" source="a" target="b" start="2024-10-01" end="2024-10-01"/>
                              <edge id="2" source="b" target="a" start="2024-10-02" end="2024-10-09"/>
                            </edges>
                          </graph>
                        </gexf>
                        """);
        String visible = "visible=%d..%d".formatted(millis("2024-10-03"), millis("2024-10-04"));
        assertEquals("[\"2\"]", Importers.gephi(gexf, visible).get("visibleEdges").toString());
    }

    @Test
    void gephiRefusesWhatIsCutOffAndSaysWhatIsNoNumber() throws IOException {
        Path whole = exported("whole.gexf", new GexfExporter());
        Path half = file("half.gexf", cut(whole));
        assertThrows(RefusedException.class, () -> Importers.gephi(half));
        Path words =
                file(
                        "words.graphml",
                        """
                        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                          <key id="w" for="node" attr.name="weight" attr.type="int"/>
                          <graph edgedefault="directed">
                            <node id="a"><data key="w">heavy</data></node>
                          </graph>
                        </graphml>
                        """);
        JsonNode issues = Importers.gephi(words).get("issues");
        assertTrue(issues.path(0).asText().startsWith("SEVERE"), issues::toString);
    }

    @Test
    void neo4jImportsCsv() throws IOException {
        Path csv = Files.createDirectory(folder.resolve("csv"));
        Files.writeString(
                csv.resolve("nodes.csv"),
                """
                iri:ID,label,degree:int,:LABEL
                https://example.org/a,"A ""quoted""\n\\N, and ☃",3,State
                https://example.org/b,B,0,State;Actor
                """);
        Files.writeString(
                csv.resolve("relationships.csv"),
                """
                :START_ID,:END_ID,:TYPE,start:date
                https://example.org/a,https://example.org/b,Condemns,2024-10-16
                https://example.org/a,https://example.org/b,Condemns,
                """);
        JsonNode graph = Importers.neo4j(csv, "values", "--multiline-fields=true");
        assertEquals(2, graph.get("nodeCount").asInt());
        assertEquals("{\"State\":2,\"Actor\":1}", graph.get("labels").toString());
        assertEquals("{\"Condemns\":2}", graph.get("types").toString());
        assertEquals("Long", graph.at("/nodeColumns/degree").asText());
        assertEquals("LocalDate", graph.at("/relationshipColumns/start").asText());
        assertEquals("A \"quoted\"\n\\N, and ☃", graph.at("/nodes/0/label").asText());

        Files.writeString(
                csv.resolve("relationships.csv"),
                ":START_ID,:END_ID,:TYPE\nhttps://example.org/a,https://example.org/c,Condemns\n");
        RefusedException refused =
                assertThrows(
                        RefusedException.class,
                        () -> Importers.neo4j(csv, "--multiline-fields=true"));
        assertTrue(refused.said().contains("https://example.org/c"), refused::said);
    }

    @Test
    void neo4jRunsCypher() throws IOException {
        Path cypher = Files.createDirectory(folder.resolve("cypher"));
        String script =
                """
                CREATE CONSTRAINT actor IF NOT EXISTS FOR (a:Actor) REQUIRE a.iri IS UNIQUE;
                MERGE (a:Actor {iri: 'a'}) SET a.label = 'one; two';
                MERGE (b:Actor {iri: 'b'}) SET b.since = date('2024-10-16');
                MATCH (a:Actor {iri: 'a'}), (b:Actor {iri: 'b'})
                MERGE (a)-[:Condemns]->(b);
                """;
        Files.writeString(cypher.resolve("graph.cypher"), script);
        JsonNode graph = Importers.neo4j(cypher, "values", "twice");
        assertEquals(2, graph.get("nodeCount").asInt());
        assertEquals("{\"Condemns\":1}", graph.get("types").toString());
        assertEquals("one; two", graph.at("/nodes/0/label").asText());
        assertEquals("LocalDate", graph.at("/nodeColumns/since").asText());
        assertEquals(1, graph.get("constraints").size());

        Files.writeString(cypher.resolve("graph.cypher"), script + "MERGE (c:Actor {iri: 'c);\n");
        RefusedException refused =
                assertThrows(RefusedException.class, () -> Importers.neo4j(cypher));
        assertTrue(refused.said().contains("refused: MERGE (c"), refused::said);
    }

    @Test
    void cytoscapeOpensItsJson() throws IOException {
        ObjectNode graph = JSON.createObjectNode();
        for (int i = 0; i < LABELS.size(); i++) {
            ObjectNode data = graph.withObject("/elements").withArray("nodes").addObject();
            data.putObject("data").put("id", iri(i)).put("label", inXml(LABELS.get(i)));
        }
        ObjectNode edge = graph.withObject("/elements").withArray("edges").addObject();
        edge.putObject("data").put("id", "e").put("source", iri(0)).put("target", iri(1));
        JsonNode opened =
                Importers.cytoscape(file("graph.cyjs", JSON.writeValueAsString(graph)), "values");
        assertEquals(LABELS.size(), opened.get("nodeCount").asInt());
        assertEquals(1, opened.get("edgeCount").asInt());
        assertEquals("[]", opened.get("issues").toString());
        assertEquals(inXml(LABELS.get(7)), opened.get("nodes").get(iri(7)).get("label").asText());

        edge.withObject("data").put("target", "nowhere");
        Path broken = file("broken.cyjs", JSON.writeValueAsString(graph));
        assertThrows(RefusedException.class, () -> Importers.cytoscape(broken));
    }

    @Test
    void cytoscapeOpensCx2() throws IOException {
        String cx2 =
                """
                [{"CXVersion": "2.0", "hasFragments": false},
                 {"metaData": [{"name": "nodes", "elementCount": 2},
                               {"name": "edges", "elementCount": 1}]},
                 {"attributeDeclarations": [{"nodes": {"name": {"a": "n", "d": "string"},
                                                       "type": {"v": "State"}}}]},
                 {"nodes": [{"id": 0, "v": {"n": "x"}}, {"id": 1}]},
                 {"edges": [{"id": 0, "s": 0, "t": 1}]},
                 {"status": [{"success": true}]}]
                """;
        JsonNode opened = Importers.cx2(file("graph.cx2", cx2), "values");
        assertEquals(2, opened.get("nodeCount").asInt());
        assertEquals(1, opened.get("edgeCount").asInt());
        assertEquals("x", opened.at("/nodes/0/name").asText());
        assertEquals("State", opened.at("/nodes/1/type").asText());
        for (String wrong :
                List.of(cx2.replace("2.0", "1.0"), cx2.replace("\"t\": 1", "\"t\": 2"))) {
            Path broken = file("broken.cx2", wrong);
            assertThrows(RefusedException.class, () -> Importers.cx2(broken), wrong);
        }
    }

    @Test
    void graphologyOpensBoth() throws IOException {
        for (Path file :
                List.of(
                        exported("other.gexf", new GexfExporter()),
                        exported("other.graphml", new GraphMlExporter(false)))) {
            JsonNode graph = Importers.graphology(file, "values");
            assertEquals(LABELS.size(), graph.get("nodeCount").asInt());
            assertEquals(LABELS.size(), graph.get("directedEdgeCount").asInt());
        }
        Path half = file("otherhalf.gexf", cut(folder.resolve("other.gexf")));
        assertThrows(RefusedException.class, () -> Importers.graphology(half));
    }

    @Test
    void jsonldReadsStatementsAndLoadsNothing() throws IOException {
        String text =
                """
                {"@context": {"@vocab": "https://example.org/"},
                 "@id": "https://example.org/a",
                 "p": {"@id": "https://example.org/b"},
                 "q": ["v", {"@value": "w", "@language": "de"}]}
                """;
        JsonNode read = Importers.jsonld(file("graph.jsonld", text));
        assertEquals(3, read.get("quadCount").asInt());
        assertEquals(
                "<https://example.org/a> <https://example.org/q> \"w\"@de .",
                read.at("/quads/2").asText());

        Path remote = file("remote.jsonld", "{\"@context\": \"https://example.org/context\"}");
        RefusedException refused =
                assertThrows(RefusedException.class, () -> Importers.jsonld(remote));
        assertTrue(
                refused.said().contains("refused to load https://example.org/context"),
                refused::said);
        Path lost = file("lost.jsonld", "{\"@id\": \"https://example.org/a\", \"p\": \"v\"}");
        assertThrows(RefusedException.class, () -> Importers.jsonld(lost));
    }

    @Test
    void theSchemaOfGraphMlTakesWhatIsRightOnly() throws IOException {
        Path right = exported("schema.graphml", new GraphMlExporter(false));
        assertEquals(Optional.empty(), Schemas.graphMlError(right));
        String text = Files.readString(right);
        for (String wrong : List.of(cut(right), text.replace("id=\"n3\"", "id=\"n 3\""))) {
            assertTrue(Schemas.graphMlError(file("wrong.graphml", wrong)).isPresent());
        }
    }
}
