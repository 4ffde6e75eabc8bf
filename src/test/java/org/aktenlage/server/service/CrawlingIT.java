package org.aktenlage.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.aktenlage.server.GraphServer;
import org.aktenlage.server.Mount;
import org.aktenlage.server.Page;
import org.aktenlage.server.Root;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.Tdb2Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;

/** What crawlers and watchers of the server read. */
final class CrawlingIT {

    private static final int A_FEW = 3;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static final Root PUBLIC = new Root("https://records.example.org");

    private static final ServerSettings PROXIED =
            new ServerSettings(Optional.of("127.0.0.1"), 0, Served.LIMIT, Optional.of(PUBLIC));

    @ParameterizedTest
    @ValueSource(
            strings = {"/robots.txt", "/sitemap.xml", "/feed", "/.well-known/void", "/reconcile"})
    void behindAProxyAddressesAreThoseTheUserNames(String path) throws Exception {
        try (Served served = Served.empty(PROXIED, Page.NONE)) {
            served.fill();
            String told = served.get(path).body();
            assertTrue(told.contains(PUBLIC.address() + "/"), told);
            assertFalse(told.contains(served.address()), told);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Proto: https", "Forwarded: proto=https;host=evil.org"})
    void noHeaderOfAProxyIsBelieved(String header) throws Exception {
        try (Served served = Served.empty(Served.OPEN, Page.NONE)) {
            served.fill();
            String told = served.get("/robots.txt", header.split(": ")).body();
            assertTrue(told.contains(served.address() + "/"), told);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "records.example.org",
                "ftp://example.org",
                "https://example.org/below",
                "https://me@example.org",
                "https://example.org?x",
                "https:///",
            })
    void whatIsNoAddressOfAServerIsNone(String words) {
        assertEquals(Optional.empty(), Root.parse(words));
        assertEquals(Optional.of(PUBLIC), Root.parse("https://records.example.org/"));
    }

    private static List<String> locations(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document map =
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        NodeList all =
                map.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            found.add(all.item(i).getTextContent());
        }
        return found;
    }

    @Test
    void aSitemapNamesEveryPageOnceInPartsOfLimitedSize() throws Exception {
        try (Served served = Served.empty()) {
            served.put(Readings.full("a"));
            served.put(Readings.published("other", "b", "2024-11-01"));
            SitemapServlet small = new SitemapServlet(served.store(), A_FEW);
            List<Mount> mounts =
                    List.of(new Mount("/sitemap.xml", small), new Mount("/sitemap/*", small));
            try (GraphServer server = GraphServer.start(served.store(), Served.LOCAL, mounts)) {
                List<String> pages = new ArrayList<>();
                for (String part : locations(get(server.address() + "/sitemap.xml").body())) {
                    List<String> some = locations(get(part).body());
                    assertTrue(some.size() <= A_FEW && !some.isEmpty(), some.toString());
                    pages.addAll(some);
                }
                assertEquals(pages.stream().distinct().toList(), pages);
                String root = server.address() + "/page/";
                String key = "https://example.org/statement";
                String document = Iris.standard().document(key).getURI();
                assertTrue(
                        pages.contains(root + document.substring(Iris.DEFAULT_BASE.length())),
                        pages.toString());
                assertEquals(
                        2, pages.stream().filter(p -> p.startsWith(root + "document/")).count());
                assertTrue(pages.stream().anyMatch(p -> p.startsWith(root + "event/")));
                assertEquals(pages.size(), pages.stream().filter(p -> p.startsWith(root)).count());
                for (String wrong : List.of("0", "9", "999999999", "x", "01", "..%2f1")) {
                    int status = get(server.address() + "/sitemap/" + wrong + ".xml").statusCode();
                    assertTrue(status == 404 || status == 400, wrong + " " + status);
                }
            }
        }
    }

    @Test
    void lettersInAddressesAreEscaped() {
        assertEquals(
                "http://x/page/actor/K%C3%B6hler%20%22%27a",
                new Root("http://x").page("actor/Köhler \"%27a"));
        Iris iris = Iris.standard();
        assertEquals("http://x/page/a", new Root("http://x").page(iris.base() + "a", iris));
        assertEquals("urn:x", new Root("http://x").page("urn:x", iris));
    }

    @Test
    void crawlersMayReadPagesOnly() throws Exception {
        try (Served served = Served.empty()) {
            HttpResponse<String> answer = served.get("/robots.txt");
            assertEquals("text/plain", Served.type(answer));
            List<String> lines = answer.body().lines().toList();
            assertTrue(
                    lines.containsAll(
                            List.of("Allow: /page/", "Disallow: /sparql", "Disallow: /query")));
            assertTrue(lines.contains("Sitemap: " + served.address() + "/sitemap.xml"));
        }
    }

    @Test
    void aHealthyServerTellsHowMuchItHolds() throws Exception {
        try (Served served = Served.empty()) {
            served.put(Readings.full("a"));
            HttpResponse<String> answer = served.get("/health");
            assertEquals(200, answer.statusCode());
            assertEquals("application/json", Served.type(answer));
            JsonNode health = new ObjectMapper().readTree(answer.body());
            assertEquals("up", health.path("status").asText());
            assertEquals(1, health.path("documents").asInt());
            assertTrue(health.path("version").isTextual());
            served.put(Readings.published("other", "b", "2024-11-01"));
            JsonNode later = new ObjectMapper().readTree(served.get("/health").body());
            assertEquals(2, later.path("documents").asInt());
        }
    }

    @Test
    void aServerWithoutItsStoreIsNotHealthy(@TempDir Path folder) throws Exception {
        GraphStore store = Tdb2Store.open(folder.resolve("store"), Clock.systemUTC());
        List<Mount> mounts = List.of(new Mount("/health", new HealthServlet(store)));
        try (GraphServer server = GraphServer.start(store, Served.LOCAL, mounts)) {
            assertEquals(200, get(server.address() + "/health").statusCode());
            store.close();
            HttpResponse<String> answer = get(server.address() + "/health");
            assertEquals(503, answer.statusCode(), answer.body());
        }
    }

    @Test
    void metricsAreCountedForPrometheus() throws Exception {
        try (Served served = Served.empty()) {
            served.get("/sparql?query=ASK%7B%7D");
            HttpResponse<String> answer = served.get("/metrics");
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("# TYPE fuseki_requests"), answer.body());
        }
    }
}
