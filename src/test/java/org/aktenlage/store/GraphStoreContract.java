package org.aktenlage.store;

import static org.aktenlage.graph.Readings.DE;
import static org.aktenlage.graph.Readings.FIRM;
import static org.aktenlage.graph.Readings.KP;
import static org.aktenlage.graph.Readings.RU;
import static org.aktenlage.graph.Readings.condemnation;
import static org.aktenlage.graph.Readings.dialogue;
import static org.aktenlage.graph.Readings.full;
import static org.aktenlage.graph.Readings.prose;
import static org.aktenlage.graph.Readings.quotedDeployment;
import static org.aktenlage.graph.Readings.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.annotation.Actor;
import org.aktenlage.document.Document;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Source;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Factuality;
import org.aktenlage.fact.Reading;
import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Capacities;
import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.aktenlage.graph.Readings.FactBuilder;
import org.aktenlage.graph.ReferenceGraph;
import org.aktenlage.store.Decision.Verdict;
import org.aktenlage.store.GraphStore.Change;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every store does. */
abstract class GraphStoreContract {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String KEY = "https://example.org/statement";
    private static final Node CONDEMNED = Aktenlage.term("condemned");

    @SuppressWarnings("NullAway.Init") // JUnit sets it before any method runs
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // as above
    GraphStore store;

    abstract GraphStore open();

    @BeforeEach
    void openStore() {
        store = open();
        store.putReference(reference("seeds.ttl"));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    static ReferenceGraph reference(String seeds) {
        return ReferenceGraph.load(
                List.of(
                        Path.of("ontology/aktenlage.ttl"),
                        Path.of("src/test/resources/store", seeds)),
                Iris.standard());
    }

    static DocumentGraph graph(Reading reading) {
        return DocumentGraph.of(reading, Iris.standard(), Capacities.NONE);
    }

    private boolean isAsserted(Node subject, Node property, Node object) {
        return store.read(d -> d.getDefaultGraph().contains(subject, property, object));
    }

    private Set<Triple> asserted() {
        return store.read(d -> d.getDefaultGraph().find().toSet());
    }

    private Set<String> all() {
        List<Quad> quads = new ArrayList<>();
        store.quads(true, quads::add);
        return quads.stream().map(Quad::toString).collect(Collectors.toSet());
    }

    private static Node actor(Actor actor) {
        return Iris.standard().knownActor(actor.key());
    }

    @Test
    void countsItsChanges() {
        long before = store.changes();
        store.documents();
        assertEquals(before, store.changes());
        store.put(graph(full("a")), "x");
        long after = store.changes();
        assertTrue(after > before);
        store.remove(KEY);
        assertTrue(store.changes() > after);
    }

    @Test
    void returnsWhatWasPut() {
        DocumentGraph put = graph(full("a"));
        assertEquals(Change.ADDED, store.put(put, "x"));
        Set<Triple> content = store.read(d -> d.getGraph(put.version()).find().toSet());
        assertEquals(Set.copyOf(put.content()), content);
    }

    @Test
    void putsTheSameTwiceForNothing() {
        store.put(graph(full("a")), "x");
        Set<String> before = all();
        assertEquals(Change.UNCHANGED, store.put(graph(full("a")), "x"));
        assertTrue(store.isCurrent(KEY, graph(full("a")).sha256(), "x"));
        assertEquals(before, all());
    }

    @Test
    void replacesAGraphThatIsReadOtherwise() {
        store.put(graph(full("a")), "x");
        assertEquals(
                Change.REPLACED, store.put(graph(reading(prose("a"), quotedDeployment())), "y"));
        assertFalse(isAsserted(actor(DE), CONDEMNED, actor(KP)));
        assertFalse(store.isCurrent(KEY, graph(full("a")).sha256(), "x"));
    }

    @Test
    void closesAVersionWhenTheBytesChangeAndReopensItWhenTheyChangeBack() {
        DocumentGraph first = graph(full("a"));
        DocumentGraph second = graph(full("b"));
        store.put(first, "x");
        assertEquals(Change.REVISED, store.put(second, "x"));
        assertEquals(second.version(), closer(first).orElseThrow());
        assertEquals(Change.REOPENED, store.put(first, "x"));
        assertEquals(first.version(), closer(second).orElseThrow());
        assertTrue(closer(first).isEmpty());
    }

    private Optional<Node> closer(DocumentGraph version) {
        return store.read(
                d -> {
                    Graph catalogue = d.getGraph(store.iris().catalogueGraph());
                    return Graphs.object(catalogue, version.version(), Aktenlage.CLOSED_BY);
                });
    }

    @Test
    void statesAsFactWhatTheAuthorAsserts() {
        store.put(graph(full("a")), "x");
        assertTrue(isAsserted(actor(DE), CONDEMNED, actor(KP)));
        assertTrue(isAsserted(Node.ANY, RDF.Nodes.type, Aktenlage.term("Condemnation")));
    }

    @Test
    void statesWhatAQuotedActorSaysAsThatActorsStatementOnly() {
        store.put(graph(full("a")), "x");
        assertFalse(isAsserted(Node.ANY, RDF.Nodes.type, Aktenlage.term("TroopDeployment")));
        assertTrue(isAsserted(Node.ANY, Aktenlage.FACTUALITY, Aktenlage.term("Reported")));
    }

    @Test
    void statesNothingThatACitizenAsks() {
        Fact asked =
                new FactBuilder("Attack", "North Korea sent troops").agents(KP).targets(RU).build();
        Fact quoted =
                new FactBuilder("Attack", "South Korea said")
                        .agents(KP)
                        .source(Readings.KR)
                        .build();
        store.put(graph(reading(dialogue(), asked, quoted)), "x");
        assertFalse(isAsserted(Node.ANY, RDF.Nodes.type, Aktenlage.term("Attack")));
        assertFalse(isAsserted(Node.ANY, RDF.Nodes.type, Aktenlage.CLAIM));
    }

    @Test
    void statesNothingTheReaderDoubtsUntilAPersonConfirmsIt() {
        Fact doubted =
                new FactBuilder("Attack", "North Korea sent troops")
                        .agents(KP)
                        .targets(RU)
                        .confidence(Readings.THRESHOLD / 2)
                        .build();
        store.put(graph(reading(prose("a"), doubted)), "x");
        Node attacked = Aktenlage.term("attacked");
        assertFalse(isAsserted(actor(KP), attacked, actor(RU)));
        assertFalse(isAsserted(Node.ANY, RDF.Nodes.type, Aktenlage.term("Attack")));
        store.review(attack(), decision(Verdict.CONFIRMED));
        assertTrue(isAsserted(actor(KP), attacked, actor(RU)));
        store.rebuild();
        assertTrue(isAsserted(actor(KP), attacked, actor(RU)));
    }

    @Test
    void statesNoStatementOfAQuotedActorThatTheReaderDoubts() {
        Fact doubted =
                new FactBuilder("TroopDeployment", "North Korea sent troops")
                        .agents(KP)
                        .source(Readings.KR)
                        .factuality(Factuality.REPORTED)
                        .confidence(Readings.THRESHOLD / 2)
                        .build();
        store.put(graph(reading(prose("a"), doubted)), "x");
        assertFalse(isAsserted(Node.ANY, RDF.Nodes.type, Aktenlage.CLAIM));
    }

    @Test
    void aDenialThatTheReaderDoubtsDisputesNothing() {
        Fact denied =
                new FactBuilder("Condemnation", "South Korea said")
                        .agents(DE)
                        .targets(KP)
                        .theme("the deployment", "deployment")
                        .time("2024-10")
                        .factuality(Factuality.DENIED)
                        .source(KP)
                        .confidence(Readings.THRESHOLD / 2)
                        .build();
        store.put(graph(reading(prose("a"), condemnation(), denied)), "x");
        assertTrue(isAsserted(actor(DE), CONDEMNED, actor(KP)));
        assertFalse(isAsserted(Node.ANY, Aktenlage.DISPUTED, Node.ANY));
    }

    @Test
    void marksAsDisputedWhatIsDeniedToo() {
        Fact denied =
                new FactBuilder("Condemnation", "South Korea said")
                        .agents(DE)
                        .targets(KP)
                        .theme("the deployment", "deployment")
                        .time("2024-10")
                        .factuality(Factuality.DENIED)
                        .source(KP)
                        .build();
        store.put(graph(reading(prose("a"), condemnation(), denied)), "x");
        assertTrue(isAsserted(Node.ANY, Aktenlage.DISPUTED, Node.ANY));
    }

    @Test
    void tiesSymmetricPartnersBothWays() {
        Fact talks = new FactBuilder("Meeting", "South Korea said").agents(KP, RU).build();
        store.put(graph(reading(prose("a"), talks)), "x");
        Node met = Aktenlage.term("metWith");
        assertTrue(isAsserted(actor(KP), met, actor(RU)));
        assertTrue(isAsserted(actor(RU), met, actor(KP)));
    }

    @Test
    void keepsAnEdgeThatAnotherDocumentStatesToo() {
        store.put(graph(full("a")), "x");
        store.put(graph(named("other", condemnation())), "x");
        store.remove(KEY);
        assertTrue(isAsserted(actor(DE), CONDEMNED, actor(KP)));
        store.remove("other");
        assertFalse(isAsserted(actor(DE), CONDEMNED, actor(KP)));
    }

    @Test
    void removesButKeepsTheClosedGraph() {
        DocumentGraph put = graph(full("a"));
        store.put(put, "x");
        assertTrue(store.remove(KEY));
        assertFalse(store.remove(KEY));
        assertTrue(closer(put).filter(Aktenlage.REMOVAL::equals).isPresent());
        boolean isGone = store.read(d -> d.getGraph(put.version()).isEmpty());
        assertFalse(isGone);
        assertTrue(store.documents().get(0).version().isEmpty());
    }

    @Test
    void erasesEveryWordOfAllVersions() {
        store.put(graph(full("a")), "x");
        store.put(graph(full("b")), "x");
        assertTrue(store.erase(KEY));
        assertTrue(all().stream().noneMatch(q -> q.contains("Germany condemned")));
        assertTrue(all().stream().noneMatch(q -> q.contains("example.org/statement")));
        assertTrue(store.documents().isEmpty());
        boolean isMarked =
                store.read(
                        d ->
                                d.getGraph(store.iris().catalogueGraph())
                                        .contains(
                                                store.iris().document(KEY),
                                                Aktenlage.STATUS,
                                                Aktenlage.ERASED));
        assertTrue(isMarked);
        assertEquals(Change.ADDED, store.put(graph(full("a")), "x"));
    }

    @Test
    void givesTheKeptTextBack() {
        store.put(graph(full("a")), "x");
        assertEquals(Readings.TEXT, store.kept(KEY).orElseThrow().document().text());
        assertEquals(graph(full("a")).sha256(), store.kept(KEY).orElseThrow().sha256());
        assertEquals(
                Change.UNCHANGED,
                store.put(
                        DocumentGraph.of(
                                full("a"),
                                store.kept(KEY).orElseThrow().sha256(),
                                store.iris(),
                                Capacities.NONE),
                        "x"));
    }

    @Test
    void keepsTheTimeOfReadingInTheRunGraphAlone() {
        store.put(graph(full("a")), "x");
        List<Quad> quads = new ArrayList<>();
        store.quads(false, quads::add);
        assertTrue(quads.stream().noneMatch(q -> q.toString().contains("2026-01-02T03")));
        assertTrue(all().stream().anyMatch(q -> q.contains("2026-01-02T03:04:05Z")));
    }

    @Test
    void rebuildsWhatFiftyRandomChangesHaveMade() {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            change(random);
            if (i % 5 == 4) {
                Set<Triple> incremental = asserted();
                Set<Triple> decided = decisions();
                store.rebuild();
                assertEquals(asserted(), incremental, "after change " + i);
                assertEquals(decisions(), decided, "after change " + i);
            }
        }
        assertFalse(decisions().isEmpty());
    }

    private void change(Random random) {
        String key = "document" + random.nextInt(5);
        switch (random.nextInt(12)) {
            case 3, 4, 5, 6 -> decide(random);
            case 0 -> store.remove(key);
            case 1 -> store.erase(key);
            case 2 ->
                    store.putReference(
                            reference("seeds" + (random.nextBoolean() ? "" : "2") + ".ttl"));
            default -> store.put(graph(random(key, random)), "x" + random.nextInt(2));
        }
    }

    /** On any claim of any version, or on the event it is about. */
    private void decide(Random random) {
        List<Node> things =
                store.read(
                        d ->
                                d.stream(Node.ANY, Node.ANY, Aktenlage.ABOUT, Node.ANY)
                                        .flatMap(q -> Stream.of(q.getSubject(), q.getObject()))
                                        .distinct()
                                        .sorted(Comparator.comparing(Node::getURI))
                                        .toList());
        if (!things.isEmpty()) {
            Verdict verdict = random.nextInt(3) == 0 ? Verdict.CONFIRMED : Verdict.REJECTED;
            store.review(things.get(random.nextInt(things.size())), decision(verdict));
        }
    }

    private Set<Triple> decisions() {
        return store.read(d -> d.getGraph(store.iris().decisionsGraph()).find().toSet());
    }

    private static Reading random(String key, Random random) {
        List<Actor> actors = List.of(DE, KP, RU, FIRM);
        List<String> types = List.of("Condemnation", "Meeting", "ArmsTransfer");
        Fact[] facts = new Fact[4];
        for (int i = 0; i < facts.length; i++) {
            FactBuilder fact =
                    new FactBuilder(types.get(random.nextInt(3)), i % 2 == 0 ? "Germany" : "North")
                            .agents(actors.get(random.nextInt(4)))
                            .targets(actors.get(random.nextInt(4)))
                            .factuality(
                                    random.nextBoolean() ? Factuality.ASSERTED : Factuality.DENIED);
            facts[i] = (random.nextInt(3) == 0 ? fact.source(Readings.KR) : fact).build();
        }
        return named(key + "#" + random.nextInt(3), facts);
    }

    /** A document of this path; what follows {@code #} is its bytes. */
    private static Reading named(String path, Fact... facts) {
        String[] parts = (path + "#").split("#", -1);
        Document prose = prose("a");
        Source source = Readings.source(parts[0], parts[1]);
        return reading(
                new Document.Prose(
                        source,
                        prose.kind(),
                        prose.text(),
                        org.aktenlage.document.Metadata.NONE,
                        prose.turns().get(0).blocks()),
                facts);
    }

    @Test
    void answersWithAnActorByLabelAliasOrKey() throws QuestionException {
        store.put(graph(full("a")), "x");
        NamedQuery query = QueryLibrary.read(Path.of("src/test/resources/store/condemned.rq"));
        assertEquals("Who condemned a state?", query.english());
        for (String name : List.of("North Korea", "Nordkorea", "DPRK", "KP", "north korea")) {
            Answer answer = new Questions(store).ask(query, Map.of("actor", name), LIMIT);
            Answer.Table table = (Answer.Table) answer;
            assertEquals(1, table.rows().size(), name);
        }
        assertEquals(
                1, ((Answer.Table) new Questions(store).ask(query, Map.of(), LIMIT)).rows().size());
    }

    @Test
    void refusesValuesThatItCannotPlace() throws QuestionException {
        NamedQuery query = QueryLibrary.read(Path.of("src/test/resources/store/condemned.rq"));
        Questions questions = new Questions(store);
        for (Map<String, String> given :
                List.of(
                        Map.of("actor", "Nobody"),
                        Map.of("actor", "http://x> } #"),
                        Map.of("since", "soon"),
                        Map.of("colour", "red"))) {
            assertThrows(
                    QuestionException.class,
                    () -> questions.ask(query, given, LIMIT),
                    given.toString());
        }
    }

    @Test
    void refusesToReachOtherHosts() throws QuestionException {
        NamedQuery query =
                NamedQuery.parse("x", "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }");
        assertThrows(QuestionException.class, () -> store.ask(query.query(), Map.of(), LIMIT));
    }

    @Test
    void importsWhatItExportsAndDerivesTheRestItself() throws Exception {
        store.put(graph(full("a")), "x");
        try (GraphStore other = MemoryStore.create(Iris.standard(), CLOCK)) {
            other.importFile(dump(store, folder), Optional.empty());
            assertEquals(asserted(), other.read(d -> d.getDefaultGraph().find().toSet()));
        }
    }

    static Path dump(GraphStore store, Path folder) throws IOException {
        List<Quad> quads = new ArrayList<>();
        store.quads(false, quads::add);
        Path dump = folder.resolve("dump.nq");
        return Files.write(dump, quads.stream().map(GraphStoreContract::line).sorted().toList());
    }

    private static String line(Quad quad) {
        var buffer = new org.apache.jena.atlas.io.IndentedLineBuffer();
        var nodes = new org.apache.jena.riot.out.NodeFormatterNT();
        nodes.format(buffer, quad.getSubject());
        buffer.print(" ");
        nodes.format(buffer, quad.getPredicate());
        buffer.print(" ");
        nodes.format(buffer, quad.getObject());
        buffer.print(" ");
        nodes.format(buffer, quad.getGraph());
        return buffer + " .";
    }

    @Test
    void rejectsAFileThatIsNoRdf() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "this is no Turtle");
        assertThrows(RejectedException.class, () -> store.importFile(broken, Optional.empty()));
        assertThrows(
                RejectedException.class,
                () -> store.importFile(folder.resolve("absent.ttl"), Optional.empty()));
    }

    @Test
    void whatAPersonRejectsCountsNoMoreUntilItIsConfirmed() {
        store.put(graph(full("a")), "x");
        Node event = condemnationEvent();
        assertEquals(1, store.review(event, decision(Verdict.REJECTED)).size());
        assertFalse(isAsserted(actor(DE), CONDEMNED, actor(KP)));
        assertFalse(isAsserted(event, Node.ANY, Node.ANY));
        store.review(event, decision(Verdict.CONFIRMED));
        assertTrue(isAsserted(actor(DE), CONDEMNED, actor(KP)));
    }

    @Test
    void aRejectionOutlastsReadingAgain() {
        store.put(graph(full("a")), "x");
        Node claim = store.review(condemnationEvent(), decision(Verdict.REJECTED)).getFirst();
        assertEquals(Change.REPLACED, store.put(graph(full("a")), "y"));
        store.rebuild();
        assertFalse(isAsserted(actor(DE), CONDEMNED, actor(KP)));
        assertEquals(List.of(claim), store.review(claim, decision(Verdict.CONFIRMED)));
    }

    @Test
    void aDecisionTellsWhoWhenAndWhy() {
        store.put(graph(full("a")), "x");
        store.review(condemnationEvent(), decision(Verdict.REJECTED));
        String kept = String.join("\n", all());
        for (String part : List.of("\"Ada\"", "2026-01-02T03:04:05Z", "\"not said so\"")) {
            assertTrue(kept.contains(part), part);
        }
    }

    @Test
    void decidesNothingOnWhatIsNoClaim() {
        store.put(graph(full("a")), "x");
        Set<String> before = all();
        assertEquals(List.of(), store.review(actor(DE), decision(Verdict.REJECTED)));
        assertEquals(before, all());
    }

    @Test
    void erasureTakesDecisionsAlong() {
        store.put(graph(full("a")), "x");
        store.review(condemnationEvent(), decision(Verdict.REJECTED));
        store.erase(KEY);
        assertTrue(all().stream().noneMatch(quad -> quad.contains("not said so")));
    }

    private Node condemnationEvent() {
        return condemnationEvent(store);
    }

    /** It counts for nothing, and so stands in its version's graph alone. */
    private Node attack() {
        return store.read(
                d ->
                        d.find(Node.ANY, Node.ANY, RDF.Nodes.type, Aktenlage.term("Attack"))
                                .next()
                                .getSubject());
    }

    static Node condemnationEvent(GraphStore store) {
        return store.read(
                d ->
                        Graphs.subjects(
                                        d.getDefaultGraph(),
                                        RDF.Nodes.type,
                                        Aktenlage.term("Condemnation"))
                                .getFirst());
    }

    static Decision decision(Verdict verdict) {
        return new Decision(verdict, "Ada", "not said so");
    }
}
