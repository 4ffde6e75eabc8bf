package org.aktenlage.graph;

import static org.aktenlage.graph.Readings.AA;
import static org.aktenlage.graph.Readings.DE;
import static org.aktenlage.graph.Readings.KP;
import static org.aktenlage.graph.Readings.RU;
import static org.aktenlage.graph.Readings.condemnation;
import static org.aktenlage.graph.Readings.deniedTransfer;
import static org.aktenlage.graph.Readings.dialogue;
import static org.aktenlage.graph.Readings.full;
import static org.aktenlage.graph.Readings.prose;
import static org.aktenlage.graph.Readings.quotedDeployment;
import static org.aktenlage.graph.Readings.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Apparatus;
import org.aktenlage.document.Document;
import org.aktenlage.document.Pages;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Factuality;
import org.aktenlage.fact.Reading;
import org.aktenlage.graph.Readings.FactBuilder;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

class DocumentGraphTest {

    private static final Iris IRIS = Iris.standard();

    private static DocumentGraph write(Reading reading) {
        return DocumentGraph.of(reading, IRIS, Capacities.NONE);
    }

    private static Graph graph(Reading reading) {
        Graph graph = GraphFactory.createDefaultGraph();
        write(reading).content().forEach(graph::add);
        return graph;
    }

    private static List<Node> subjects(Graph graph, Node property, Node value) {
        return graph.find(Node.ANY, property, value).mapWith(Triple::getSubject).toList();
    }

    private static Node object(Graph graph, Node subject, Node property) {
        List<Node> all =
                graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
        assertEquals(1, all.size(), subject + " " + property + " " + all);
        return all.get(0);
    }

    private static String sortedLines(DocumentGraph graph) {
        return graph.content().stream()
                .map(
                        t ->
                                NodeFmtLib.strNT(t.getSubject())
                                        + NodeFmtLib.strNT(t.getPredicate())
                                        + NodeFmtLib.strNT(t.getObject()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aSpanHasThePageItBeginsOn() {
        Document.Prose unpaged = (Document.Prose) prose("a");
        int denial = unpaged.text().indexOf("Example Shipping");
        Document paged =
                new Document.Prose(
                        unpaged.source(),
                        unpaged.kind(),
                        unpaged.text(),
                        unpaged.metadata(),
                        unpaged.blocks(),
                        Apparatus.of(new Pages(List.of(new Pages.Start(denial, "17882")))));
        Graph graph = graph(reading(paged, condemnation(), deniedTransfer()));
        List<String> quotes =
                subjects(graph, Aktenlage.PAGE, NodeFactory.createLiteralString("17882")).stream()
                        .map(span -> object(graph, Iris.below(span, "/quote"), OA.exact.asNode()))
                        .map(Node::getLiteralLexicalForm)
                        .sorted()
                        .toList();
        assertEquals(
                List.of(
                        "Example Shipping did not supply arms",
                        "Example Shipping did not supply arms.",
                        "supply arms"),
                quotes);
        KeptDocument kept =
                KeptDocument.read(paged.text(), KeptDocument.structure(paged), "0".repeat(64));
        assertEquals(paged.pages(), kept.document().pages());
        assertFalse(KeptDocument.structure(unpaged).contains("pages"));
    }

    @Test
    void countsCodePointsAndQuotesTheWords() {
        Graph graph = graph(full("a"));
        Node claim =
                subjects(graph, Aktenlage.FACTUALITY, Aktenlage.ASSERTED).stream()
                        .filter(c -> !c.getURI().endsWith("/report"))
                        .findFirst()
                        .orElseThrow();
        Node span = object(graph, claim, Aktenlage.EVIDENCE);
        Node position = Iris.below(span, "/position");
        Node quote = Iris.below(span, "/quote");
        assertEquals("2", object(graph, position, OA.start.asNode()).getLiteralLexicalForm());
        assertEquals("34", object(graph, position, OA.end.asNode()).getLiteralLexicalForm());
        assertEquals(
                "Germany condemned the deployment",
                object(graph, quote, OA.exact.asNode()).getLiteralLexicalForm());
        assertEquals("🛰 ", object(graph, quote, OA.prefix.asNode()).getLiteralLexicalForm());
    }

    @Test
    void hasNoBlankNodes() {
        assertTrue(
                write(full("a")).content().stream()
                        .noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
    }

    @Test
    void isTheSameForTheSameInputInAnyLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            String german = sortedLines(write(full("a")));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals(german, sortedLines(write(full("a"))));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void keepsTheEventsButNotTheClaimsOfANewVersion() {
        Graph one = graph(full("a"));
        Graph other = graph(full("b"));
        assertEquals(
                subjects(one, RDF.Nodes.type, Aktenlage.EVENT).stream()
                        .map(Node::getURI)
                        .sorted()
                        .toList(),
                subjects(other, RDF.Nodes.type, Aktenlage.EVENT).stream()
                        .map(Node::getURI)
                        .sorted()
                        .toList());
        subjects(one, RDF.Nodes.type, Aktenlage.CLAIM)
                .forEach(c -> assertFalse(other.contains(c, Node.ANY, Node.ANY)));
    }

    @Test
    void nestsWhatAQuotedActorSays() {
        Graph graph = graph(reading(prose("a"), quotedDeployment()));
        Node event = subjects(graph, RDF.Nodes.type, Aktenlage.EVENT).get(0);
        Node quoted = subjects(graph, Aktenlage.ABOUT, event).get(0);
        Node report = subjects(graph, Aktenlage.ABOUT, quoted).get(0);
        assertEquals(IRIS.knownActor("KR"), object(graph, quoted, Prov.WAS_ATTRIBUTED_TO));
        assertEquals(Aktenlage.term("Reported"), object(graph, quoted, Aktenlage.FACTUALITY));
        assertEquals(IRIS.knownActor("DE-AA"), object(graph, report, Prov.WAS_ATTRIBUTED_TO));
        assertEquals(Aktenlage.ASSERTED, object(graph, report, Aktenlage.FACTUALITY));
    }

    @Test
    void takesASpeakerWhoNamesHimselfForTheSpeaker() {
        Fact own =
                new FactBuilder("Condemnation", "Germany condemned the deployment")
                        .agents(DE)
                        .source(AA)
                        .build();
        Graph graph = graph(reading(prose("a"), own));
        assertEquals(1, subjects(graph, RDF.Nodes.type, Aktenlage.CLAIM).size());
    }

    @Test
    void tellsClaimsAtOnePlaceApart() {
        Fact other =
                new FactBuilder("Condemnation", "Germany condemned the deployment")
                        .agents(DE)
                        .targets(RU)
                        .build();
        Graph graph = graph(reading(prose("a"), condemnation(), other));
        assertEquals(2, subjects(graph, RDF.Nodes.type, Aktenlage.CLAIM).size());
    }

    @Test
    void keepsTheSurestOfEqualReadings() {
        Fact surer =
                new FactBuilder("Condemnation", "Germany condemned the deployment")
                        .agents(DE)
                        .targets(KP)
                        .theme("the deployment", "deployment")
                        .time("2024-10")
                        .confidence(0.95)
                        .build();
        Graph graph = graph(reading(prose("a"), condemnation(), surer));
        Node claim = subjects(graph, RDF.Nodes.type, Aktenlage.CLAIM).get(0);
        assertEquals("0.95", object(graph, claim, Aktenlage.CONFIDENCE).getLiteralLexicalForm());
    }

    @Test
    void givesAPartialDateItsFirstAndLastDay() {
        Graph graph = graph(reading(prose("a"), condemnation()));
        Node event = subjects(graph, RDF.Nodes.type, Aktenlage.EVENT).get(0);
        assertEquals(
                "2024-10-01", object(graph, event, Aktenlage.EARLIEST).getLiteralLexicalForm());
        assertEquals("2024-10-31", object(graph, event, Aktenlage.LATEST).getLiteralLexicalForm());
        Node time = object(graph, event, Aktenlage.TIME);
        assertEquals(Aktenlage.MONTH, object(graph, time, Aktenlage.PRECISION));
        assertEquals(Aktenlage.STATED, object(graph, time, Aktenlage.TIME_BASIS));
    }

    @Test
    void describesAnActorThatNoSeedKnows() {
        Graph graph = graph(reading(prose("a"), deniedTransfer()));
        Node firm = subjects(graph, RDF.Nodes.type, Aktenlage.term("Company")).get(0);
        assertTrue(firm.getURI().contains("/actor/unknown-"));
        assertTrue(
                graph.contains(
                        firm,
                        SKOS.prefLabel.asNode(),
                        NodeFactory.createLiteralLang("Example Shipping", "de")));
        assertTrue(graph.contains(firm, Aktenlage.OF_STATE, IRIS.knownActor("KP")));
    }

    @Test
    void namesNoCitizenAndTiesTheAnswerToTheQuestion() {
        Fact asked =
                new FactBuilder("Attack", "North Korea sent troops").agents(KP).turn(0).build();
        DocumentGraph written = write(reading(dialogue(), asked));
        Graph graph = graph(reading(dialogue(), asked));
        Node citizen = subjects(graph, RDF.Nodes.type, Aktenlage.CITIZEN).get(0);
        Node claim = subjects(graph, RDF.Nodes.type, Aktenlage.CLAIM).get(0);
        assertEquals(citizen, object(graph, claim, Prov.WAS_ATTRIBUTED_TO));
        assertTrue(
                graph.contains(
                        IRIS.turn(written.version(), 1),
                        SchemaDO.parentItem.asNode(),
                        IRIS.turn(written.version(), 0)));
    }

    @Test
    void namesTheOfficeHeldThatDay() {
        Node office = IRIS.of("membership/x");
        DocumentGraph written =
                DocumentGraph.of(
                        reading(prose("a"), condemnation()),
                        IRIS,
                        (actor, day) ->
                                actor.equals(AA) && day.toString().equals("2024-10-24")
                                        ? Optional.of(office)
                                        : Optional.empty());
        assertTrue(
                written.content().stream()
                        .anyMatch(
                                t ->
                                        t.getPredicate().equals(Aktenlage.IN_CAPACITY)
                                                && t.getObject().equals(office)));
    }

    @Test
    void readsTheKeptTextBackAsItWas() {
        for (Document document : List.of(prose("a"), dialogue())) {
            KeptDocument kept =
                    KeptDocument.read(
                            document.text(), KeptDocument.structure(document), "0".repeat(64));
            assertEquals(document.turns(), kept.document().turns());
            assertEquals(document.metadata(), kept.document().metadata());
            assertEquals(document.kind(), kept.document().kind());
            assertEquals(document.key(), kept.document().key());
            assertEquals(document.getClass(), kept.document().getClass());
        }
    }

    @Test
    void dependsOnCertaintyForNoEvent() {
        Fact denied =
                new FactBuilder("Condemnation", "Germany condemned the deployment")
                        .agents(DE)
                        .targets(KP)
                        .theme("the deployment", "deployment")
                        .time("2024-10")
                        .factuality(Factuality.DENIED)
                        .build();
        Graph graph = graph(reading(prose("a"), condemnation(), denied));
        assertEquals(1, subjects(graph, RDF.Nodes.type, Aktenlage.EVENT).size());
        assertEquals(2, subjects(graph, RDF.Nodes.type, Aktenlage.CLAIM).size());
    }

    @Test
    void keepsTheDocumentOfAnotherKeyApart() {
        assertNotEquals(IRIS.document("a"), IRIS.document("b"));
    }
}
