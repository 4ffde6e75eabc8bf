package org.aktenlage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.graph.Iris;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.MemoryStore;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What hostile requests come to. */
final class SafetyIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final GraphStore store = MemoryStore.create(Iris.standard(), Clock.systemUTC());
    private GraphServer server =
            GraphServer.start(store, ServerSettings.local(0, LIMIT), List.of());

    @BeforeEach
    void fill(@TempDir Path folder) throws Exception {
        String triples =
                IntStream.range(0, 3_000)
                        .mapToObj(i -> "<x:s" + i + "> <x:p> \"" + i + "\" .\n")
                        .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("x.nt"), triples);
        store.importFile(file, Optional.of(NodeFactory.createURI("x:g")));
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    private String asking(String query) {
        return server.queries() + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** What comes back on a bare connection, up to the end of the headers. */
    private String raw(String request) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(40), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void everyAnswerSaysWhatMayRunAndWhoMayRead() throws Exception {
        HttpResponse<String> answer = get(asking("ASK {}"), "Origin", "https://example.org");
        assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(answer.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertTrue(answer.headers().firstValue("Server").isEmpty());
    }

    @Test
    void aPageFromElsewhereMayAskFirst() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.queries()))
                        .method("OPTIONS", BodyPublishers.noBody())
                        .headers("Origin", "https://example.org")
                        .headers("Access-Control-Request-Method", "POST")
                        .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertEquals(204, answer.statusCode());
        String methods = answer.headers().firstValue("Access-Control-Allow-Methods").orElse("");
        assertEquals("GET, HEAD, POST", methods);
        assertTrue(answer.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example.org",
                "evil.example.org:3030",
                "192.168.0.1",
                "localhost.evil.org"
            })
    void answersOnlyToItsOwnName(String host) throws Exception {
        String answer = raw("GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "localhost:9", "[::1]:9"})
    void answersToTheNamesOfThisMachine(String host) throws Exception {
        String answer = raw("GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/sparql-query", "application/x-www-form-urlencoded"})
    void refusesABodyThatIsTooLong(String type) throws Exception {
        String body = "query=ASK%7B%7D&x=" + "x".repeat(2_000_000);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.queries()))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        int status = client.send(request, BodyHandlers.ofString()).statusCode();
        assertTrue(status == 413 || status == 400, "status " + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /sparql?query=%0d%0aSet-Cookie:x=1 HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /data/..;/..;/etc/passwd HTTP/1.1",
                "GET /data/%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "TRACE / HTTP/1.1",
                "DELETE /graph?default HTTP/1.1",
                "GET /$/datasets HTTP/1.1",
                "POST /$/datasets HTTP/1.1",
                "GET /$/server HTTP/1.1",
                "GET /$/stats HTTP/1.1",
            })
    void whatIsNotOfferedIsRefused(String line) throws Exception {
        String answer = raw(line + "\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    }

    @Test
    void aQueryThatWouldTakeAllMemoryEndsAndHurtsNobody() throws Exception {
        String evil =
                "SELECT (COUNT(*) AS ?n) { GRAPH <x:g> { ?a <x:p> ?b . ?c <x:p> ?d } "
                        + "BIND (CONCAT(STR(?a), STR(?c), '"
                        + "x".repeat(2_000)
                        + "') AS ?key) } GROUP BY ?key";
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(
                        HttpRequest.newBuilder(URI.create(asking(evil))).build(),
                        BodyHandlers.ofString());
        int asked = 0;
        while (!answer.isDone()) {
            assertEquals(200, get(asking("ASK { GRAPH <x:g> { <x:s1> ?p ?o } }")).statusCode());
            asked++;
            Thread.sleep(20);
        }
        int status = answer.get(1, TimeUnit.MINUTES).statusCode();
        assertEquals(503, status);
        assertTrue(asked > 20, "only " + asked + " others were answered meanwhile");
        assertEquals(200, get(asking("ASK {}")).statusCode());
    }

    @Test
    void aClientThatSendsNothingIsNotWaitedForByOthers() throws Exception {
        URI address = URI.create(server.address());
        Socket[] silent = new Socket[200];
        try {
            for (int i = 0; i < silent.length; i++) {
                silent[i] = new Socket(address.getHost(), address.getPort());
                silent[i]
                        .getOutputStream()
                        .write("GET /sparql HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
            }
            assertEquals(200, get(asking("ASK {}")).statusCode());
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }
}
