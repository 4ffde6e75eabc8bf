package org.aktenlage.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ValidationTest {

    private static final Path FIXTURES = Path.of("src/test/resources/shapes");
    private static final Path SHAPES = Path.of("ontology/shapes.ttl");
    private static final String NAMESPACE = "https://w3id.org/aktenlage/shape/";
    private static final Validation VALIDATION = Validation.load(List.of(SHAPES));

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void eachViolationFailsItsShapeAndNoOther(Path fixture) {
        List<Validation.Violation> found =
                VALIDATION.violations(RDFParser.source(fixture).toGraph());
        String name = fixture.getFileName().toString().replace(".ttl", "");
        assertEquals(
                Set.of(NAMESPACE + name),
                found.stream().map(Validation.Violation::shape).collect(Collectors.toSet()),
                found.toString());
    }

    @Test
    void everyShapeHasAViolation() throws IOException {
        Graph shapes = RDFParser.source(SHAPES).toGraph();
        Set<String> named =
                shapes.find(null, RDF.Nodes.type, null)
                        .mapWith(Triple::getSubject)
                        .filterKeep(n -> n.isURI())
                        .mapWith(n -> n.getURI().substring(NAMESPACE.length()) + ".ttl")
                        .toSet();
        assertEquals(
                named, fixtures().map(f -> f.getFileName().toString()).collect(Collectors.toSet()));
        assertTrue(named.size() >= 20);
    }

    @Test
    void aCompleteClaimConforms() {
        Graph graph = RDFParser.source("src/test/resources/store/conforms.ttl").toGraph();
        assertEquals(List.of(), VALIDATION.violations(graph));
    }

    @Test
    void aStoreOfReadingsConforms() {
        try (GraphStore store = MemoryStore.create(Iris.standard(), Clock.systemUTC())) {
            store.putReference(GraphStoreContract.reference("seeds.ttl"));
            store.put(GraphStoreContract.graph(Readings.full("a")), "x");
            store.put(GraphStoreContract.graph(Readings.full("b")), "x");
            store.put(
                    GraphStoreContract.graph(
                            Readings.reading(Readings.dialogue(), Readings.quotedDeployment())),
                    "x");
            assertEquals(List.of(), VALIDATION.of(store));
        }
    }
}
