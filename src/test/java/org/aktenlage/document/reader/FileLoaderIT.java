package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.reader.FileLoader.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Against a server on this machine, which only these tests may ask. */
final class FileLoaderIT {

    private static final int MAX_BYTES = 10_000;

    @TempDir private Path folder = Path.of("");

    private final FileLoader loader = LocalLoader.of(MAX_BYTES, Duration.ofSeconds(2));
    private final List<String> conditions = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private String base = "";
    private volatile String content = "<list>1</list>";

    FileLoaderIT() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> answer(exchange, exchange.getRequestURI().getPath()));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/list" -> tagged(exchange, "ETag", '"' + content + '"', "If-None-Match");
            case "/dated" ->
                    tagged(
                            exchange,
                            "Last-Modified",
                            "Sun, 06 Nov 1994 08:49:37 GMT",
                            "If-Modified-Since");
            case "/plain", "/missing/list" -> send(exchange, 200, content);
            case "/moved" -> redirect(exchange, "/list");
            case "/round" -> redirect(exchange, "/round");
            case "/inside" -> redirect(exchange, "http://10.0.0.1/");
            case "/file" -> redirect(exchange, "file:///etc/hostname");
            case "/large" -> send(exchange, 200, "x".repeat(MAX_BYTES + 1));
            case "/largeredirect" -> send(exchange, 302, "x".repeat(MAX_BYTES + 1));
            case "/unasked" -> {
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
            }
            case "/endless" -> {
                exchange.sendResponseHeaders(200, 0);
                for (int i = 0; i < 1_000_000; i++) {
                    exchange.getResponseBody().write(new byte[1_000]);
                }
            }
            case "/cut" -> {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write("<list>".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                throw new IOException("the connection breaks");
            }
            case "/slow" -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('<');
                exchange.getResponseBody().flush();
                // and never ends
            }
            default -> send(exchange, 404, "<list>none</list>");
        }
    }

    private void tagged(HttpExchange exchange, String header, String value, String condition)
            throws IOException {
        String asked = String.valueOf(exchange.getRequestHeaders().getFirst(condition));
        conditions.add(asked);
        exchange.getResponseHeaders().add(header, value);
        if (asked.equals(value)) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        } else {
            send(exchange, 200, content);
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Outcome fetch(String path) throws RejectedException {
        return loader.fetch(base + path, target(), FileLoaderIT::isList);
    }

    private Path target() {
        return folder.resolve("new").resolve("UN.xml");
    }

    private static boolean isList(Path file) {
        return read(file).startsWith("<list>");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> files() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.list(folder.resolve("new"))) {
            all.forEach(file -> names.add(String.valueOf(file.getFileName())));
        }
        return names;
    }

    @Test
    void aFileComesUnderItsNameWithItsState() throws Exception {
        assertEquals(Outcome.FETCHED, fetch("/moved"));
        assertEquals(content, read(target()));
        assertEquals(Set.of("UN.xml", "UN.xml.http"), files());
    }

    @ParameterizedTest
    @CsvSource({"/list, \"<list>1</list>\"", "/dated, 'Sun, 06 Nov 1994 08:49:37 GMT'"})
    void theSecondTimeOnlyWhatIsNewerIsAskedFor(String path, String condition) throws Exception {
        assertEquals(Outcome.FETCHED, fetch(path));
        assertEquals(Outcome.UNCHANGED, fetch(path));
        assertEquals(List.of("null", condition), conditions);
        assertEquals(content, read(target()));
    }

    @Test
    void whatIsNewerTakesThePlaceOfTheOld() throws Exception {
        fetch("/list");
        content = "<list>1, 2</list>";
        assertEquals(Outcome.FETCHED, fetch("/list"));
        assertEquals(content, read(target()));
        assertEquals(Outcome.UNCHANGED, fetch("/list"));
    }

    @Test
    void aFileThatIsGoneOrCutIsFetchedAnew() throws Exception {
        fetch("/list");
        Files.delete(target());
        assertEquals(Outcome.FETCHED, fetch("/list"));
        Files.writeString(target(), "<li");
        assertEquals(Outcome.FETCHED, fetch("/list"));
        assertEquals(content, read(target()));
    }

    @Test
    void theStateOfAnotherAddressDoesNotCount() throws Exception {
        fetch("/list");
        assertEquals(Outcome.FETCHED, fetch("/list?other"));
        assertEquals(List.of("null", "null"), conditions);
    }

    @Test
    void aServerThatSaysNothingIsAskedForAllEachTime() throws Exception {
        assertEquals(Outcome.FETCHED, fetch("/plain"));
        assertEquals(Outcome.FETCHED, fetch("/plain"));
    }

    @Test
    void aBrokenStateIsNoReasonToFail() throws Exception {
        fetch("/list");
        Path state = target().resolveSibling("UN.xml.http");
        Files.writeString(state, read(state).replaceAll("ETag: .*", "ETag: \u0007\nno colon\n"));
        assertEquals(Outcome.FETCHED, fetch("/list"));
    }

    @ParameterizedTest
    @CsvSource({
        "/round, REFUSED, more than 5 redirects",
        "/inside, REFUSED, 10.0.0.1",
        "/file, REFUSED, only http and https",
        "/large, TOO_LARGE, 10000 bytes",
        "/largeredirect, TOO_LARGE, 10000 bytes",
        "/endless, TOO_LARGE, 10000 bytes",
        "/slow, UNREACHABLE, within 2 seconds",
        "/cut, UNREACHABLE, ''",
        "/unasked, UNREACHABLE, 304",
        "/nowhere, UNREACHABLE, 404",
    })
    void aFailureSaysWhatItIsAndLeavesTheOldFile(String path, Code code, String detail)
            throws Exception {
        fetch("/list");
        Rejection rejection = assertThrows(RejectedException.class, () -> fetch(path)).rejection();
        assertEquals(code, rejection.code(), rejection.toString());
        assertTrue(rejection.detail().contains(detail), rejection.toString());
        assertEquals(content, read(target()));
        assertEquals(Set.of("UN.xml", "UN.xml.http"), files());
        assertEquals(Outcome.UNCHANGED, fetch("/list"));
    }

    @Test
    void aPageInPlaceOfTheFileIsNotKept() throws Exception {
        content = "<html>Down for maintenance</html>";
        Rejection rejection =
                assertThrows(RejectedException.class, () -> fetch("/list")).rejection();
        assertEquals(Code.UNREACHABLE, rejection.code());
        assertEquals(Set.of(), files());
    }

    @Test
    void thisMachineIsNotOfTheOpenInternet() throws Exception {
        FileLoader strict = new FileLoader(MAX_BYTES, Duration.ofSeconds(2));
        Rejection rejection =
                assertThrows(
                                RejectedException.class,
                                () -> strict.fetch(base + "/list", target(), file -> true))
                        .rejection();
        assertEquals(Code.REFUSED, rejection.code(), rejection.toString());
        assertEquals(List.of(), conditions);
        assertFalse(Files.exists(target()));
    }
}
