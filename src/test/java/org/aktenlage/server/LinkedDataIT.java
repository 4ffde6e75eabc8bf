package org.aktenlage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.MemoryStore;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Things at their own addresses. */
final class LinkedDataIT {

    private static final Map<String, Lang> FORMS =
            Map.of(
                    "text/turtle", Lang.TURTLE,
                    "application/ld+json", Lang.JSONLD11,
                    "application/n-triples", Lang.NTRIPLES,
                    "application/rdf+xml", Lang.RDFXML);

    private static final Map<String, String> EXTENSIONS =
            Map.of(
                    "text/turtle", ".ttl",
                    "application/ld+json", ".jsonld",
                    "application/n-triples", ".nt",
                    "application/rdf+xml", ".rdf");

    private static final ServerSettings LOCAL = ServerSettings.local(0, Duration.ofSeconds(9));

    private final HttpClient client = HttpClient.newHttpClient();
    private final GraphStore store = MemoryStore.create(Iris.standard(), Clock.systemUTC());
    private GraphServer server = GraphServer.start(store, LOCAL, List.of());

    @BeforeEach
    void fill(@TempDir Path folder) throws Exception {
        Path names =
                Files.writeString(
                        folder.resolve("names.ttl"),
                        """
                        <https://w3id.org/aktenlage/id/actor/Sa%27ar> <x:p> "escaped" .
                        <https://w3id.org/aktenlage/id/actor/Köhler> <x:p> "not escaped" .
                        """);
        store.importFile(names, Optional.of(NodeFactory.createURI("x:g")));
        store.put(
                DocumentGraph.of(
                        Readings.full("a"), Iris.standard(), (actor, day) -> Optional.empty()),
                "x");
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        String root = server.address();
        URI address = URI.create(URI.create(root + path).toASCIIString());
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Events, claims, spans, documents, versions and actors. */
    private List<String> names() {
        String base = store.iris().base();
        TreeSet<String> all = new TreeSet<>();
        store.quads(
                false,
                quad -> {
                    Node subject = quad.getSubject();
                    if (subject.isURI() && subject.getURI().startsWith(base)) {
                        all.add(subject.getURI().substring(base.length()));
                    }
                });
        return List.copyOf(all);
    }

    private static Graph parsed(HttpResponse<String> answer, Lang form) {
        return RDFParser.fromString(answer.body(), form).toGraph();
    }

    @Test
    void everyFormOfEveryThingSaysTheSame() throws Exception {
        List<String> names = names();
        assertTrue(names.size() >= 10, names.toString());
        for (String name : names) {
            Graph first = parsed(get("/data/" + name + ".nt"), Lang.NTRIPLES);
            assertFalse(first.isEmpty(), name);
            for (Map.Entry<String, Lang> form : FORMS.entrySet()) {
                HttpResponse<String> asked = get("/data/" + name, "Accept", form.getKey());
                String type = asked.headers().firstValue("Content-Type").orElse("");
                assertEquals(form.getKey() + ";charset=utf-8", type);
                assertTrue(
                        first.isIsomorphicWith(parsed(asked, form.getValue())), name + " " + type);
                String named = "/data/" + name + EXTENSIONS.get(form.getKey());
                assertEquals(asked.body(), get(named, "Accept", "image/png").body());
            }
        }
    }

    @Test
    void aThingSeesOtherData() throws Exception {
        for (String name : names()) {
            HttpResponse<String> answer = get("/id/" + name);
            assertEquals(303, answer.statusCode(), name);
            String location = answer.headers().firstValue("Location").orElse("");
            String expected = URI.create("/data/" + name).toASCIIString();
            assertTrue(location.endsWith(expected), location);
            assertEquals("Accept", answer.headers().firstValue("Vary").orElse(""));
        }
    }

    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource({
        "'" + BROWSER + "', /page/",
        "'text/html', /page/",
        "'text/html, */*;q=0.1', /page/",
        "'*/*', /data/",
        "'text/turtle, text/html;q=0.9', /data/",
        "'text/turtle, text/html', /data/",
        "'', /data/",
    })
    void aBrowserSeesAPageWhereThereAreAny(String accept, String expected) throws Exception {
        server.close();
        server =
                GraphServer.start(
                        store,
                        LOCAL,
                        List.of(new Mount("/page/*", new LinkedData(store, LOCAL, true))));
        HttpResponse<String> answer = get("/id/" + names().getFirst(), "Accept", accept);
        String location = answer.headers().firstValue("Location").orElse("");
        assertEquals(expected + names().getFirst(), URI.create(location).getPath());
        assertEquals("Accept", answer.headers().firstValue("Vary").orElse(""));
    }

    @Test
    void aBrowserSeesDataWhereThereAreNoPages() throws Exception {
        HttpResponse<String> answer = get("/id/" + names().getFirst(), "Accept", BROWSER);
        String location = answer.headers().firstValue("Location").orElse("");
        assertEquals("/data/" + names().getFirst(), URI.create(location).getPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothingIsChanged(String method) throws Exception {
        for (String path : List.of("/id/", "/data/")) {
            URI address = URI.create(server.address() + path + names().getFirst());
            HttpRequest request =
                    HttpRequest.newBuilder(address)
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            assertEquals(405, answer.statusCode());
            assertEquals("GET, HEAD", answer.headers().firstValue("Allow").orElse(""));
        }
    }

    @Test
    void theHeadOfAnAnswerIsThatOfTheWhole() throws Exception {
        String path = "/data/" + names().getFirst();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.address() + path)).HEAD().build();
        HttpResponse<String> head = client.send(request, BodyHandlers.ofString());
        HttpResponse<String> whole = get(path);
        assertEquals("", head.body());
        for (String header : List.of("ETag", "Content-Type", "Content-Length")) {
            assertEquals(whole.headers().firstValue(header), head.headers().firstValue(header));
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        String path = "/data/" + names().getFirst();
        String tag = get(path).headers().firstValue("ETag").orElse("");
        HttpResponse<String> again = get(path, "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(200, get(path, "If-None-Match", "\"else\"").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "'application/rdf+xml;q=0.5, text/turtle;q=0.4', application/rdf+xml",
        "'text/html, */*;q=0.1', text/turtle",
        "'text/turtle;q=0, */*', application/ld+json",
        "'application/*', application/ld+json",
    })
    void theClientChooses(String accept, String type) throws Exception {
        HttpResponse<String> answer = get("/data/" + names().getFirst(), "Accept", accept);
        assertEquals(type, answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    }

    @Test
    void whatCannotBeWrittenIsRefusedWithWhatCan() throws Exception {
        HttpResponse<String> answer = get("/data/" + names().getFirst(), "Accept", "image/png");
        assertEquals(406, answer.statusCode());
        assertTrue(answer.body().contains("text/turtle"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/nobody",
                "/data/nobody.ttl",
                "/data/",
                "/data/..%2f..%2fetc%2fpasswd",
                "/id/a%0d%0aSet-Cookie:%20x=1",
                "/data/%3Cscript%3E",
            })
    void whatNobodyNamedIsNotThere(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, answer.toString());
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
        assertFalse(answer.body().contains("<script>"), answer.body());
    }
}
