package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection;
import org.aktenlage.document.Rejection.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Against a server on this machine, which only these tests may ask. */
final class PageLoaderIT {

    private static final int MAX_BYTES = 10_000;

    private static final String PAGE =
            "<!DOCTYPE html><html><head><link rel=canonical href=%s></head><body><article><p>Canada"
                    + " condemned the attack of the night before.</p><img"
                    + " src=/picture></article></body></html>";

    private final PageLoader loader =
            new PageLoader(MAX_BYTES, Duration.ofSeconds(2), InetAddress::isLoopbackAddress);
    private final Set<String> asked = Collections.synchronizedSet(new TreeSet<>());
    private HttpServer server;
    private String base = "";

    PageLoaderIT() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    answer(exchange, exchange.getRequestURI().getPath());
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/moved" -> redirect(exchange, "/page?x=1#part");
            case "/round" -> redirect(exchange, "/round");
            case "/inside" -> redirect(exchange, "http://10.0.0.1/");
            case "/file" -> redirect(exchange, "file:///etc/hostname");
            case "/page" -> send(exchange, 200, "application/pdf", bytes(PAGE, "/own"));
            case "/foreign" ->
                    send(exchange, 200, "text/html", bytes(PAGE, "https://example.org/"));
            case "/latin" ->
                    send(
                            exchange,
                            200,
                            "text/plain; charset=ISO-8859-2",
                            "Łódź".getBytes(Charset.forName("ISO-8859-2")));
            case "/large" -> send(exchange, 200, "text/plain", new byte[MAX_BYTES + 1]);
            case "/endless" -> {
                exchange.sendResponseHeaders(200, 0);
                for (int i = 0; i < 1_000_000; i++) {
                    exchange.getResponseBody().write(new byte[1_000]);
                }
            }
            case "/slow" -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('C');
                exchange.getResponseBody().flush();
                // and never ends
            }
            default -> send(exchange, 404, "text/html", bytes(PAGE, "/own"));
        }
    }

    private byte[] bytes(String page, String canonical) {
        String own = canonical.startsWith("/") ? base + canonical : canonical;
        return page.formatted(own).getBytes(StandardCharsets.UTF_8);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void aPageIsFetchedAndNothingElse() throws RejectedException {
        PageLoader.Page page = loader.open(base + "/moved");
        assertEquals(base + "/page?x=1", page.address().toString());
        assertArrayEquals(bytes(PAGE, "/own"), page.source().content());
        assertEquals("page", page.source().name());
        Document document = Readers.read(page, Metadata.NONE);
        assertTrue(document.text().contains("condemned the attack"));
        assertEquals(Set.of("/moved", "/page?x=1"), asked);
    }

    @Test
    void theKeyIsThePagesOwnAddressButNeverAnotherHouses() throws RejectedException {
        Document own = Readers.read(loader.open(base + "/page"), Metadata.NONE);
        assertEquals(base + "/own", own.key());
        Document foreign = Readers.read(loader.open(base + "/foreign"), Metadata.NONE);
        assertEquals(base + "/foreign", foreign.key());
    }

    @Test
    void theServerMayNameTheCharset() throws RejectedException {
        byte[] content = loader.open(base + "/latin").source().content();
        assertEquals("Łódź", new String(content, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "/round, REFUSED, more than 5 redirects",
        "/inside, REFUSED, 10.0.0.1",
        "/file, REFUSED, only http and https",
        "/large, TOO_LARGE, 10000 bytes",
        "/endless, TOO_LARGE, 10000 bytes",
        "/slow, UNREACHABLE, within 2 seconds",
        "/nowhere, UNREACHABLE, 404",
    })
    void eachFailureSaysWhatItIs(String path, Code code, String detail) {
        Rejection rejection = rejection(loader, base + path);
        assertEquals(code, rejection.code());
        assertTrue(rejection.detail().contains(detail), rejection.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/page",
                "http://localhost:%d/page",
                "http://[::1]:%d/page",
                "http://[::ffff:127.0.0.1]:%d/page",
                "http://0.0.0.0:%d/page",
                "http://10.0.0.1/",
                "https://192.168.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/",
                "http://224.0.0.1/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "ftp://example.org/",
                "file:///etc/hostname",
                "http://user:secret@example.org/",
                "http:///path"
            })
    void whatIsNotOfTheOpenInternetIsRefused(String address) {
        int port = server.getAddress().getPort();
        Rejection rejection = rejection(new PageLoader(MAX_BYTES), address.formatted(port));
        assertEquals(Code.REFUSED, rejection.code(), rejection.toString());
        assertEquals(Set.of(), asked);
    }

    @Test
    void aFileIsNoAddress() {
        assertFalse(PageLoader.isAddress("statements/https.html"));
        assertTrue(PageLoader.isAddress("HTTPS://example.org/"));
    }

    private static Rejection rejection(PageLoader loader, String address) {
        return assertThrows(RejectedException.class, () -> loader.open(address)).rejection();
    }
}
