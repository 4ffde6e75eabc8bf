package org.aktenlage.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the server says of itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class VoidServletIT {

    private Served served;

    @BeforeAll
    void serves() throws Exception {
        served = Served.filled();
    }

    @AfterAll
    void stops() {
        served.close();
    }

    private static Graph described(Served served) throws Exception {
        return parsed(served.get("/.well-known/void"), Lang.TURTLE);
    }

    private static Graph parsed(HttpResponse<String> answer, Lang lang) {
        assertEquals(200, answer.statusCode(), answer.body());
        return RDFParser.fromString(answer.body(), lang).toGraph();
    }

    private Node here(String name) {
        return NodeFactory.createURI(served.address() + "/.well-known/void#" + name);
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    private static long number(Graph graph, Node subject, Node property) {
        return Long.parseLong(objects(graph, subject, property).getFirst().getLiteralLexicalForm());
    }

    @Test
    void theDatasetIsCounted() throws Exception {
        Graph told = described(served);
        for (int i = 0; i < 50 && !told.contains(Node.ANY, VOID.triples.asNode(), Node.ANY); i++) {
            TimeUnit.MILLISECONDS.sleep(200);
            told = described(served);
        }
        Graph asserted = served.store().read(d -> Graphs.copy(d.getDefaultGraph()));
        Node part = here("asserted");
        assertEquals(asserted.size(), number(told, part, VOID.triples.asNode()));
        assertEquals(
                asserted.stream()
                        .map(Triple::getSubject)
                        .filter(s -> s.isURI() && s.getURI().startsWith(Iris.DEFAULT_BASE))
                        .distinct()
                        .count(),
                number(told, part, VOID.entities.asNode()));
        assertEquals(
                asserted.stream().map(Triple::getPredicate).distinct().count(),
                number(told, part, VOID.properties.asNode()));
        assertEquals(
                asserted.stream()
                        .filter(t -> t.getPredicate().equals(RDF.Nodes.type))
                        .map(Triple::getObject)
                        .distinct()
                        .count(),
                number(told, part, VOID.classes.asNode()));
        assertTrue(
                number(told, here("dataset"), VOID.triples.asNode())
                        > number(told, part, VOID.triples.asNode()));
        assertEquals(1, number(told, here("dataset"), VOID.documents.asNode()));
    }

    /** A graph that outlives the transaction. */
    private static final class Graphs {
        static Graph copy(Graph graph) {
            Graph copy = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
            graph.find().forEach(copy::add);
            return copy;
        }
    }

    @Test
    void theDatasetIsDescribed() throws Exception {
        Graph told = described(served);
        Node dataset = here("dataset");
        assertEquals(
                List.of("de", "en"),
                objects(told, dataset, DCTerms.title.asNode()).stream()
                        .map(Node::getLiteralLanguage)
                        .sorted()
                        .toList());
        assertEquals(
                served.address() + "/sparql",
                objects(told, dataset, VOID.sparqlEndpoint.asNode()).getFirst().getURI());
        assertTrue(
                told.contains(
                        dataset,
                        VOID.vocabulary.asNode(),
                        NodeFactory.createURI(Aktenlage.NAMESPACE)));
        assertEquals(2, objects(told, dataset, VOID.exampleResource.asNode()).size());
        assertTrue(told.contains(dataset, VOID.subset.asNode(), here("list-UN")));
        for (Node example : objects(told, dataset, VOID.exampleResource.asNode())) {
            String path = example.getURI().substring(Iris.DEFAULT_BASE.length());
            assertEquals(200, served.get("/data/" + path).statusCode(), path);
        }
    }

    @Test
    void aDumpThatIsWrittenIsToldWithItsChecksum() throws Exception {
        try (Served own = Served.empty()) {
            own.put(Readings.full("a"));
            Node size = DCAT.byteSize.asNode();
            assertFalse(described(own).contains(Node.ANY, size, Node.ANY));
            HttpResponse<byte[]> dump = own.bytes("/dump/aktenlage.nq.gz");
            for (int i = 0; i < 50 && dump.statusCode() != 200; i++) {
                TimeUnit.MILLISECONDS.sleep(200);
                dump = own.bytes("/dump/aktenlage.nq.gz");
            }
            Graph told = described(own);
            List<Node> files =
                    told.find(Node.ANY, size, Node.ANY).mapWith(Triple::getSubject).toList();
            assertEquals(1, files.size());
            assertEquals(dump.body().length, number(told, files.getFirst(), size));
            Node checksum =
                    objects(
                                    told,
                                    files.getFirst(),
                                    NodeFactory.createURI("http://spdx.org/rdf/terms#checksum"))
                            .getFirst();
            assertTrue(
                    objects(
                                    told,
                                    checksum,
                                    NodeFactory.createURI(
                                            "http://spdx.org/rdf/terms#checksumValue"))
                            .stream()
                            .anyMatch(
                                    value -> value.getLiteralLexicalForm().equals(served256(own))));
        }
    }

    private static String served256(Served own) {
        try {
            return own.get("/dump/aktenlage.nq.gz.sha256").body().split(" ")[0];
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, ttl, TURTLE",
        "application/ld+json, jsonld, JSON-LD",
        "application/n-triples, nt, N-TRIPLES",
        "application/rdf+xml, rdf, RDF/XML",
    })
    void everyNotationSaysTheSame(String type, String extension, String language) throws Exception {
        try (Served own = Served.empty()) {
            own.put(Readings.full("a"));
            Lang lang = org.apache.jena.riot.RDFLanguages.nameToLang(language);
            Graph byHeader = parsed(own.get("/.well-known/void", "Accept", type), lang);
            Graph byName = parsed(own.get("/.well-known/void." + extension), lang);
            assertTrue(byHeader.isIsomorphicWith(byName));
            assertTrue(byHeader.isIsomorphicWith(described(own)));
        }
    }
}
