package org.aktenlage.export.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the context says of our properties is what the vocabulary says. */
final class JsonLdContextTest {

    private static final Graph VOCABULARY =
            RDFParser.source(Path.of("ontology", "aktenlage.ttl")).toGraph();

    private static JsonLdContext context() throws IOException {
        return new JsonLdContext(Map.of());
    }

    @Test
    void everyPropertyOfThingsTakesIris() throws IOException {
        List<Node> properties =
                VOCABULARY
                        .find(Node.ANY, RDF.Nodes.type, OWL2.ObjectProperty.asNode())
                        .mapWith(Triple::getSubject)
                        .toList();
        assertTrue(properties.size() > 50, properties.size() + " properties");
        for (Node property : properties) {
            assertEquals(
                    Optional.of("@id"), context().type(property.getURI()), property.toString());
        }
    }

    @Test
    void whatHasADatatypeHasTheOneOfTheVocabulary() throws IOException {
        JsonLdContext context = context();
        for (Triple range : VOCABULARY.find(Node.ANY, RDFS.Nodes.range, Node.ANY).toList()) {
            context.type(range.getSubject().getURI())
                    .filter(type -> !type.equals("@id"))
                    .ifPresent(type -> assertEquals(range.getObject().getURI(), type));
        }
    }

    @Test
    void noTermIsMadeUp() throws IOException {
        List<String> own =
                context().properties().stream()
                        .filter(iri -> iri.startsWith(Aktenlage.NAMESPACE))
                        .toList();
        assertTrue(own.size() > 50, own.size() + " terms");
        for (String iri : own) {
            assertTrue(
                    VOCABULARY.contains(NodeFactory.createURI(iri), RDF.Nodes.type, Node.ANY), iri);
        }
    }
}
