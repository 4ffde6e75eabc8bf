package org.aktenlage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.MemoryStore;
import org.aktenlage.store.Tdb2Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a server that others can reach tells of documents. */
final class PublicViewIT {

    private static final Duration LIMIT = Duration.ofSeconds(9);
    private static final ServerSettings OPEN =
            new ServerSettings(Optional.of("127.0.0.1"), 0, LIMIT);

    /** Begin the text and stand in no quote. */
    private static final String WORDS = "Nobody quotes this";

    private static final String OPENING = WORDS + ": " + "and so on, ".repeat(20);

    private static final String TEXT =
            "PREFIX text: <http://jena.apache.org/text#>"
                    + " PREFIX dcterms: <http://purl.org/dc/terms/>"
                    + " PREFIX akt: <https://w3id.org/aktenlage/ns#> ";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir private Path folder = Path.of("");

    private GraphStore filled(GraphStore store) {
        store.put(
                DocumentGraph.of(
                        Readings.moved("a", OPENING, Readings.TEXT),
                        Iris.standard(),
                        (actor, day) -> Optional.empty()),
                "x");
        return store;
    }

    private GraphStore memory() {
        return filled(MemoryStore.create(Iris.standard(), Clock.systemUTC()));
    }

    private GraphStore disk() {
        return filled(Tdb2Store.open(folder.resolve("store"), Clock.systemUTC()));
    }

    private String ask(GraphStore store, ServerSettings settings, String query) throws Exception {
        return get(
                store,
                settings,
                "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                "text/csv");
    }

    private String get(GraphStore store, ServerSettings settings, String path, String accept)
            throws Exception {
        return get(store, settings, path, accept, 200);
    }

    private String get(
            GraphStore store, ServerSettings settings, String path, String accept, int status)
            throws Exception {
        try (FullText text = FullText.of(store);
                GraphServer server =
                        GraphServer.start(store, settings, List.of(), Optional.of(text))) {
            while (!text.isReady()) {
                Thread.sleep(10);
            }
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(server.address() + path))
                                    .header("Accept", accept)
                                    .build(),
                            BodyHandlers.ofString());
            assertEquals(status, answer.statusCode(), answer.body());
            return answer.body();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?o { GRAPH ?g { ?s <https://w3id.org/aktenlage/ns#text> ?o } }",
                "SELECT ?o { GRAPH ?g { ?s ?p ?o } }",
                "SELECT ?o { GRAPH ?g { ?s <https://w3id.org/aktenlage/ns#text>+ ?o } }",
                "SELECT ?o { GRAPH ?g { ?s !<urn:x> ?o } }",
                "SELECT ?o { GRAPH ?g { ?s (<urn:x>|<https://w3id.org/aktenlage/ns#text>) ?o } }",
                "SELECT ?o { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }",
                "SELECT ?o { GRAPH ?g { ?s a ?t OPTIONAL { ?s ?p ?o } FILTER EXISTS { ?s ?q ?o } }"
                        + " }",
                "SELECT ?o FROM <urn:x-arq:UnionGraph> { ?s ?p ?o }",
                "SELECT ?o FROM NAMED <urn:x-arq:UnionGraph> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT (GROUP_CONCAT(?t) AS ?o) { GRAPH ?g { ?s ?p ?t } }",
                "SELECT ?o { GRAPH ?g { ?s <https://w3id.org/aktenlage/ns#structure> ?o } }",
                TEXT + "SELECT ?o { (?s ?score ?o) text:query (akt:text 'quotes') }",
                TEXT + "SELECT ?o { (?s ?score ?o) text:query (akt:text dcterms:title 'quotes') }",
                TEXT + "SELECT ?o { GRAPH ?g { (?s ?score ?o) text:query (akt:text 'quotes') } }",
            })
    void noQueryFindsTheText(String query) throws Exception {
        try (GraphStore memory = memory();
                GraphStore disk = disk()) {
            assertFalse(ask(memory, OPEN, query).contains(WORDS));
            assertFalse(ask(disk, OPEN, query).contains(WORDS));
        }
    }

    @Test
    void wordsTellWhichDocumentHasThem() throws Exception {
        String query = TEXT + "SELECT ?s ?o { (?s ?score ?o) text:query (akt:text 'quotes') }";
        try (GraphStore memory = memory()) {
            String elsewhere = ask(memory, OPEN, query);
            assertEquals(2, elsewhere.lines().count(), elsewhere);
            assertTrue(elsewhere.lines().skip(1).allMatch(row -> row.endsWith(",")), elsewhere);
            String here = ask(memory, ServerSettings.local(0, LIMIT), query);
            assertTrue(here.contains(WORDS), here);
        }
    }

    /** What would go through all words of the index, or is no query. */
    @ParameterizedTest
    @ValueSource(strings = {"/.*/", "quotes~", "*es", "q*", "[a TO z]", "text:quotes"})
    void costlyWordsAreRefused(String words) throws Exception {
        String query = TEXT + "SELECT ?s { ?s text:query (akt:text '" + words + "') }";
        String path = "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        try (GraphStore memory = memory()) {
            String answer = get(memory, OPEN, path, "text/csv", 400);
            assertTrue(answer.startsWith("text:query takes"), answer);
        }
    }

    @Test
    void theSameQueriesFindItOnThisMachine() throws Exception {
        String query = "SELECT ?o { GRAPH ?g { ?s ?p ?o } }";
        try (GraphStore memory = memory()) {
            assertTrue(ask(memory, ServerSettings.local(0, LIMIT), query).contains(WORDS));
        }
    }

    @Test
    void allButTheTextIsFound() throws Exception {
        String count = "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";
        try (GraphStore memory = memory();
                GraphStore disk = disk()) {
            for (GraphStore store : List.of(memory, disk)) {
                long all = number(ask(store, ServerSettings.local(0, LIMIT), count));
                assertEquals(all - 2, number(ask(store, OPEN, count)));
            }
        }
    }

    /** The view's engine is not that of TDB2, so it has to be held against it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s a ?t } } GROUP BY ?g ORDER BY ?g",
                "SELECT ?g ?e { ?e a akt:Event ; akt:assertedBy ?c GRAPH ?g { ?c akt:about ?e } }",
                "SELECT ?q { ?e akt:assertedBy ?c GRAPH ?g { ?c"
                        + " akt:evidence/oa:hasSelector/oa:exact ?q } } ORDER BY ?q",
                "SELECT ?g { GRAPH ?g {} } ORDER BY ?g",
                "SELECT ?g ?p { GRAPH ?g { ?s akt:about ?e . ?s ?p ?e } } ORDER BY ?g ?p",
                "SELECT ?e { ?e a akt:Event FILTER NOT EXISTS { GRAPH ?g { ?c akt:about ?e } } }",
                "SELECT ?g { GRAPH ?g { ?g a ?o } } ORDER BY ?g",
                "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s (akt:evidence|akt:sentence)/oa:hasSelector"
                        + " ?o } }",
                "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s akt:evidence+ ?o OPTIONAL { ?o"
                        + " oa:hasSource ?v } } }",
                "SELECT (COUNT(*) AS ?n) { ?s a akt:Event GRAPH ?g { { ?s a ?t } UNION { ?t"
                        + " akt:about ?s } } }",
            })
    void answersAreThoseOfTheStoreItself(String query) throws Exception {
        String whole =
                "PREFIX akt: <https://w3id.org/aktenlage/ns#>"
                        + " PREFIX oa: <http://www.w3.org/ns/oa#> "
                        + query;
        try (GraphStore memory = memory();
                GraphStore disk = disk()) {
            String expected = ask(disk, ServerSettings.local(0, LIMIT), whole);
            assertEquals(expected, ask(disk, OPEN, whole));
            assertEquals(expected, ask(memory, OPEN, whole));
        }
    }

    private static long number(String csv) {
        return Long.parseLong(csv.lines().toList().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graph", "/graph?graph=", "/data/"})
    void noGraphHasTheText(String path) throws Exception {
        String key = "https://example.org/statement";
        String version =
                Iris.standard().version(key, Readings.prose("a").source().sha256()).getURI();
        String name =
                switch (path) {
                    case "/graph" -> "";
                    case "/data/" -> version.substring(Iris.DEFAULT_BASE.length());
                    default -> version;
                };
        try (GraphStore disk = disk()) {
            String here = get(disk, ServerSettings.local(0, LIMIT), path + name, "*/*");
            String elsewhere = get(disk, OPEN, path + name, "*/*");
            assertTrue(here.contains(WORDS), here);
            assertFalse(elsewhere.contains(WORDS));
            assertTrue(elsewhere.contains("On troops"), elsewhere);
        }
    }
}
