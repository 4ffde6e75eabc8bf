package org.aktenlage.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.graph.Readings;
import org.aktenlage.server.Mount;
import org.aktenlage.server.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What holds of all services. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServicesIT {

    private Served served;

    @BeforeAll
    void serves() throws Exception {
        served = Served.empty();
        served.put(Readings.full("a"));
    }

    @AfterAll
    void stops() {
        served.close();
    }

    List<String> paths() throws Exception {
        return Served.mounts(served.store(), Served.LOCAL, Page.NONE).stream()
                .map(Mount::path)
                .map(path -> path.replaceFirst("/\\*$", ""))
                .toList();
    }

    /** All but {@code /reconcile}, which is asked by POST as well; see ReconcileIT. */
    List<String> pathsToGet() throws Exception {
        return paths().stream().filter(path -> !path.equals("/reconcile")).toList();
    }

    @ParameterizedTest
    @MethodSource("pathsToGet")
    void nothingIsChanged(String path) throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE")) {
            HttpResponse<String> answer = served.send(method, path, "X-Secret", "shown");
            assertEquals(405, answer.statusCode(), method + " " + path);
            assertFalse(answer.body().contains("shown"), "TRACE tells what came");
            assertEquals("GET, HEAD", Served.header(answer, "Allow"));
        }
        assertEquals(204, served.send("OPTIONS", path).statusCode());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void theHeadIsThatOfTheWhole(String path) throws Exception {
        HttpResponse<String> whole = served.get(path);
        HttpResponse<String> head = served.send("HEAD", path);
        assertEquals(whole.statusCode(), head.statusCode());
        assertEquals("", head.body());
        assertEquals(Served.header(whole, "ETag"), Served.header(head, "ETag"));
        assertEquals(Served.type(whole), Served.type(head));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void noAddressLeavesItsPlaceOrSplitsAHeader(String path) throws Exception {
        for (String hostile :
                List.of(
                        "/..%2f..%2f..%2fetc%2fpasswd",
                        "/%2e%2e/%2e%2e/pom.xml",
                        "/%00",
                        "/x%0d%0aSet-Cookie:%20a=b",
                        "/%5c%5cevil.example%5cx",
                        "//evil.example/",
                        "?%0d%0aSet-Cookie:%20a=b",
                        "?lang=%0d%0aSet-Cookie:%20a=b")) {
            HttpResponse<String> answer = served.get(path + hostile);
            assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), path + hostile);
            assertTrue(answer.headers().firstValue("Location").isEmpty(), path + hostile);
            assertFalse(answer.body().contains("root:"), path + hostile);
            assertTrue(answer.statusCode() < 500 || answer.statusCode() == 503, path + hostile);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/x", "/\\evil.example", "/actor/DE?next=//evil.example"})
    void aThingNeverLeadsElsewhere(String path) throws Exception {
        String raw = raw("GET /id" + path.replace("\\", "%5c") + " HTTP/1.1", "localhost");
        for (String line : raw.lines().toList()) {
            if (line.startsWith("Location:")) {
                URI location = URI.create(line.substring("Location:".length()).strip());
                assertTrue(
                        location.getHost() == null || location.getHost().equals("localhost"), line);
                assertFalse(location.toString().startsWith("//"), line);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost\"><script>", "localhost:99999", "a b", "[::1"})
    void aHostThatIsNotOursGetsNothing(String host) throws Exception {
        for (String path : List.of("/robots.txt", "/sitemap.xml", "/feed", "/.well-known/void")) {
            String answer = raw("GET " + path + " HTTP/1.1", host);
            assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
            assertFalse(answer.contains("<script>"), answer);
        }
    }

    @Test
    void theNameOfAnyHostIsEscapedElsewhere() throws Exception {
        try (Served elsewhere = Served.empty(Served.OPEN, Page.NONE)) {
            HttpResponse<String> answer = elsewhere.get("/robots.txt");
            assertTrue(answer.body().contains("Sitemap: http://127.0.0.1:"), answer.body());
        }
    }

    /** The answer to a request that no client would send. */
    private String raw(String line, String host) throws IOException {
        int port = URI.create(served.address()).getPort();
        try (Socket socket = new Socket("localhost", port)) {
            String request = line + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
