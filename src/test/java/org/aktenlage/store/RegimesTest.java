package org.aktenlage.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Installation;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.ReferenceGraph;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rows of seeds/regimes.ttl and seeds/lists.ttl keep, together with all other seeds. */
class RegimesTest {

    private static final Installation HERE = new Installation(Path.of(""), Path.of(""), List.of());
    private static final Graph SEEDS = GraphFactory.createDefaultGraph();
    private static final Node AUTHORITY = Aktenlage.term("authority");
    private static final Node CODE = Aktenlage.term("programmeCode");
    private static final Node REGIME = Aktenlage.term("Regime");
    private static final Node ACT = Aktenlage.term("LegalAct");
    private static final String ELI = "http://data.europa.eu/eli/ontology#";

    static {
        ReferenceGraph.load(HERE, Iris.standard()).triples().forEach(SEEDS::add);
    }

    private static List<Node> typed(Node type) {
        return SEEDS.find(Node.ANY, RDF.Nodes.type, type).mapWith(Triple::getSubject).toList();
    }

    private static List<Node> objects(Node subject, Node property) {
        return SEEDS.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    private static List<Node> regimes(String list, String code) {
        Node node =
                SEEDS.find(
                                Node.ANY,
                                DCTerms.identifier.asNode(),
                                NodeFactory.createLiteralString(list))
                        .next()
                        .getSubject();
        Node authority = objects(node, AUTHORITY).get(0);
        return SEEDS.find(Node.ANY, CODE, NodeFactory.createLiteralString(code))
                .mapWith(Triple::getSubject)
                .filterKeep(r -> SEEDS.contains(r, RDF.Nodes.type, REGIME))
                .filterKeep(r -> SEEDS.contains(r, AUTHORITY, authority))
                .toList();
    }

    @Test
    void allSeedsConform() {
        Validation validation = Validation.load(HERE);
        assertEquals(List.of(), validation.violations(SEEDS));
    }

    @ParameterizedTest
    @CsvSource({
        "UN,Al-Qaida|CAR|DPRK|DRC|GB|Haiti|Iran|Iraq|Libya|Mali|Somalia",
        "UN,SouthSudan|Sudan|Taliban|Yemen",
        "US-CONS,561-Related|BURMA-EO14014|CAATSA - RUSSIA|CMIC-EO13959|FSE-IR|NS-PLC",
        "US-CONS,ILLICIT-DRUGS-EO14059|IRAN-CON-ARMS-EO|RUSSIA-EO14024|SDGT|SYRIA",
        "US-CONS,UKRAINE-EO13662|VENEZUELA-EO13850",
        "US-SDN,DPRK|DPRK2|DPRK3|DPRK4|DPRK-NKSPEA|BELARUS|UKRAINE-EO13660|UKRAINE-EO13661",
        "EU,PRK|UKR|BLR|RUS|RUSDA|TAQA|TERR|IRQ|ZWE",
        "UK,The Afghanistan (Sanctions) (EU Exit) Regulations 2020",
        "UK-CONLIST,Ukraine (Sovereignty)|Ukraine (Misappropriation)|Belarus|Al-Qaida",
        "CH,North Korea|Ukraine|Belarus",
        "CA,Russia / Russie|Ukraine|Belarus / Bélarus|Iran",
    })
    void everyProgrammeOfAListIsOneRegime(String list, String codes) {
        for (String code : codes.split("\\|")) {
            assertEquals(1, regimes(list, code).size(), list + " " + code);
        }
    }

    @Test
    void noAuthorityGivesACodeTwice() {
        Set<String> seen = new HashSet<>();
        for (Node regime : typed(REGIME)) {
            for (Node code : objects(regime, CODE)) {
                assertTrue(seen.add(objects(regime, AUTHORITY) + " " + code), regime + " " + code);
            }
        }
    }

    @Test
    void whoActsIsAnActor() {
        for (Node property :
                List.of(
                        AUTHORITY,
                        Aktenlage.term("against"),
                        NodeFactory.createURI(ELI + "passed_by"))) {
            for (Triple said : SEEDS.find(Node.ANY, property, Node.ANY).toList()) {
                assertTrue(
                        SEEDS.contains(said.getObject(), Aktenlage.KEY, Node.ANY), said.toString());
            }
        }
    }

    @Test
    void whatAnActChangesIsAnAct() {
        for (String property : List.of("amends", "implements", "based_on", "repeals")) {
            Node node = NodeFactory.createURI(ELI + property);
            for (Triple said : SEEDS.find(Node.ANY, node, Node.ANY).toList()) {
                assertTrue(SEEDS.contains(said.getObject(), RDF.Nodes.type, ACT), said.toString());
            }
        }
    }

    @Test
    void everyRowSaysWhatItRestsOnAndEveryActItsRegime() {
        for (Node type : List.of(REGIME, ACT, Aktenlage.term("SanctionsList"))) {
            for (Node row : typed(type)) {
                assertEquals(1, objects(row, Aktenlage.term("checked")).size(), row.toString());
            }
        }
        for (Node act : typed(ACT)) {
            List<Node> regimes = objects(act, Aktenlage.term("regime"));
            assertTrue(!regimes.isEmpty(), act.toString());
            regimes.forEach(r -> assertTrue(typed(REGIME).contains(r), act + " " + r));
        }
    }
}
