package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.aktenlage.cli.InProcess.Run;
import org.aktenlage.export.Importers;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The documents of the distribution and two lists, drawn. */
final class GraphExportIT {

    @TempDir private static Path folder = Path.of("");
    private static Path store = Path.of("");

    @BeforeAll
    static void ingest() throws Exception {
        store = TwoLists.ingested(folder);
        List<Object> words = new ArrayList<>(List.of("ingest", "--store", store));
        for (String name :
                List.of(
                        "troops-confirmed.html",
                        "g7-apulia.md",
                        "iran-briefing.txt",
                        "einbestellung.html")) {
            words.add(Path.of("seeds", "documents", name).toAbsolutePath());
        }
        assertEquals(0, InProcess.run(words.toArray()).code());
    }

    private static Run export(String options, Object... more) {
        List<Object> words = new ArrayList<>(List.of("export", "--store", store));
        words.addAll(List.of(options.split(" ")));
        words.addAll(List.of(more));
        return InProcess.run(words.toArray());
    }

    private static Path written(String options, String name) {
        Path file = folder.resolve(name);
        Run run = export(options, "--output", file);
        assertEquals(0, run.code(), run.err());
        return file;
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        String text = Files.readString(file).substring(1); // behind the byte order mark
        try (CSVParser parser =
                CSVParser.parse(text, CSVFormat.RFC4180.builder().setHeader().get())) {
            return parser.getRecords();
        }
    }

    private static long count(Path file, String words) throws IOException {
        return Files.readString(file).split(words, -1).length - 1L;
    }

    @ParameterizedTest
    @ValueSource(strings = {"actors", "events", "talk", "documents", "memberships", "sanctions"})
    void countsAgreeBetweenFormats(String view) throws Exception {
        String options = "--graph all --fold none --view " + view + " --as ";
        Path csv = written(options + "csv", view + "-csv");
        long nodes = rows(csv.resolve("nodes.csv")).size();
        long edges = rows(csv.resolve("edges.csv")).size();
        assertTrue(nodes > 3 && edges > 3, nodes + " nodes, " + edges + " edges");

        Path graphMl = written(options + "graphml", view + ".graphml");
        assertEquals(nodes, count(graphMl, "<node "));
        assertEquals(edges, count(graphMl, "<edge "));
        Path gexf = written(options + "gexf", view + ".gexf");
        assertEquals(nodes, count(gexf, "<node "));
        assertEquals(edges, count(gexf, "<edge "));
        JsonNode cytoscape = json(written(options + "cytoscape", view + ".cyjs"));
        assertEquals(nodes, cytoscape.at("/elements/nodes").size());
        assertEquals(edges, cytoscape.at("/elements/edges").size());
        JsonNode cx2 = json(written(options + "cx2", view + ".cx2"));
        assertEquals(nodes, aspect(cx2, "nodes"));
        assertEquals(edges, aspect(cx2, "edges"));
        Path neo4j = written(options + "neo4j", view + "-neo4j");
        assertEquals(nodes, count(neo4j.resolve("graph.cypher"), "MERGE \\(n:Thing"));
        assertEquals(edges, count(neo4j.resolve("graph.cypher"), "MERGE \\(a\\)-"));
    }

    @Test
    void picturesHaveThemToo() throws Exception {
        String options = "--graph all --fold none --as ";
        Path csv = written(options + "csv", "pictured");
        long nodes = rows(csv.resolve("nodes.csv")).size();
        long edges = rows(csv.resolve("edges.csv")).size();
        Path dot = written(options + "dot", "pictured.dot");
        assertEquals(edges, count(dot, "\" -> \""));
        Path svg = written(options + "svg", "pictured.svg");
        assertEquals(nodes + edges, count(svg, "<a "));
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static long aspect(JsonNode cx2, String name) {
        for (JsonNode part : cx2) {
            if (part.size() == 1 && part.path(name).isArray()) {
                return part.get(name).size();
            }
        }
        return -1;
    }

    @Test
    void othersCountTheSame() throws Exception {
        String options = "--graph all --as ";
        Path csv = written(options + "csv", "counted");
        long nodes = rows(csv.resolve("nodes.csv")).size();
        long edges = rows(csv.resolve("edges.csv")).size();
        List<JsonNode> opened = new ArrayList<>();
        opened.add(Importers.gephi(written(options + "graphml", "g.graphml"), "merge=NO_MERGE"));
        opened.add(Importers.gephi(written(options + "gexf", "g.gexf"), "merge=NO_MERGE"));
        opened.add(Importers.neo4j(written(options + "neo4j", "n"), "--multiline-fields=true"));
        opened.add(Importers.cytoscape(written(options + "cytoscape", "c.cyjs")));
        opened.add(Importers.cx2(written(options + "cx2", "c.cx2")));
        for (JsonNode program : opened) {
            assertEquals(nodes, program.get("nodeCount").asLong(), program.toString());
            assertEquals(edges, count(program), program.toString());
        }
    }

    private static long count(JsonNode program) {
        long edges = 0;
        if (program.has("edgeCount")) {
            return program.get("edgeCount").asLong();
        }
        for (JsonNode type : program.get("types")) {
            edges += type.asLong();
        }
        return edges;
    }

    @Test
    void everyQuoteStandsInItsDocument() throws Exception {
        Path query =
                Files.writeString(
                        folder.resolve("texts.rq"),
                        """
                        PREFIX akt: <https://w3id.org/aktenlage/ns#>
                        PREFIX dct: <http://purl.org/dc/terms/>
                        SELECT ?document ?text {
                          GRAPH <https://w3id.org/aktenlage/id/graph/catalogue> {
                            ?kept akt:currentVersion ?version ; akt:key ?key .
                            OPTIONAL { ?version dct:source ?address }
                          }
                          BIND(STR(COALESCE(?address, ?key)) AS ?document)
                          GRAPH ?version { ?version akt:text ?text }
                        }
                        """);
        Run asked = InProcess.run("query", query, "--format", "csv", "--store", store);
        assertEquals(0, asked.code(), asked.err());
        Map<String, String> texts = new HashMap<>();
        try (CSVParser parser =
                CSVParser.parse(asked.out(), CSVFormat.RFC4180.builder().setHeader().get())) {
            parser.forEach(row -> texts.put(row.get("document"), row.get("text")));
        }
        for (String view : List.of("actors", "events", "talk", "documents")) {
            Path edges = written("--graph all --as csv --view " + view, "q-" + view);
            for (CSVRecord edge : rows(edges.resolve("edges.csv"))) {
                String text = texts.getOrDefault(edge.get("document"), "");
                assertTrue(text.contains(edge.get("quote")), edge.toString());
                assertFalse(edge.get("certainty").isEmpty(), edge.toString());
            }
        }
    }

    @Test
    void onlyFactsAreDrawnUnlessAllIsAskedFor() throws Exception {
        List<CSVRecord> facts = rows(written("--as csv", "facts").resolve("edges.csv"));
        assertTrue(facts.stream().allMatch(edge -> edge.get("stated").equals("true")));
        List<CSVRecord> all = rows(written("--as csv --graph all", "all").resolve("edges.csv"));
        assertTrue(all.stream().anyMatch(edge -> !edge.get("certainty").equals("asserted")));
        assertTrue(
                all.stream()
                        .filter(edge -> !edge.get("certainty").equals("asserted"))
                        .noneMatch(edge -> edge.get("stated").equals("true")));
    }

    @Test
    void anActorAndWhoIsTiedToIt() throws Exception {
        Path near = written("--as csv --actor Nordkorea --base http://localhost:3030/id/", "near");
        List<CSVRecord> edges = rows(near.resolve("edges.csv"));
        assertFalse(edges.isEmpty());
        String actor = "http://localhost:3030/id/actor/KP";
        assertTrue(
                edges.stream()
                        .allMatch(
                                edge ->
                                        edge.get("source").equals(actor)
                                                || edge.get("target").equals(actor)));
        long further =
                rows(written("--as csv --actor Nordkorea --hops 2", "further").resolve("edges.csv"))
                        .size();
        assertTrue(further > edges.size(), further + " edges");
    }

    @Test
    void aUserAddsAViewByAFile() throws Exception {
        Path views = Files.createDirectories(folder.resolve("mine/queries/views"));
        Files.writeString(
                views.resolve("law.rq"),
                """
                # @en Which act changes which?
                # @de Welcher Rechtsakt ändert welchen?
                # @param how text "amends"
                PREFIX eli: <http://data.europa.eu/eli/ontology#>
                SELECT ?source ?target ?kind ?how {
                  ?source ?kind ?target
                  FILTER(STRENDS(STR(?kind), CONCAT("#", ?how)))
                }
                """);
        Path mine = folder.resolve("mine");
        Run run = export("--with " + mine + " --as graphml --view law");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("<data key=\"edge_how\">amends</data>"), run.out());
        Run other = export("--with " + mine + " --as graphml --view law --param how=nothing");
        assertFalse(other.out().contains("<edge"), other.out());
        assertTrue(export("--with " + mine + " --list").out().contains("ändert welchen?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--as neo4j | several files",
                "--as csv | several files",
                "--as gexf --flavour yed | --flavour goes with --as graphml",
                "--as gexf --hops 2 | --hops goes with --actor",
                "--as gexf --actor Russia --hops 0 | --hops 0: must be 1 or more",
                "--as gexf --from 2024-02-01 --to 2024-01-01 | is before --from",
                "--as gexf --from yesterday | is no day",
                "--format nq --view actors | go with --as only",
                "--as gexf --format nq | mutually exclusive",
            })
    void tellsWrongUse(String options, String expected) {
        Run run = export(options.strip());
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(expected), run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--as gexf --view actor | there is no view \"actor\"; did you mean",
                "--as gexf --actor Atlantis | Atlantis",
                "--as gexf --param x=y | no parameter x",
            })
    void tellsWhatIsNotThere(String options, String expected) {
        Run run = export(options.strip());
        assertTrue(run.code() != 0, run.err());
        assertTrue(run.err().contains(expected), run.err());
    }

    @Test
    void saysWhichTypesThereAreWhenNoneIsLeft() {
        Run run = export("--as dot --type Sanction");
        assertEquals(0, run.code());
        assertTrue(run.err().contains("SanctionAdoption"), run.err());
    }

    @Test
    void warnsOfAPictureThatNobodyCanRead() {
        assertTrue(export("--as dot --view memberships").err().contains("narrow it with --actor"));
        assertFalse(export("--as gexf --view memberships").err().contains("narrow"));
        assertFalse(export("--as dot").err().contains("narrow"));
    }

    @Test
    void theSameStoreIsTheSameBytes() {
        for (String format : List.of("gexf", "svg")) {
            assertEquals(export("--as " + format).out(), export("--as " + format).out(), format);
        }
    }
}
