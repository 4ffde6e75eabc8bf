package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pages as a browser without JavaScript gets them. */
final class PagesIT {

    /** Enough to come to each kind of page. */
    private static final int MOST_PAGES = 400;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir private static Path folder = Path.of("");
    private static ServedDemo demo;

    @BeforeAll
    static void serve() throws Exception {
        demo = ServedDemo.of(ServedDemo.ingested(folder), Optional.empty());
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(demo.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!List.of(headers).contains("Accept")) {
            request.header("Accept", "text/html");
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static Document page(String path, String... headers) throws Exception {
        HttpResponse<String> answer = get(path, headers);
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(answer.body(), demo.address());
    }

    /** Everything one comes to by clicking, from the start page on. */
    @Test
    void everyLinkLeadsToASoundPage() throws Exception {
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new HashSet<>(ahead);
        Set<String> kinds = new HashSet<>();
        int visited = 0;
        while (!ahead.isEmpty() && visited < MOST_PAGES) {
            String path = ahead.removeFirst();
            HttpResponse<String> answer = get(path);
            assertEquals(200, answer.statusCode(), path);
            visited++;
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                Document page = Jsoup.parse(answer.body(), demo.address());
                checkSound(path, page);
                for (String next : links(page)) {
                    // each kind of page first, then more of each
                    if (seen.add(next)) {
                        if (kinds.add(kind(next))) {
                            ahead.addFirst(next);
                        } else {
                            ahead.addLast(next);
                        }
                    }
                }
            }
        }
        assertTrue(visited > 200, "only " + visited + " pages");
        for (String kind :
                List.of("actor", "event", "claim", "document", "regime", "list", "act")) {
            assertTrue(kinds.contains("/page/" + kind), kind + " in " + kinds);
        }
    }

    private static String kind(String path) {
        String[] parts = path.split("[/?]");
        return "/" + parts[1] + (parts.length > 2 ? "/" + parts[2] : "");
    }

    private static List<String> links(Document page) {
        List<String> found = new ArrayList<>();
        for (Element link : page.select("a[href^=/], link[href^=/], script[src^=/]")) {
            String path = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            String bare = path.replaceFirst("#.*", "");
            if (!bare.startsWith("/query/") && !bare.startsWith("/ns/")) {
                found.add(bare);
            }
        }
        return found;
    }

    private static void checkSound(String path, Document page) {
        assertEquals(1, page.select("h1").size(), path);
        assertFalse(page.select("h1").text().isBlank(), path);
        assertFalse(page.title().isBlank(), path);
        assertTrue(Set.of("de", "en").contains(page.select("html").attr("lang")), path);
        assertEquals(1, page.select("main").size(), path);
        assertEquals(0, page.select("[style], style, script:not([src])").size(), path);
        assertEquals(0, page.select("[onclick], [onerror], [onload], [onmouseover]").size(), path);
        assertEquals(0, page.select("a[href^=javascript]").size(), path);
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
            assertTrue(ids.add(element.id()), path + " has the id twice: " + element.id());
        }
        for (Element link : page.select("a[href^=#]")) {
            assertTrue(ids.contains(link.attr("href").substring(1)), path + link);
        }
    }

    @Test
    void everyPlaceIsMarkedWithItsWords() throws Exception {
        int checked = 0;
        for (Element link : page("/documents").select("td a")) {
            Document page = page(link.attr("href"));
            String text = page.select("article.text").text();
            for (Element place : page.select("a.place")) {
                String quote = place.text().substring(1, place.text().length() - 1);
                String id = place.attr("href").substring(1);
                Element anchor = page.getElementById(id);
                assertTrue(anchor != null && !page.select("mark").isEmpty(), id);
                assertTrue(
                        squeezed(after(page, id)).startsWith(squeezed(quote)),
                        quote + " is not at its place in " + link.attr("href"));
                checked++;
            }
            assertFalse(text.isBlank(), link.attr("href"));
        }
        assertTrue(checked > 100, "only " + checked + " places");
    }

    /** The text of the page from an anchor on, without the numbers of notes. */
    private static String after(Document page, String id) {
        Document copy = page.clone();
        copy.select("sup").remove();
        copy.select("[id=" + id + "]").forEach(anchor -> anchor.text("\u241e"));
        StringBuilder text = new StringBuilder();
        copy.select("article.text").forEach(article -> text.append(article.wholeText()));
        return text.substring(text.indexOf("\u241e") + 1);
    }

    private static String squeezed(String words) {
        return words.replaceAll("\\s+", "");
    }

    @Test
    void whatADocumentSaysIsShownAsText() throws Exception {
        Document titled = page(document("alert('title')"));
        assertEquals(
                "<script>alert('title')</script>\" onmouseover=\"alert(1)",
                titled.select("h1").text());
        assertTrue(titled.select(".speaker").text().contains("<img src=x onerror=alert(2)>"));
        Document page = page(document("Hostile words"));
        assertTrue(page.select("article").text().contains("\"><script>alert(4)</script>"));
        assertTrue(page.select("article").text().contains("<b onclick='alert(5)'>"));
        for (Document one : List.of(titled, page)) {
            assertEquals(0, one.select("main script, main b, main img").size());
            assertEquals(0, one.select("a[href^=javascript]").size());
            assertFalse(one.select("a.place").isEmpty(), "nothing was read in it");
        }
    }

    private static String document(String title) throws Exception {
        for (Element link : page("/documents").select("td a")) {
            if (link.text().contains(title)) {
                return link.attr("href");
            }
        }
        throw new AssertionError("no document is called " + title);
    }

    @Test
    void speaksTheLanguageOfTheBrowserOrTheSwitch() throws Exception {
        Document german = page("/page/actor/KP", "Accept-Language", "de-DE,de;q=0.9,en;q=0.5");
        assertEquals("de", german.select("html").attr("lang"));
        assertEquals("Nordkorea", german.select("h1").text());
        Document english = page("/page/actor/KP", "Accept-Language", "en-GB,de;q=0.5");
        assertEquals("North Korea", english.select("h1").text());
        HttpResponse<String> switched = get("/page/actor/KP?lang=de", "Accept-Language", "en");
        assertTrue(switched.body().contains("Nordkorea</h1>"));
        String cookie = switched.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
        Document kept = page("/page/actor/KP", "Accept-Language", "en", "Cookie", cookie);
        assertEquals("Nordkorea", kept.select("h1").text());
        assertEquals(
                "North Korea", page("/page/actor/KP", "Accept-Language", "ko").select("h1").text());
    }

    @Test
    void countsAsTheStoreDoes() throws Exception {
        Document page = page("/");
        long documents =
                demo.store().documents().stream().filter(d -> d.version().isPresent()).count();
        long events =
                demo.store()
                        .read(
                                d ->
                                        d.getDefaultGraph()
                                                .find(Node.ANY, RDF.Nodes.type, Aktenlage.EVENT)
                                                .toList()
                                                .size());
        List<String> numbers = page.select(".numbers dd").eachText();
        assertEquals(Long.toString(documents), numbers.get(0));
        assertEquals(Long.toString(events), numbers.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/actor/nobody",
                "/page/",
                "/page/..%2f..%2fetc%2fpasswd",
                "/page/%3Cscript%3E",
                "/page/graph/run",
                "/query/nothing",
                "/asset/..%2faktenlage.css",
                "/asset/org/aktenlage/Main.class",
                "/neighbours/nobody",
            })
    void whatIsNotThereIsSaidSo(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, answer.toString());
        assertFalse(answer.body().contains("<script>"), answer.body());
    }

    @Test
    void findsNamesSentencesAndDocumentsByWordsInEitherLanguage() throws Exception {
        demo.read();
        Document names = page("/search?q=nordkorea");
        assertEquals("/page/actor/KP", names.select("main ul.plain a").attr("href"));
        Document sentences = page("/search?q=Sanktion");
        assertTrue(sentences.select("blockquote").text().contains("Sanktionen"), sentences.text());
        Document english = page("/search?q=condemning+deployments");
        assertFalse(english.select("blockquote, main ul.plain a").isEmpty(), english.text());
        assertTrue(page("/search?q=xyzzy+nothing").select(".none").hasText());
        assertTrue(get("/suggest?q=nordk").body().contains("Nordkorea"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "*", "?", "a* OR *:*", "\"", "text:x", "[a TO z]", "~", "AND", "<b>x"})
    void wordsOfAVisitorAreNoOrders(String words) throws Exception {
        String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
        assertEquals(0, page("/search?q=" + query).select("main b").size());
        assertEquals(200, get("/suggest?q=" + query).statusCode());
    }

    @Test
    void sparqlFindsWordsOfAnyGraphInOneLookUp() throws Exception {
        demo.read();
        String query =
                "PREFIX text: <http://jena.apache.org/text#> PREFIX oa: <http://www.w3.org/ns/oa#>"
                        + " SELECT DISTINCT ?words { ?selector text:query (oa:exact 'Sanktion' 5"
                        + " 'lang:de') GRAPH ?version { ?selector oa:exact ?words } }";
        String path = "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        assertTrue(get(path, "Accept", "text/csv").body().contains("Sanktionen"));
    }

    @Test
    void whoOpensTheAddressForQueriesInABrowserIsLedToTheEditor() throws Exception {
        HttpResponse<String> browser =
                get("/sparql", "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8");
        assertEquals(303, browser.statusCode());
        assertEquals("/editor", browser.headers().firstValue("Location").orElse(""));
        for (String accept : List.of("*/*", "text/turtle", "application/sparql-results+json")) {
            assertNotEquals(303, get("/sparql", "Accept", accept).statusCode(), accept);
        }
        assertEquals(200, get("/sparql?query=ASK%7B%7D", "Accept", "text/html").statusCode());
    }

    @Test
    void aQuestionIsAnsweredOrSaysWhyNot() throws Exception {
        Document members = page("/query/members?body=MSMT");
        assertTrue(members.select("tbody tr").size() > 1, members.text());
        HttpResponse<String> wrong = get("/query/members?body=%3Cb%3Enobody%3C%2Fb%3E");
        assertEquals(400, wrong.statusCode());
        Document page = Jsoup.parse(wrong.body());
        assertTrue(page.select("[role=alert]").text().contains("<b>nobody</b>"), page.text());
    }

    @Test
    void strangersSeeOnlyTheSentencesThatAreQuoted() throws Exception {
        Path copy = folder.resolve("strangers");
        Files.createDirectories(copy);
        try (ServedDemo open = ServedDemo.of(ServedDemo.ingested(copy), Optional.of("127.0.0.1"))) {
            Document documents = Jsoup.connect(open.address() + "/documents").get();
            String link = documents.select("td a").attr("href");
            Document page = Jsoup.connect(open.address() + link).get();
            assertEquals(0, page.select("article mark").size());
            assertFalse(page.select("aside blockquote").isEmpty());
            assertFalse(page.select("article .note").text().isBlank());
        }
    }
}
