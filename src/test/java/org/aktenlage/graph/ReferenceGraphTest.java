package org.aktenlage.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class ReferenceGraphTest {

    private static final Iris IRIS = new Iris("https://example.org/id/");
    private static final ReferenceGraph SEEDS =
            ReferenceGraph.load(List.of(Path.of("src/test/resources/store/seeds.ttl")), IRIS);
    private static final Actor ANNA =
            new Actor(
                    "Anna Example",
                    ActorType.PERSON,
                    "Anna Example",
                    "Anna Example",
                    "DE",
                    null,
                    true);

    private static List<Triple> about(Node property) {
        return SEEDS.triples().stream().filter(t -> t.getPredicate().equals(property)).toList();
    }

    @Test
    void namesActorsByKeyUnderItsOwnBase() {
        assertEquals(
                "https://example.org/id/actor/Anna_Example",
                about(ORG.member.asNode()).get(0).getObject().getURI());
        assertTrue(
                SEEDS.triples()
                        .contains(
                                Triple.create(
                                        IRIS.knownActor("KP"), RDF.Nodes.type, Aktenlage.ACTOR)));
    }

    @Test
    void hasNoBlankNodes() {
        assertTrue(SEEDS.triples().stream().noneMatch(t -> t.getSubject().isBlank()));
    }

    @Test
    void givesPartialDatesTheirFirstAndLastDay() {
        assertEquals(
                "2021-12-01", about(Aktenlage.EARLIEST).get(0).getObject().getLiteralLexicalForm());
        assertEquals(
                "2025-12-31", about(Aktenlage.LATEST).get(0).getObject().getLiteralLexicalForm());
    }

    @Test
    void knowsTheOfficeHeldThatDay() {
        Capacities capacities = SEEDS.capacities(IRIS);
        assertTrue(capacities.of(ANNA, LocalDate.parse("2024-10-24")).isPresent());
        assertFalse(capacities.of(ANNA, LocalDate.parse("2021-11-30")).isPresent());
        assertFalse(capacities.of(ANNA, LocalDate.parse("2026-01-01")).isPresent());
    }

    @Test
    void hasTheSameVersionForTheSameContent() {
        assertEquals(
                SEEDS.version(),
                ReferenceGraph.load(List.of(Path.of("src/test/resources/store/seeds.ttl")), IRIS)
                        .version());
    }
}
