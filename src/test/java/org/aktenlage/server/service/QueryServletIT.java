package org.aktenlage.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.aktenlage.document.Installation;
import org.aktenlage.graph.Readings;
import org.aktenlage.server.FullText;
import org.aktenlage.server.GraphServer;
import org.aktenlage.server.Mount;
import org.aktenlage.server.Page;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.server.page.Pages;
import org.aktenlage.store.QueryLibrary;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Named questions at their addresses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryServletIT {

    private static final String BROWSER = "text/html,application/xml;q=0.9,*/*;q=0.8";

    /** Begin the document and go on after what is quoted of it. */
    private static final String WORDS = Readings.TEXT.substring(0, 40);

    private Served served;

    @BeforeAll
    void serves() throws Exception {
        served = Served.filled();
    }

    @AfterAll
    void stops() {
        served.close();
    }

    @Test
    void allQuestionsAreListedWithWhatTheyTake() throws Exception {
        HttpResponse<String> answer = served.get("/query");
        assertEquals("application/json", Served.type(answer));
        JsonNode queries = new ObjectMapper().readTree(answer.body()).path("queries");
        Set<String> names = new HashSet<>();
        queries.forEach(query -> names.add(query.path("name").asText()));
        assertEquals(
                QueryLibrary.load(Served.installation()).all().size(), names.size(), answer.body());
        for (JsonNode query : queries) {
            if (query.path("name").asText().equals("members")) {
                assertEquals("Who belongs to a body, and since when?", question(query, "en"));
                assertTrue(question(query, "de").startsWith("Wer gehört"), answer.body());
                assertEquals(served.address() + "/query/members", query.path("address").asText());
                JsonNode body = query.path("parameters").get(0);
                assertEquals("body", body.path("name").asText());
                assertEquals("actor", body.path("type").asText());
                assertEquals("MSMT", body.path("preset").asText());
            }
        }
        assertTrue(names.contains("members"));
    }

    private static String question(JsonNode query, String language) {
        return query.path("question").path(language).asText();
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, json, '\"bindings\"'",
        "application/sparql-results+xml, xml, '<sparql'",
        "text/csv, csv, 'Condemnation'",
        "text/tab-separated-values, tsv, 'Condemnation'",
    })
    void rowsComeInEveryFormatByHeaderAndByExtension(String type, String extension, String words)
            throws Exception {
        String parameters = "?kind=Condemnation&lang=en";
        HttpResponse<String> byHeader = served.get("/query/events" + parameters, "Accept", type);
        HttpResponse<String> byName =
                served.get("/query/events." + extension + parameters, "Accept", "image/png");
        assertEquals(200, byHeader.statusCode(), byHeader.body());
        assertEquals(type, Served.type(byHeader));
        assertEquals("Accept", Served.header(byHeader, "Vary"));
        assertEquals(byHeader.body(), byName.body());
        String expected = words.equals("Condemnation") ? "Germany condemned" : words;
        assertTrue(byHeader.body().contains(expected), byHeader.body());
    }

    @Test
    void theLanguageIsAParameterAsAnyOther() throws Exception {
        String english = served.get("/query/events.csv?kind=Condemnation&lang=en").body();
        String german = served.get("/query/events.csv?kind=Condemnation&lang=de").body();
        assertTrue(english.contains("North Korea") && german.contains("Nordkorea"), german);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/html", BROWSER})
    void rowsAreJsonForWhoeverWantsNothingElse(String accept) throws Exception {
        HttpResponse<String> answer = served.get("/query/lists", "Accept", accept);
        assertEquals("application/sparql-results+json", Served.type(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "/query/nobody, 404, nobody",
        "/query/nobody.csv, 404, nobody",
        "/query/lists.ttl, 404, text/csv",
        "/query/members?body=Nobody+at+all, 400, Nobody at all",
        "/query/members?who=EU, 400, who",
        "/query/members?body=EU&body=DE, 400, more than once",
        "/query/list-changes?since=soon, 400, soon",
        "/query/events?kind=%3Cscript%3E, 400, kind",
        "/query/..%2f..%2fetc, 400, ''",
        "/query/members/EU, 404, ''",
    })
    void whatIsAskedInAWrongWayIsToldInPlainText(String path, int status, String words)
            throws Exception {
        HttpResponse<String> answer = served.get(path);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(words), answer.body());
        if (!words.isEmpty()) {
            assertEquals("text/plain", Served.type(answer));
        }
    }

    @Test
    void whatCannotBeWrittenIsRefusedWithWhatCan() throws Exception {
        HttpResponse<String> answer = served.get("/query/lists", "Accept", "text/turtle");
        assertEquals(406, answer.statusCode());
        assertTrue(answer.body().contains("text/csv"), answer.body());
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        String tag = Served.header(served.get("/query/lists"), "ETag");
        HttpResponse<String> again = served.get("/query/lists", "If-None-Match", "W/\"x\", " + tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }

    @Test
    void theHeadOfAnAnswerIsThatOfTheWhole() throws Exception {
        HttpResponse<String> whole = served.get("/query/lists.csv");
        HttpResponse<String> head = served.send("HEAD", "/query/lists.csv");
        assertEquals("", head.body());
        assertEquals(Served.header(whole, "Content-Length"), Served.header(head, "Content-Length"));
        assertEquals(Served.header(whole, "ETag"), Served.header(head, "ETag"));
    }

    @Test
    void peopleSeeThePageThatIsGiven() throws Exception {
        Page page =
                (request, response) -> {
                    if (request.getPathInfo() == null) {
                        return false;
                    }
                    response.setContentType("text/html");
                    response.getWriter().write("seen");
                    return true;
                };
        try (Served paged = Served.empty(Served.LOCAL, page)) {
            assertEquals("seen", paged.get("/query/lists", "Accept", BROWSER).body());
            assertEquals(
                    "application/sparql-results+json",
                    Served.type(paged.get("/query/lists", "Accept", "*/*")));
            assertEquals("text/csv", Served.type(paged.get("/query/lists.csv", "Accept", BROWSER)));
            assertEquals("application/json", Served.type(paged.get("/query", "Accept", BROWSER)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "triples, text/turtle, ttl, TURTLE",
        "triples, application/n-triples, nt, N-TRIPLES",
        "triples, application/trig, trig, TRIG",
        "triples, application/n-quads, nq, N-QUADS",
        "triples, application/ld+json, jsonld, JSON-LD",
        "triples, application/rdf+xml, rdf, RDF/XML",
        "quads, application/trig, trig, TRIG",
        "quads, application/n-quads, nq, N-QUADS",
        "quads, application/ld+json, jsonld, JSON-LD",
    })
    void graphsComeInEveryNotation(
            String name, String type, String extension, String language, @TempDir Path folder)
            throws Exception {
        try (GraphServer server = with(folder, LIMIT)) {
            HttpResponse<String> byHeader = get(server, "/query/" + name, type);
            HttpResponse<String> byName = get(server, "/query/" + name + "." + extension, "*/*");
            assertEquals(200, byHeader.statusCode(), byHeader.body());
            assertEquals(type, Served.type(byHeader));
            for (HttpResponse<String> answer : List.of(byHeader, byName)) {
                Lang form = org.apache.jena.riot.RDFLanguages.nameToLang(language);
                assertEquals(
                        1,
                        RDFParser.fromString(answer.body(), form).toDatasetGraph().stream()
                                .count());
            }
        }
    }

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void whatTakesTooLongMayBeAskedAgainLater(@TempDir Path folder) throws Exception {
        try (GraphServer server = with(folder, Duration.ofMillis(300))) {
            HttpResponse<String> answer = get(server, "/query/slow", "text/csv");
            assertEquals(503, answer.statusCode(), answer.body());
            assertFalse(Served.header(answer, "Retry-After").isEmpty());
        }
    }

    /** Neither a question of the user's nor its page is a way around what /sparql keeps back. */
    @ParameterizedTest
    @ValueSource(strings = {"text/csv", BROWSER})
    void noQuestionTellsStrangersTheText(String accept, @TempDir Path folder) throws Exception {
        try (GraphServer here = with(folder, Served.LOCAL);
                GraphServer elsewhere = with(folder, Served.OPEN)) {
            String whole = get(here, "/query/text", accept).body();
            assertTrue(whole.contains(WORDS), whole);
            HttpResponse<String> kept = get(elsewhere, "/query/text", accept);
            assertEquals(200, kept.statusCode(), kept.body());
            assertFalse(kept.body().contains(WORDS), kept.body());
            HttpResponse<String> quotes = get(elsewhere, "/query/quotes", accept);
            assertTrue(quotes.body().contains("condemned"), quotes.body());
        }
    }

    private GraphServer with(Path folder, Duration limit) throws Exception {
        return with(folder, ServerSettings.local(0, limit));
    }

    private GraphServer with(Path folder, ServerSettings settings) throws Exception {
        Path queries = Files.createDirectories(folder.resolve("queries"));
        Files.writeString(
                queries.resolve("triples.rq"),
                "CONSTRUCT { <http://example.org/a> <http://example.org/b> 'ü' } WHERE {}");
        Files.writeString(
                queries.resolve("quads.rq"),
                "CONSTRUCT { GRAPH <http://example.org/g> { <http://example.org/a>"
                        + " <http://example.org/b> 'ü' } } WHERE {}");
        String all = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a != ?i && ?d != ?h) }";
        Files.writeString(queries.resolve("slow.rq"), "SELECT (COUNT(*) AS ?n) " + all);
        Files.writeString(
                queries.resolve("text.rq"),
                "# en: Which texts are there?\n"
                        + "SELECT ?text { GRAPH ?g { ?v <https://w3id.org/aktenlage/ns#text> ?text"
                        + " } }");
        Files.writeString(
                queries.resolve("quotes.rq"),
                "# en: Which quotes are there?\n"
                    + "SELECT ?quote { GRAPH ?g { ?s <http://www.w3.org/ns/oa#exact> ?quote } }");
        Installation installation = Installation.located(List.of(folder));
        Pages pages =
                new Pages(
                        served.store(),
                        FullText.of(served.store()),
                        QueryLibrary.load(installation),
                        settings,
                        Optional.empty());
        List<Mount> mounts =
                new Services(served.store(), installation, settings, pages.questions()).mounts();
        return GraphServer.start(served.store(), settings, mounts);
    }

    private static HttpResponse<String> get(GraphServer server, String path, String accept)
            throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + path))
                                .header("Accept", accept)
                                .build(),
                        BodyHandlers.ofString());
    }
}
