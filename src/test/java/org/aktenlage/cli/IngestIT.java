package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import org.aktenlage.cli.InProcess.Run;
import org.aktenlage.export.Importers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/** The seeds' documents in one store, and what the commands make of it. */
final class IngestIT {

    private static final Path DOCUMENTS = Path.of("seeds", "documents");
    private static final String DOCUMENT_COUNT = "14";

    @TempDir private static Path folder = Path.of("");
    private static Path store = Path.of("");
    private static Run first = new Run(-1, "", "");

    @BeforeAll
    static void ingest() {
        store = folder.resolve("store");
        first = InProcess.run("ingest", DOCUMENTS, "--store", store);
    }

    @Test
    void readsEveryDocument() {
        assertEquals(0, first.code(), first.err());
        assertEquals(DOCUMENT_COUNT + " (14 added)", first.count("documents"));
        assertEquals("0", first.count("rejected"));
        assertEquals("", first.err());
    }

    @Test
    void readsNothingTwice() {
        Run second = InProcess.run("ingest", DOCUMENTS, "--store", store);
        assertEquals(0, second.code(), second.err());
        assertEquals("0", second.count("documents"), second.out());
        assertEquals(DOCUMENT_COUNT, second.count("unchanged"), second.out());
    }

    @Test
    void knowsThatTheKeptTextIsReadTheSameWay() {
        Run again = InProcess.run("reprocess", "--store", store);
        assertEquals(0, again.code(), again.err());
        assertEquals(DOCUMENT_COUNT, again.count("unchanged"), again.out());
    }

    @Test
    void conformsToTheShapes() {
        Run run = InProcess.run("validate", "--store", store);
        assertEquals("", run.out());
        assertEquals(0, run.code(), run.err());
    }

    @Test
    void keepsNoNameOfWhoAsked() {
        Run run = InProcess.run("export", "--format", "nq", "--with-run", "--store", store);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("CitizenQuestion"));
        assertFalse(run.out().contains("Petra M"));
    }

    @Test
    void rebuildsToTheSame() {
        String before = InProcess.run("export", "--format", "nt", "--store", store).out();
        assertEquals(0, InProcess.run("rebuild", "--store", store).code());
        assertEquals(before, InProcess.run("export", "--format", "nt", "--store", store).out());
        assertFalse(before.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"dot, digraph", "graphml, <graphml", "gexf, <gexf"})
    void drawsActorsWithTheWordsThatJoinThem(String format, String sign) {
        Run run = InProcess.run("export", "--as", format, "--store", store);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains(sign), run.out());
        assertTrue(run.out().contains("actor/KP"), run.out());
        assertTrue(run.out().contains("Condemnation"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphml", "gexf"})
    void othersDrawTheSameActors(String format) throws IOException {
        String written = InProcess.run("export", "--as", format, "--store", store).out();
        Path file = Files.writeString(folder.resolve("actors." + format), written);
        JsonNode gephi = Importers.gephi(file, "merge=NO_MERGE");
        assertEquals("[]", gephi.get("issues").toString());
        assertEquals(written.split("<node ", -1).length - 1, gephi.get("nodeCount").asInt());
        assertEquals(written.split("<edge ", -1).length - 1, gephi.get("edgeCount").asInt());
        assertTrue(gephi.get("edgeCount").asInt() > 10, gephi::toString);
        JsonNode graphology = Importers.graphology(file);
        assertEquals(gephi.get("nodeCount"), graphology.get("nodeCount"));
        assertEquals(gephi.get("edgeCount"), graphology.get("edgeCount"));
    }

    @Test
    void othersReadTheSameStatements() throws IOException {
        String json = InProcess.run("export", "--format", "jsonld", "--store", store).out();
        Path file = Files.writeString(folder.resolve("graph.jsonld"), json);
        String lines = InProcess.run("export", "--format", "nq", "--store", store).out();
        Set<String> theirs = new TreeSet<>();
        Importers.jsonld(file).get("quads").forEach(quad -> theirs.add(quad.asText()));
        assertEquals(lines.lines().count(), theirs.size());
        assertEquals(
                List.of(), lines.lines().filter(line -> !theirs.contains(line)).limit(5).toList());
    }

    @Test
    void exportsUnderAnotherBase() {
        Run run =
                InProcess.run(
                        "export", "--format", "nt", "--base", "https://a.test/", "--store", store);
        assertTrue(run.out().contains("<https://a.test/actor/KP>"));
        assertFalse(run.out().contains("<https://w3id.org/aktenlage/id/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--format,foo",
                "--as,foo",
                "--format,nt,--graph,all",
                "--as,dot,--with-run"
            })
    void tellsWrongUse(String options) {
        Object[] words = ("export,--store," + store + "," + options).split(",");
        Run run = InProcess.run(words);
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
    }

    @Test
    void listsTheFormatsItKnows() {
        Run run = InProcess.run("export", "--format", "foo", "--store", store);
        assertTrue(run.err().contains("[TTL, TRIG, NT, NQ, JSONLD, RDFXML]"), run.err());
    }

    @Test
    void saysThatThereIsNoStore() {
        Run run = InProcess.run("export", "--format", "nq", "--store", folder.resolve("none"));
        assertEquals(3, run.code());
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(Files.exists(folder.resolve("none")), "looking made a store");
    }

    @Test
    void saysThatAFolderIsNoStore() {
        Run run = InProcess.run("ingest", DOCUMENTS, "--store", DOCUMENTS);
        assertEquals(3, run.code());
        assertTrue(run.err().contains("no store"), run.err());
    }

    @Test
    void erasesEveryWordOfADocument() throws IOException {
        Path copy = folder.resolve("erasing");
        Path document = folder.resolve("note.txt");
        Files.writeString(
                document,
                "Berlin, 3. Mai 2024\n\nDie Bundesregierung verurteilt den Angriff Russlands auf"
                        + " das Wasserwerk Quittenhausen scharf.\n");
        assertEquals(0, InProcess.run("ingest", document, "--store", copy).code());
        assertTrue(dump(copy).contains("Quittenhausen"));

        assertEquals(0, InProcess.run("remove", "note", "--store", copy).code());
        assertTrue(dump(copy).contains("Quittenhausen"), "removed is not deleted");
        assertEquals(0, InProcess.run("remove", "note", "--erase", "--store", copy).code());
        assertFalse(dump(copy).contains("Quittenhausen"));
        assertEquals(3, InProcess.run("remove", "note", "--store", copy).code());
    }

    private static String dump(Path store) {
        return InProcess.run("export", "--format", "nq", "--with-run", "--store", store).out();
    }

    @Test
    void takesRdfFromElsewhere() throws IOException {
        Path file = folder.resolve("note.ttl");
        Files.writeString(file, "<https://a.test/x> <https://a.test/p> \"from elsewhere\" .\n");
        Path imports = folder.resolve("imports");
        Run run = InProcess.run("import", file, "--graph", "https://a.test/g", "--store", imports);
        assertEquals("imported 1 quads\n", run.out(), run.err());
        assertTrue(dump(imports).contains("\"from elsewhere\" <https://a.test/g> ."));

        Path packed = folder.resolve("packed.ttl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("<https://a.test/x> <https://a.test/p> \"packed\" .\n".getBytes(UTF_8));
        }
        Run unpacked = InProcess.run("import", packed, "--store", imports);
        assertEquals("imported 1 quads\n", unpacked.out(), unpacked.err());

        Files.writeString(file, "this is no Turtle");
        Run broken = InProcess.run("import", file, "--store", imports);
        assertEquals(1, broken.code(), broken.err());
        assertTrue(broken.err().startsWith("rejected "), broken.err());
    }
}
