package org.aktenlage.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.annotation.ActorType;
import org.aktenlage.fact.Factuality;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class AktenlageTest {

    private static final Graph ONTOLOGY = RDFParser.source("ontology/aktenlage.ttl").toGraph();

    static Stream<Node> constants() {
        return Stream.of(Aktenlage.class, ListTerms.class)
                .flatMap(terms -> Arrays.stream(terms.getFields()))
                .filter(f -> f.getType().equals(Node.class))
                .map(AktenlageTest::value);
    }

    private static Node value(Field field) {
        try {
            return (Node) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("constants")
    void everyConstantIsDefined(Node constant) {
        assertTrue(ONTOLOGY.contains(constant, RDF.Nodes.type, Node.ANY), constant.toString());
    }

    @Test
    void everyActorTypeAndFactualityIsDefined() {
        for (ActorType type : ActorType.values()) {
            assertTrue(ONTOLOGY.contains(Aktenlage.term(type.className()), null, null));
        }
        for (Factuality factuality : Factuality.values()) {
            assertTrue(ONTOLOGY.contains(Aktenlage.term(factuality.conceptName()), null, null));
        }
    }

    @Test
    void everyTermHasLabelsAndDefinitionsInBothLanguages() {
        for (Node term : terms()) {
            for (Node property : List.of(RDFS.Nodes.label, SKOS.definition.asNode())) {
                Set<String> languages = new HashSet<>();
                ONTOLOGY.find(term, property, Node.ANY)
                        .forEach(t -> languages.add(t.getObject().getLiteralLanguage()));
                assertEquals(Set.of("de", "en"), languages, term + " " + property);
            }
        }
    }

    @Test
    void everyEventClassHasItsPlainProperty() {
        List<Node> events =
                ONTOLOGY.find(Node.ANY, RDFS.Nodes.subClassOf, Aktenlage.EVENT)
                        .mapWith(t -> t.getSubject())
                        .toList();
        assertEquals(38, events.size());
        for (Node event : events) {
            List<Node> properties =
                    ONTOLOGY.find(event, Aktenlage.PLAIN_PROPERTY, Node.ANY)
                            .mapWith(t -> t.getObject())
                            .toList();
            assertEquals(1, properties.size(), event.toString());
            assertTrue(
                    ONTOLOGY.contains(
                            properties.get(0), RDFS.Nodes.subPropertyOf, Aktenlage.PLAIN_EDGE));
        }
    }

    private static Set<Node> terms() {
        Set<Node> terms = new HashSet<>();
        ONTOLOGY.find(Node.ANY, RDF.Nodes.type, Node.ANY)
                .mapWith(t -> t.getSubject())
                .filterKeep(n -> n.toString().startsWith(Aktenlage.NAMESPACE))
                .forEach(terms::add);
        return terms;
    }
}
