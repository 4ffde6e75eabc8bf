package org.aktenlage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.graph.Iris;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.MemoryStore;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server on a free port, over a small store. */
final class GraphServerIT {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final GraphStore store = MemoryStore.create(Iris.standard(), Clock.systemUTC());
    private GraphServer server =
            GraphServer.start(store, ServerSettings.local(0, LIMIT), List.of());

    @BeforeEach
    void fill(@TempDir Path folder) throws Exception {
        StringBuilder turtle = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            turtle.append("<x:").append(i).append("> <x:p> \"Größe ").append(i).append("\" .\n");
        }
        Path file = Files.writeString(folder.resolve("data.ttl"), turtle);
        store.importFile(file, Optional.of(NodeFactory.createURI("x:g")));
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    private HttpResponse<String> ask(String query) throws IOException, InterruptedException {
        String words = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(server.queries() + "?query=" + words)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(
                request.header("Accept", "text/csv").build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void answersAQuery() throws Exception {
        HttpResponse<String> answer = ask("SELECT ?o { GRAPH <x:g> { <x:7> ?p ?o } }");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("o\r\nGröße 7\r\n", answer.body());
    }

    @Test
    void aConnectionMayRestForAsLongAsItsAnswerSays() throws Exception {
        HttpServlet teller =
                new HttpServlet() {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected void doGet(HttpServletRequest request, HttpServletResponse response)
                            throws IOException {
                        StringBuilder told = new StringBuilder(rest(request));
                        Silence.during(request, () -> told.append(' ').append(rest(request)));
                        response.getWriter().write(told + " " + rest(request));
                    }

                    private static String rest(HttpServletRequest request) {
                        return Long.toString(Silence.end(request).getIdleTimeout());
                    }
                };
        server.close();
        server =
                GraphServer.start(
                        store, ServerSettings.local(0, LIMIT), List.of(new Mount("/rest", teller)));
        URI address = URI.create(server.address() + "/rest");
        assertEquals("30000 0 30000", send(HttpRequest.newBuilder(address)).body());
    }

    @Test
    void saysWhereProgramsOfThisMachineFindIt() {
        server.close();
        server =
                GraphServer.start(
                        store, new ServerSettings(Optional.of("0.0.0.0"), 0, LIMIT), List.of());
        assertEquals("http://localhost:" + server.port(), server.addressHere());
        server.close();
        server =
                GraphServer.start(
                        store, new ServerSettings(Optional.of("::1"), 0, LIMIT), List.of());
        assertEquals("http://[::1]:" + server.port(), server.addressHere());
    }

    @Test
    void changesNothing() throws Exception {
        HttpRequest.Builder update =
                HttpRequest.newBuilder(URI.create(server.queries()))
                        .header("Content-Type", "application/sparql-update")
                        .POST(HttpRequest.BodyPublishers.ofString("CLEAR ALL"));
        assertTrue(send(update).statusCode() >= 400);
        HttpRequest.Builder upload =
                HttpRequest.newBuilder(URI.create(server.queries() + "?default"))
                        .header("Content-Type", "text/turtle")
                        .PUT(HttpRequest.BodyPublishers.ofString("<x:a> <x:b> <x:c> ."));
        assertTrue(send(upload).statusCode() >= 400);
        assertTrue(ask("ASK { GRAPH <x:g> { <x:7> ?p ?o } }").body().contains("true"));
    }

    @Test
    void reachesNoOtherHost() throws Exception {
        HttpResponse<String> answer =
                ask("SELECT * { SERVICE <" + server.queries() + "> { ?s ?p ?o } }");
        assertTrue(answer.statusCode() >= 400, answer.body());
    }

    @Test
    void givesUpWhatTakesTooLong() throws Exception {
        String all = "{ ?a <x:p> ?b . ?c <x:p> ?d . ?e <x:p> ?f . ?g <x:p> ?h FILTER (?b != ?h) }";
        HttpResponse<String> answer = ask("SELECT (COUNT(*) AS ?n) { GRAPH <x:g> " + all + " }");
        assertEquals(503, answer.statusCode(), answer.body());
    }

    @Test
    void countsForPrometheus() throws Exception {
        ask("ASK {}");
        HttpResponse<String> counts =
                send(HttpRequest.newBuilder(URI.create(server.address() + "/$/metrics")));
        assertEquals(200, counts.statusCode());
        assertTrue(counts.body().contains("fuseki_requests_good"), counts.body());
    }

    @Test
    void administersNothing() throws Exception {
        for (String path : List.of("/$/datasets", "/$/server", "/$/stats")) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(server.address() + path))
                            .POST(HttpRequest.BodyPublishers.ofString("dbName=x&dbType=mem"));
            int status = send(request).statusCode();
            assertTrue(status == 404 || status == 405, path + " " + status);
        }
    }

    @Test
    void saysThatThePortIsTaken() {
        int port = URI.create(server.address()).getPort();
        ServerException failure =
                assertThrows(
                        ServerException.class,
                        () ->
                                GraphServer.start(
                                        store, ServerSettings.local(port, LIMIT), List.of()));
        assertTrue(failure.toString().contains("--port"), failure.toString());
    }
}
