package org.aktenlage.annotation.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.annotation.ActorType;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules that the rows of seeds/ keep. */
class SeedNamesTest {

    private static final String AKT = "https://w3id.org/aktenlage/ns#";
    private static final Model MODEL = ModelFactory.createDefaultModel();

    static {
        Seeds.HERE.files("seeds", ".ttl").stream()
                .filter(f -> String.valueOf(f.getParent()).endsWith("seeds"))
                .forEach(f -> RDFDataMgr.read(MODEL, f.toString()));
    }

    private static Property akt(String name) {
        return MODEL.createProperty(AKT + name);
    }

    private static List<Resource> actors() {
        return MODEL.listSubjectsWithProperty(akt("key")).toList();
    }

    @Test
    void everyActorHasOneKeyAndALabelInBothLanguages() {
        Set<String> keys = new HashSet<>();
        for (Resource actor : actors()) {
            assertTrue(keys.add(actor.getProperty(akt("key")).getString()), actor::toString);
            for (String language : List.of("de", "en")) {
                assertEquals(
                        1,
                        actor.listProperties(SKOS.prefLabel, language).toList().size(),
                        actor + " " + language);
            }
        }
    }

    @Test
    void everyActorSaysWhetherItWasChecked() {
        for (Resource actor : actors()) {
            assertEquals(1, actor.listProperties(akt("checked")).toList().size(), actor::toString);
        }
    }

    @Test
    void uncheckedActorsHaveNoWikidataItem() {
        actors().stream()
                .filter(a -> a.getProperty(akt("checked")).getString().equals("no"))
                .forEach(a -> assertTrue(!a.hasProperty(SKOS.exactMatch), a::toString));
    }

    @Test
    void noTermHasADayNobodyChecked() {
        for (String property : List.of("start", "end")) {
            MODEL.listObjectsOfProperty(akt(property))
                    .filterKeep(RDFNode::isLiteral)
                    .forEach(
                            d ->
                                    assertTrue(
                                            !d.asLiteral().getDatatypeURI().endsWith("#date"),
                                            d::toString));
        }
    }

    @Test
    void noTermEndsBeforeItStarts() {
        Seeds.INDEX.actors().stream()
                .flatMap(a -> Seeds.INDEX.tenuresOf(a).stream())
                .filter(t -> t.start() != null && t.end() != null)
                .forEach(
                        t ->
                                assertTrue(
                                        t.start() == null
                                                || t.end() == null
                                                || !t.end().latest().isBefore(t.start().earliest()),
                                        t::iri));
    }

    @Test
    void allStatesOfTheWorldAreThere() {
        long states =
                Seeds.INDEX.actors().stream().filter(a -> a.type() == ActorType.STATE).count();
        assertTrue(states >= 193, "states: " + states);
    }

    @Test
    void everyGovernmentBelongsToAState() {
        Seeds.INDEX.actors().stream()
                .filter(a -> a.type() == ActorType.GOVERNMENT)
                .forEach(a -> assertTrue(a.state() != null, a::key));
    }
}
