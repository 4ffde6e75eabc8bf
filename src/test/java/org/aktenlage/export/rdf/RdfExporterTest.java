package org.aktenlage.export.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.export.HostileGraph;
import org.aktenlage.graph.Aktenlage;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class RdfExporterTest {

    private static final Node ASSERTED =
            NodeFactory.createURI("https://example.org/graph/asserted");
    private static final Node DOCUMENT = NodeFactory.createURI("https://example.org/graph/d1");
    private static final Map<String, String> PREFIXES =
            Map.of("ex", "https://example.org/", "rdfs", RDFS.getURI());
    private static final int FEW_BYTES = 300;

    /** XML has no control characters, which another test shows to be replaced. */
    private static List<Quad> quads(RdfFormat format) {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < HostileGraph.LABELS.size(); i++) {
            String label = HostileGraph.LABELS.get(i).replace("\uD83D surr", "surr");
            String text = format == RdfFormat.RDFXML ? HostileGraph.inXml(label) : label;
            Node subject = NodeFactory.createURI("https://example.org/thing/" + i);
            quads.add(
                    quad(subject, RDFS.label.asNode(), NodeFactory.createLiteralLang(text, "de")));
            quads.add(quad(subject, RDFS.comment.asNode(), NodeFactory.createLiteralString(text)));
            quads.add(
                    quad(
                            subject,
                            RDF.type.asNode(),
                            NodeFactory.createURI("https://example.org/T")));
            quads.add(
                    Quad.create(
                            DOCUMENT,
                            subject,
                            NodeFactory.createURI("https://example.org/day"),
                            NodeFactory.createLiteralDT("2024-10-16", XSDDatatype.XSDdate)));
        }
        return quads;
    }

    private static Quad quad(Node subject, Node predicate, Node object) {
        return Quad.create(Quad.defaultGraphIRI, subject, predicate, object);
    }

    private static byte[] written(List<Quad> quads, RdfFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new RdfExporter(ASSERTED, PREFIXES, FEW_BYTES).write(quads::forEach, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Lang lang(RdfFormat format) {
        return switch (format) {
            case TTL -> Lang.TURTLE;
            case TRIG -> Lang.TRIG;
            case NT -> Lang.NTRIPLES;
            case NQ -> Lang.NQUADS;
            case JSONLD -> Lang.JSONLD11;
            case RDFXML -> Lang.RDFXML;
        };
    }

    @ParameterizedTest
    @EnumSource
    void readsBackAsTheSameGraph(RdfFormat format) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(written(quads(format), format)))
                .lang(lang(format))
                .parse(read);
        DatasetGraph expected = DatasetGraphFactory.create();
        for (Quad quad : quads(format)) {
            if (format.hasGraphs()) {
                expected.add(quad.isDefaultGraph() ? Quad.create(ASSERTED, quad.asTriple()) : quad);
            } else if (quad.isDefaultGraph()) {
                expected.add(quad);
            }
        }
        assertEquals(expected.stream().count(), read.stream().count());
        assertTrue(IsoMatcher.isomorphic(expected, read));
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheQuadsDoesNotMatter(RdfFormat format) {
        List<Quad> shuffled = quads(format);
        Collections.shuffle(shuffled, new Random(3));
        assertArrayEquals(written(quads(format), format), written(shuffled, format));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsAFileToo(RdfFormat format) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(written(List.of(), format)))
                .lang(lang(format))
                .parse(read);
        assertTrue(read.isEmpty());
    }

    @Test
    void linesAreInTheOrderOfTheirBytes() {
        byte[][] lines =
                new String(written(quads(RdfFormat.NQ), RdfFormat.NQ), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new);
        for (int i = 1; i < lines.length; i++) {
            assertTrue(Arrays.compareUnsigned(lines[i - 1], lines[i]) < 0, "line " + i);
        }
    }

    @Test
    void umlautsAreLettersNotEscapes() {
        Node subject = NodeFactory.createURI("https://example.org/Mützenich");
        List<Quad> one =
                List.of(
                        quad(
                                subject,
                                RDFS.label.asNode(),
                                NodeFactory.createLiteralString("Mützenich")));
        assertEquals(
                "<https://example.org/Mützenich> <" + RDFS.label + "> \"Mützenich\" .\n",
                new String(written(one, RdfFormat.NT), StandardCharsets.UTF_8));
    }

    @Test
    void turtleUsesThePrefixes() {
        String turtle =
                new String(written(quads(RdfFormat.TTL), RdfFormat.TTL), StandardCharsets.UTF_8);
        assertTrue(turtle.contains("rdfs:label"), turtle);
        assertFalse(turtle.contains("<https://example.org/T>"), turtle);
    }

    @ParameterizedTest
    @EnumSource(names = {"NT", "NQ"})
    void unsortedLinesAreTheSameLines(RdfFormat format) throws IOException {
        List<Quad> shuffled = quads(format);
        Collections.shuffle(shuffled, new Random(5));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tally tally =
                new RdfExporter(ASSERTED, PREFIXES).writeUnsorted(shuffled::forEach, format, out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(tally.statements(), lines.size());
        assertEquals(
                new TreeSet<>(
                        new String(written(quads(format), format), StandardCharsets.UTF_8)
                                .lines()
                                .toList()),
                new TreeSet<>(lines));
    }

    @ParameterizedTest
    @EnumSource(names = {"TTL", "TRIG", "JSONLD", "RDFXML"})
    void whatIsNoLineIsNotWrittenUnsorted(RdfFormat format) {
        RdfExporter exporter = new RdfExporter(ASSERTED, PREFIXES);
        OutputStream out = OutputStream.nullOutputStream();
        assertThrows(
                IllegalArgumentException.class,
                () -> exporter.writeUnsorted(List.<Quad>of()::forEach, format, out));
    }

    @ParameterizedTest
    @EnumSource
    void countsWhatItWrites(RdfFormat format) throws IOException {
        List<Quad> twice = quads(format);
        twice.addAll(quads(format));
        Tally tally =
                new RdfExporter(ASSERTED, PREFIXES, FEW_BYTES)
                        .write(twice::forEach, format, OutputStream.nullOutputStream());
        long labels = HostileGraph.LABELS.size();
        Map<String, Long> expected = new TreeMap<>();
        expected.put(RDFS.label.getURI(), labels);
        expected.put(RDFS.comment.getURI(), labels);
        expected.put(RDF.type.getURI(), labels);
        if (format.hasGraphs()) {
            expected.put("https://example.org/day", labels);
        }
        assertEquals(expected, tally.properties());
        assertEquals(labels * expected.size(), tally.statements());
        assertEquals(Set.of("https://example.org/T"), tally.classes());
    }

    @Test
    void tripleTermsAreReadBackWhereTheNotationHasThem() {
        Node edge = NodeFactory.createTripleTerm(DOCUMENT, RDFS.seeAlso.asNode(), ASSERTED);
        List<Quad> one =
                List.of(
                        quad(DOCUMENT, RDF.Nodes.reifies, edge),
                        quad(DOCUMENT, RDF.type.asNode(), edge));
        for (RdfFormat format : RdfFormat.values()) {
            if (format.hasTripleTerms()) {
                DatasetGraph read = DatasetGraphFactory.create();
                RDFParser.source(new ByteArrayInputStream(written(one, format)))
                        .lang(lang(format))
                        .parse(read);
                assertEquals(
                        2, read.stream(Node.ANY, DOCUMENT, Node.ANY, edge).count(), format.name());
            } else {
                ExportException refused =
                        assertThrows(ExportException.class, () -> written(one, format));
                assertTrue(
                        String.valueOf(refused.getMessage()).contains("seeAlso"),
                        refused.getMessage());
            }
        }
    }

    private static Set<Quad> readBack(byte[] json) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(json)).lang(Lang.JSONLD11).parse(read);
        return read.stream().collect(Collectors.toSet());
    }

    /** IRIs that look like short names of the context, and short names that look like hosts. */
    @Test
    void jsonLdKeepsWhatItsContextCouldMisread() {
        Node condemned = NodeFactory.createURI(Aktenlage.NAMESPACE + "condemned");
        Node date = NodeFactory.createURI(Aktenlage.NAMESPACE + "earliest");
        Node own = NodeFactory.createURI("https://example.org/thing");
        List<Node> odd =
                Stream.of(
                                "akt:Event",
                                "ex:thing",
                                "skos:prefLabel",
                                "https://example.org///evil.example/x",
                                "https://example.org/",
                                Aktenlage.NAMESPACE + "akt",
                                Aktenlage.NAMESPACE + "a:b",
                                Aktenlage.NAMESPACE,
                                "urn:x",
                                "https://example.org/@id")
                        .map(NodeFactory::createURI)
                        .toList();
        List<Quad> quads = new ArrayList<>();
        for (Node one : odd) {
            quads.add(Quad.create(ASSERTED, one, condemned, own));
            quads.add(Quad.create(ASSERTED, own, condemned, one));
            quads.add(Quad.create(ASSERTED, own, one, own));
            quads.add(Quad.create(ASSERTED, own, RDF.type.asNode(), one));
            Node typed =
                    NodeFactory.createLiteralDT(
                            "x", TypeMapper.getInstance().getSafeTypeByName(one.getURI()));
            quads.add(Quad.create(ASSERTED, own, date, typed));
        }
        for (Node property : List.of(condemned, date, RDF.type.asNode())) {
            for (Node literal :
                    List.of(
                            NodeFactory.createLiteralString("akt:Event"),
                            NodeFactory.createLiteralLang("x", "de"),
                            NodeFactory.createLiteralDT("2024-10-16", XSDDatatype.XSDdate),
                            NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger))) {
                quads.add(Quad.create(ASSERTED, own, property, literal));
            }
        }
        byte[] json = written(quads, RdfFormat.JSONLD);
        assertEquals(
                lines(Set.copyOf(quads)),
                lines(readBack(json)),
                new String(json, StandardCharsets.UTF_8));
    }

    private static String lines(Set<Quad> quads) {
        return quads.stream().map(Quad::toString).sorted().collect(Collectors.joining("\n"));
    }

    @Test
    void jsonLdIsShort() {
        Node subject = NodeFactory.createURI("https://example.org/thing");
        Node condemned = NodeFactory.createURI(Aktenlage.NAMESPACE + "condemned");
        Node event = NodeFactory.createURI(Aktenlage.NAMESPACE + "Event");
        Node day = NodeFactory.createLiteralDT("2024-10-16", XSDDatatype.XSDdate);
        String json =
                new String(
                        written(
                                List.of(
                                        quad(subject, RDF.type.asNode(), event),
                                        quad(subject, condemned, subject),
                                        quad(
                                                subject,
                                                NodeFactory.createURI(
                                                        Aktenlage.NAMESPACE + "earliest"),
                                                day)),
                                RdfFormat.JSONLD),
                        StandardCharsets.UTF_8);
        String graph = json.substring(json.indexOf("\"@graph\"")).replaceAll("\\s+", "");
        assertEquals(
                "\"@graph\":[{\"@id\":\"ex:graph/asserted\",\"@graph\":[{\"@id\":\"ex:thing\","
                        + "\"@type\":\"Event\",\"condemned\":\"ex:thing\","
                        + "\"earliest\":\"2024-10-16\"}]}]}",
                graph);
    }

    /** Else a writer would keep all that is said of it. */
    @ParameterizedTest
    @EnumSource(names = {"TTL", "TRIG"})
    void aHubIsWrittenInParts(RdfFormat format) throws IOException {
        List<Quad> hub = new ArrayList<>();
        for (int i = 0; i < 25_000; i++) {
            Node other = NodeFactory.createURI("https://example.org/" + i);
            hub.add(quad(DOCUMENT, RDFS.seeAlso.asNode(), other));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RdfExporter(ASSERTED, PREFIXES).write(hub::forEach, format, out);
        byte[] bytes = out.toByteArray();
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertEquals(2, text.lines().filter(line -> line.startsWith("PREFIX rdf:")).count());
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(bytes)).lang(lang(format)).parse(read);
        assertEquals(hub.size(), read.stream().count());
    }
}
