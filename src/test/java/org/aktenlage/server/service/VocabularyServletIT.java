package org.aktenlage.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.nio.file.Path;

/** The vocabulary and the frames at their addresses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class VocabularyServletIT {

    private Served served;

    @BeforeAll
    void serves() throws Exception {
        served = Served.empty();
    }

    @AfterAll
    void stops() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/ns, text/turtle, text/turtle, TURTLE",
        "/ns, application/ld+json, application/ld+json, JSON-LD",
        "/ns, 'text/html,*/*;q=0.8', text/turtle, TURTLE",
        "/ns.ttl, image/png, text/turtle, TURTLE",
        "/ns.jsonld, */*, application/ld+json, JSON-LD",
        "/ns.nt, */*, application/n-triples, N-TRIPLES",
        "/ns.rdf, */*, application/rdf+xml, RDF/XML",
    })
    void theWholeVocabularyIsThere(String path, String accept, String type, String language)
            throws Exception {
        HttpResponse<String> answer = served.get(path, "Accept", accept);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(type, Served.type(answer));
        Lang form = org.apache.jena.riot.RDFLanguages.nameToLang(language);
        Graph expected = RDFParser.source(Path.of("ontology", "aktenlage.ttl")).toGraph();
        assertTrue(expected.isIsomorphicWith(RDFParser.fromString(answer.body(), form).toGraph()));
    }

    @Test
    void aTermIsToldOnItsOwn() throws Exception {
        Graph told = parsed(served.get("/ns/Condemnation.ttl"));
        assertTrue(told.contains(Aktenlage.term("Condemnation"), RDFS.label.asNode(), Node.ANY));
        assertTrue(
                told.stream().allMatch(t -> t.getSubject().equals(Aktenlage.term("Condemnation"))));
        assertTrue(parsed(served.get("/ns/Condemnation")).isIsomorphicWith(told));
    }

    @Test
    void aFrameIsToldWithItsExamples() throws Exception {
        Graph told = parsed(served.get("/frame/de-verb-einbestellen"));
        Node frame = NodeFactory.createURI(Aktenlage.FRAME_NAMESPACE + "de-verb-einbestellen");
        assertTrue(told.contains(frame, Aktenlage.term("evokes"), Aktenlage.term("Summons")));
        assertTrue(told.contains(Node.ANY, Aktenlage.TEXT, Node.ANY));
    }

    private static Graph parsed(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ns/Nothing",
                "/ns/Nothing.ttl",
                "/ns/a/b",
                "/ns/%3Cscript%3E",
                "/ns/..%2faktenlage.ttl",
                "/ns/%0d%0aX:y",
                "/frame/nothing",
                "/frame/..%2f..%2fpom.xml",
            })
    void whatIsNotDefinedIsNotThere(String path) throws Exception {
        HttpResponse<String> answer = served.get(path);
        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, answer.toString());
        assertTrue(answer.headers().firstValue("X").isEmpty());
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        String tag = Served.header(served.get("/ns/Condemnation"), "ETag");
        assertEquals(304, served.get("/ns/Condemnation", "If-None-Match", tag).statusCode());
        assertEquals(200, served.get("/ns/Condemnation.nt", "If-None-Match", tag).statusCode());
    }
}
