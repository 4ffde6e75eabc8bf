package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.cli.InProcess.Run;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A store as RDF, read back by Jena's own parsers. */
final class ExportIT {

    private static final String STATEMENT = "Berlin, 24 October 2024. Germany condemned Russia.";

    private static final String CLAIMS_OF_AN_EDGE =
            """
            PREFIX akt: <https://w3id.org/aktenlage/ns#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX id: <https://w3id.org/aktenlage/id/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            SELECT ?quote ?document ?claimant WHERE { WHERE_IT_STANDS {
              id:actor\\/DE akt:condemned id:actor\\/RU {|
                akt:assertedBy ?claim ; prov:value ?quote ; dct:subject ?event ;
                prov:hadPrimarySource ?document ; prov:wasAttributedTo ?claimant |} .
              ?event akt:assertedBy ?claim
            } }
            """;

    @TempDir private static Path folder = Path.of("");
    private static Path store = Path.of("");

    /** All graphs, as N-Quads without anything beside it. */
    private static Path all = Path.of("");

    /** All graphs as one, as N-Triples. */
    private static Path flat = Path.of("");

    @BeforeAll
    static void ingest() throws IOException {
        store = folder.resolve("store");
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("one.txt"), STATEMENT);
        Files.writeString(documents.resolve("two.txt"), STATEMENT + " South Korea warned Russia.");
        Run run = InProcess.run("ingest", documents, "--store", store);
        assertEquals(0, run.code(), run.err());
        all = folder.resolve("named.nq");
        exported("--format", "nq", "--output", all, "--bare");
        flat = folder.resolve("flat.nt");
        exported("--format", "nt", "--graph", "all", "--flatten", "--output", flat);
    }

    private static Run export(Object... options) {
        List<Object> words = new ArrayList<>(List.of("export", "--store", store));
        words.addAll(List.of(options));
        return InProcess.run(words.toArray());
    }

    private static String exported(Object... options) {
        Run run = export(options);
        assertEquals(0, run.code(), run.err());
        return run.out();
    }

    private static Set<String> lines(String text) {
        return text.lines().collect(Collectors.toCollection(TreeSet::new));
    }

    /** What Jena reads of a file, told by its name, as lines. */
    private static Set<String> read(Path file) {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.source(file.toUri().toString()).parse(data); // which unpacks it
        return data.stream().map(Quad::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({"trig, trig.gz", "jsonld, jsonld", "nq, nq.gz"})
    void everyNotationWithGraphsSaysTheSame(String format, String ending) {
        Path file = folder.resolve("all." + ending);
        exported("--format", format, "--output", file);
        assertEquals(read(all), read(file));
    }

    @ParameterizedTest
    @CsvSource({"ttl, ttl.gz", "rdfxml, rdf"})
    void everyNotationWithoutGraphsSaysTheSame(String format, String ending) {
        Path file = folder.resolve("flat." + ending);
        exported("--format", format, "--flatten", "--output", file);
        assertEquals(read(flat), read(file));
    }

    @Test
    void flattenedIsEachTripleOfAnyGraphOnce() throws IOException {
        DatasetGraph named = DatasetGraphFactory.create();
        RDFParser.source(all).parse(named);
        Set<Triple> triples = named.stream().map(Quad::asTriple).collect(Collectors.toSet());
        List<String> lines = Files.readAllLines(flat);
        assertEquals(triples.size(), lines.size());
        assertEquals(lines.size(), Set.copyOf(lines).size());
        assertTrue(lines.size() < named.stream().count());
        assertTrue(lines.size() > named.stream().filter(ExportIT::isAsserted).count());
    }

    private static boolean isAsserted(Quad quad) {
        return quad.getGraph().getURI().endsWith("/graph/asserted");
    }

    @Test
    void withoutFlatteningAllGraphsAreRefused() {
        Run run = export("--format", "ttl", "--graph", "all");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--flatten"), run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--format,nq,--flatten",
                "--format,nt,--flatten,--graph,asserted",
                "--format,nt,--flatten,--unsorted",
                "--format,ttl,--unsorted",
                "--format,jsonld,--annotations",
                "--format,rdfxml,--annotations",
                "--as,dot,--annotations",
                "--as,dot,--bare"
            })
    void tellsWrongUse(String options) {
        Run run = export((Object[]) options.split(","));
        assertEquals(2, run.code());
        assertEquals("", run.out());
        String last = options.substring(options.lastIndexOf("--"));
        assertTrue(run.err().contains(last.replace(',', ' ')), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nq", "nt"})
    void unsortedIsTheSameInAnotherOrder(String format) {
        String sorted = exported("--format", format, "--annotations");
        String unsorted = exported("--format", format, "--annotations", "--unsorted");
        assertEquals(lines(sorted), lines(unsorted));
        assertEquals(sorted.lines().count(), unsorted.lines().count());
    }

    @Test
    void theSameContentIsTheSameBytesAlsoCompressed() throws IOException {
        Path one = folder.resolve("one.nt.gz");
        Path other = folder.resolve("other.nt.gz");
        exported("--format", "nt", "--output", one, "--bare");
        exported("--format", "nt", "--output", other, "--bare");
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceIsNotReplacedByAFile() {
        Path nothing = Path.of("/dev/null");
        Run run = InProcess.run("export", "--format", "nt", "--output", nothing, "--store", store);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("/dev/null is no file"), run.err());
        assertFalse(Files.isRegularFile(nothing));
    }

    @Test
    void theChecksumIsThatOfTheFile() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("sum me.nt.gz");
        exported("--format", "nt", "--output", file);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertEquals(
                HexFormat.of().formatHex(digest) + "  sum me.nt.gz\n",
                Files.readString(folder.resolve("sum me.nt.gz.sha256")));
    }

    @Test
    void theDescriptionCountsWhatIsInTheDump() throws IOException {
        Path file = folder.resolve("described ü.nq.gz");
        exported("--format", "nq", "--annotations", "--output", file);
        Model description =
                RDFDataMgr.loadModel(folder.resolve("described ü.nq.gz.void.ttl").toString());
        Resource dataset = description.listSubjectsWithProperty(VOID.dataDump).next();
        Path told = Path.of(URI.create(dataset.getPropertyResourceValue(VOID.dataDump).getURI()));
        assertEquals(file.toRealPath(), told.toRealPath());
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.source(file.toUri().toString()).parse(read);
        assertEquals(read.stream().count(), dataset.getProperty(VOID.triples).getLong());
        assertEquals(
                read.stream().map(Quad::getPredicate).distinct().count(),
                dataset.getProperty(VOID.properties).getLong());
        dataset.listProperties(VOID.propertyPartition)
                .forEach(
                        part -> {
                            Resource property =
                                    part.getResource().getPropertyResourceValue(VOID.property);
                            assertEquals(
                                    read.stream(null, null, property.asNode(), null).count(),
                                    part.getResource().getProperty(VOID.triples).getLong());
                        });
        Resource distribution = dataset.getPropertyResourceValue(DCAT.distribution);
        assertEquals(Files.size(file), distribution.getProperty(DCAT.byteSize).getLong());
    }

    @Test
    void besideABareDumpThereIsNothing() {
        assertTrue(Files.exists(all));
        assertFalse(Files.exists(folder.resolve("named.nq.sha256")));
        assertFalse(Files.exists(folder.resolve("named.nq.void.ttl")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "trig", "nt", "nq"})
    void anEdgeTellsTheClaimsItRestsOn(String format) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.create()
                .source(new StringReader(exported("--format", format, "--annotations")))
                .lang(
                        switch (format) {
                            case "ttl" -> Lang.TURTLE;
                            case "trig" -> Lang.TRIG;
                            case "nt" -> Lang.NTRIPLES;
                            default -> Lang.NQUADS;
                        })
                .parse(read);
        boolean named = format.equals("nq") || format.equals("trig");
        String question =
                CLAIMS_OF_AN_EDGE.replace(
                        "WHERE_IT_STANDS",
                        named ? "GRAPH <https://w3id.org/aktenlage/id/graph/asserted>" : "");
        List<QuerySolution> rows =
                ResultSetFormatter.toList(
                        QueryExecutionFactory.create(question, DatasetFactory.wrap(read))
                                .execSelect());
        assertEquals(2, rows.size(), "one for each document");
        assertEquals(2, rows.stream().map(row -> row.get("document")).distinct().count());
        for (QuerySolution row : rows) {
            assertTrue(
                    row.getLiteral("quote").getString().contains("Germany condemned Russia"),
                    row.toString());
            assertTrue(row.getResource("claimant").getURI().contains("/id/a"), row.toString());
        }
    }

    @Test
    void annotationsAddAndTakeNothingAway() throws IOException {
        Set<String> annotated = lines(exported("--format", "nq", "--annotations"));
        Set<String> plain = lines(Files.readString(all));
        assertTrue(annotated.containsAll(plain));
        annotated.removeAll(plain);
        assertFalse(annotated.isEmpty());
        for (String line : annotated) {
            assertTrue(line.matches("<[^>]*/claim/[^>]*/edge/\\w{20}> .*"), line);
            assertTrue(line.endsWith("/graph/asserted> ."), line);
        }
    }

    @Test
    void annotationsMoveToAnotherBaseToo() {
        String moved = exported("--format", "nt", "--annotations", "--base", "https://a.test/");
        assertTrue(moved.contains("<<( <https://a.test/actor/DE> "), moved);
        assertFalse(moved.contains("<https://w3id.org/aktenlage/id/"));
    }
}
