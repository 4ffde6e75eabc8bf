package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.server.WriteAccess;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Documents and decisions that come by HTTP, and all who must not send them. */
final class WritingIT {

    private static final String TOKEN = "0123456789-a-token";

    private static final String BOUNDARY = "----of-this-test";

    private static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

    private static final String FIELDS = "application/x-www-form-urlencoded";

    private static final String TEXT =
            "24 October 2024\n\nPortugal condemned Venezuela on 23 October 2024.\n";

    /** What the server holds for the time. */
    private static final AtomicReference<Instant> NOW =
            new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));

    @TempDir private static Path folder = Path.of("");
    private static ServedDemo demo;

    @BeforeAll
    static void serve() throws Exception {
        Path store = folder.resolve("store");
        InProcess.Run run =
                InProcess.run("ingest", Path.of("seeds", "documents"), "--store", store);
        assertEquals(0, run.code(), run.err());
        demo =
                ServedDemo.of(
                        store, Optional.empty(), Optional.of(new WriteAccess(TOKEN, NOW::get)));
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    /** Whatever failed before was more than a minute ago. */
    @BeforeEach
    void laterOn() {
        NOW.updateAndGet(now -> now.plusSeconds(120));
    }

    /**
     * Over a connection of its own: one on which a body was refused unread is closed by the server
     * some time after the answer, and whoever takes it up again may find it so.
     */
    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws Exception {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(demo.address() + path))
                .header("Accept-Language", "en");
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(to(path).header("Accept", "text/html"), headers);
    }

    private static HttpResponse<String> post(
            String path, String type, byte[] body, String... headers) throws Exception {
        return send(
                to(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)),
                headers);
    }

    private static String fields(String... pairs) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.add(pairs[i] + "=" + URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", all);
    }

    private static HttpResponse<String> submit(String path, String fields, String... headers)
            throws Exception {
        return post(path, FIELDS, fields.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** A form with files; the boundary stands in none of them. */
    private static final class Parcel {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Parcel field(String name, String value) {
            return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
        }

        Parcel file(String name, String text) {
            return file(name, text.getBytes(StandardCharsets.UTF_8));
        }

        Parcel file(String name, byte[] content) {
            return part("name=\"files\"; filename=\"" + name + "\"", content);
        }

        private Parcel part(String disposition, byte[] content) {
            bytes.writeBytes(
                    ("--"
                                    + BOUNDARY
                                    + "\r\nContent-Disposition: form-data; "
                                    + disposition
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(content);
            bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            return this;
        }

        byte[] open() {
            return bytes.toByteArray();
        }

        byte[] closed() {
            bytes.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return bytes.toByteArray();
        }
    }

    /** Someone who is logged in. */
    private record Visitor(String cookie, String formKey) {

        static Visitor enter() throws Exception {
            HttpResponse<String> answer =
                    submit("/login", fields("name", "Ada", "token", TOKEN, "next", "/add"));
            assertEquals(303, answer.statusCode(), answer.body());
            assertEquals("/add", answer.headers().firstValue("Location").orElse(""));
            String set = answer.headers().firstValue("Set-Cookie").orElse("");
            for (String wanted : List.of("HttpOnly", "SameSite=Strict", "Path=/")) {
                assertTrue(set.contains(wanted), set);
            }
            assertFalse(set.contains(TOKEN) || set.contains("Secure"), set);
            String cookie = set.split(";")[0];
            assertTrue(cookie.matches("aktenlage-\\d+=[0-9a-f]{64}"), cookie);
            Document form = Jsoup.parse(get("/add", "Cookie", cookie).body());
            return new Visitor(cookie, form.select("#add input[name=csrf]").attr("value"));
        }

        HttpResponse<String> hand(Parcel parcel, String... headers) throws Exception {
            List<String> all = new ArrayList<>(List.of("Cookie", cookie, "Accept", "text/html"));
            all.addAll(List.of(headers));
            return post(
                    "/documents",
                    FORM,
                    parcel.field("csrf", formKey).closed(),
                    all.toArray(String[]::new));
        }
    }

    private static long documents() {
        return demo.store().documents().size();
    }

    private static String keys() {
        return demo.store().documents().toString();
    }

    private static boolean isFact(String who) throws Exception {
        String query =
                "ASK { ?e <https://w3id.org/aktenlage/ns#agent> ?a ."
                        + " FILTER(STRENDS(STR(?a), '/actor/"
                        + who
                        + "')) FILTER EXISTS { ?e"
                        + " <https://w3id.org/aktenlage/ns#assertedBy> ?c } }";
        return send(to("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                        .header("Accept", "application/sparql-results+json"))
                .body()
                .replaceAll("\\s", "")
                .contains("\"boolean\":true");
    }

    @Test
    void withoutTheOptionNothingCanBeWritten() throws Exception {
        Path other = folder.resolve("other");
        assertEquals(
                0,
                InProcess.run(
                                "ingest",
                                Path.of("seeds", "documents").toFile().listFiles()[0],
                                "--store",
                                other)
                        .code());
        try (ServedDemo closed = ServedDemo.of(other, Optional.empty())) {
            for (String path : List.of("/add", "/login", "/logout", "/review")) {
                HttpRequest.Builder ask =
                        HttpRequest.newBuilder(URI.create(closed.address() + path));
                assertEquals(404, send(ask).statusCode(), path);
                HttpRequest.Builder send =
                        HttpRequest.newBuilder(URI.create(closed.address() + path))
                                .POST(BodyPublishers.ofString("token=" + TOKEN));
                int status = send(send, "Content-Type", FIELDS).statusCode();
                assertTrue(status == 404 || status == 405, path + " " + status);
            }
            HttpRequest.Builder documents =
                    HttpRequest.newBuilder(URI.create(closed.address() + "/documents"))
                            .POST(BodyPublishers.ofByteArray(new Parcel().closed()));
            assertEquals(
                    405,
                    send(documents, "Content-Type", FORM, "Authorization", "Bearer " + TOKEN)
                            .statusCode());
            String start = send(HttpRequest.newBuilder(URI.create(closed.address() + "/"))).body();
            assertFalse(start.contains("/login"), start);
        }
    }

    /** Each holds a place while its body comes. */
    @Test
    void whoComesWhenFourAreAtItIsToldToComeAgain() throws Exception {
        byte[] whole = new Parcel().file("queue.txt", TEXT).closed();
        String head =
                "POST /documents HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + TOKEN
                        + "\r\nContent-Type: "
                        + FORM
                        + "\r\nContent-Length: "
                        + whole.length
                        + "\r\n\r\n";
        List<Socket> slow = new ArrayList<>();
        long before = documents();
        try {
            for (int i = 0; i < 4; i++) {
                URI address = URI.create(demo.address());
                Socket socket = new Socket(address.getHost(), address.getPort());
                slow.add(socket);
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(whole, 0, 20);
            }
            HttpResponse<String> fifth = bearer(whole);
            for (int i = 0; i < 100 && fifth.statusCode() == 200; i++) {
                TimeUnit.MILLISECONDS.sleep(20); // the four are not all seen yet
                fifth = bearer(whole);
            }
            assertEquals(503, fifth.statusCode(), fifth.body());
            assertEquals("60", fifth.headers().firstValue("Retry-After").orElse(""));
            assertEquals(200, get("/documents").statusCode());
            OutputStream first = slow.getFirst().getOutputStream();
            first.write(whole, 20, whole.length - 20);
            byte[] status = slow.getFirst().getInputStream().readNBytes(12);
            assertEquals("HTTP/1.1 200", new String(status, StandardCharsets.US_ASCII));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        HttpResponse<String> later = bearer(whole);
        for (int i = 0; i < 100 && later.statusCode() == 503; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            later = bearer(whole);
        }
        assertEquals(200, later.statusCode(), later.body());
        assertTrue(documents() <= before + 1, keys());
    }

    private static HttpResponse<String> bearer(byte[] parcel) throws Exception {
        return post("/documents", FORM, parcel, "Authorization", "Bearer " + TOKEN);
    }

    @Test
    void aStrangerIsLedToTheLoginAndSeesNoForms() throws Exception {
        HttpResponse<String> add = get("/add");
        assertEquals(303, add.statusCode());
        assertEquals("/login?next=%2Fadd", add.headers().firstValue("Location").orElse(""));
        Document claim = Jsoup.parse(get(claim()).body());
        assertEquals(0, claim.select("form[action=/review]").size());
        long before = documents();
        HttpResponse<String> posted =
                post("/documents", FORM, new Parcel().file("a.txt", TEXT).closed());
        assertEquals(401, posted.statusCode());
        assertTrue(posted.headers().firstValue("WWW-Authenticate").isPresent());
        assertEquals(
                401,
                submit("/review", fields("thing", "x", "why", "y", "verdict", "reject"))
                        .statusCode());
        assertEquals(before, documents());
    }

    private static String claim() throws Exception {
        Document documents = Jsoup.parse(get("/documents").body());
        for (var link : documents.select("td a")) {
            Document page = Jsoup.parse(get(link.attr("href")).body());
            if (page.select("a.ref").hasAttr("href")) {
                return page.select("a.ref").attr("href");
            }
        }
        throw new AssertionError("no document has a claim");
    }

    @Test
    void aWrongTokenIsRefusedAndGuessingIsSlow() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    401,
                    submit("/login", fields("name", "Eve", "token", "wrong" + i)).statusCode());
        }
        HttpResponse<String> late = submit("/login", fields("name", "Ada", "token", TOKEN));
        assertEquals(429, late.statusCode());
        assertFalse(late.body().contains(TOKEN), "the page repeats the token");
        assertTrue(late.headers().firstValue("Set-Cookie").isEmpty());
        assertEquals(
                429,
                post("/documents", FORM, new Parcel().closed(), "Authorization", "Bearer " + TOKEN)
                        .statusCode());
        laterOn();
        Visitor.enter();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/, /",
        "//example.org, /",
        "/\\example.org, /",
        "/page/actor/DE, /page/actor/DE",
        "'', /"
    })
    void afterTheLoginOneStaysHere(String next, String place) throws Exception {
        HttpResponse<String> answer =
                submit("/login", fields("name", "Ada", "token", TOKEN, "next", next));
        assertEquals(place, answer.headers().firstValue("Location").orElse(""));
    }

    @Test
    void aFormOfAnotherOriginChangesNothing() throws Exception {
        Visitor visitor = Visitor.enter();
        long before = documents();
        for (String[] foreign :
                List.of(
                        new String[] {"Origin", "https://example.org"},
                        new String[] {"Origin", "null"},
                        new String[] {"Origin", "http://localhost:1"},
                        new String[] {"Sec-Fetch-Site", "cross-site"},
                        new String[] {"Sec-Fetch-Site", "same-site"})) {
            HttpResponse<String> answer =
                    visitor.hand(new Parcel().file("foreign.txt", TEXT), foreign);
            assertEquals(403, answer.statusCode(), foreign[1]);
            assertTrue(answer.body().contains("<h1>This form is not from here</h1>"));
            assertEquals(
                    403,
                    submit("/login", fields("name", "Eve", "token", TOKEN), foreign).statusCode());
        }
        assertEquals(
                403,
                post(
                                "/documents",
                                FORM,
                                new Parcel().file("f.txt", TEXT).closed(),
                                "Cookie",
                                visitor.cookie)
                        .statusCode());
        assertEquals(
                403,
                new Visitor(visitor.cookie, "0".repeat(64))
                        .hand(new Parcel().file("f.txt", TEXT))
                        .statusCode());
        assertEquals(
                403,
                submit(
                                "/review",
                                fields("thing", claim(), "why", "y", "verdict", "reject"),
                                "Cookie",
                                visitor.cookie)
                        .statusCode());
        assertEquals(
                403, submit("/logout", fields("csrf", "x"), "Cookie", visitor.cookie).statusCode());
        assertEquals(before, documents());
        assertEquals(200, get("/add", "Cookie", visitor.cookie).statusCode());
    }

    @Test
    void whatIsHandedInIsReadAndCanBeRejected() throws Exception {
        Visitor visitor = Visitor.enter();
        String peru = TEXT.replace("Portugal", "Peru");
        assertFalse(isFact("PE"));
        HttpResponse<String> answer =
                visitor.hand(
                        new Parcel().field("publisher", "A House").file("peru.txt", peru),
                        "Origin",
                        demo.address(),
                        "Sec-Fetch-Site",
                        "same-origin");
        assertEquals(200, answer.statusCode(), answer.body());
        Document page = Jsoup.parse(answer.body());
        assertEquals("What was read", page.select("h1").text());
        assertTrue(page.select(".timeline").text().contains("Peru condemned Venezuela"));
        assertTrue(isFact("PE"));
        String event = page.select(".timeline a.kind").attr("href");
        String document = page.select("h2 a").attr("href");
        Document read = Jsoup.parse(get(document).body());
        assertTrue(read.select(".meta").text().contains("A House"), read.text());

        String again =
                visitor.hand(new Parcel().field("publisher", "A House").file("peru.txt", peru))
                        .body();
        assertTrue(again.contains("The store has it already"), again);

        Document shown = Jsoup.parse(get(event, "Cookie", visitor.cookie).body());
        String thing = shown.select("form[action=/review] [name=thing]").attr("value");
        String reasonless =
                fields("csrf", visitor.formKey, "thing", thing, "verdict", "reject", "why", " ");
        assertEquals(400, submit("/review", reasonless, "Cookie", visitor.cookie).statusCode());
        assertTrue(isFact("PE"));
        assertEquals(303, review(visitor, thing, "reject", "<b>misread</b>").statusCode());
        assertFalse(isFact("PE"));
        Document rejected = Jsoup.parse(get(event).body());
        assertTrue(rejected.select(".verdict").text().startsWith("Rejected by Ada"));
        assertTrue(rejected.select(".verdict").text().endsWith("<b>misread</b>"));
        assertEquals(303, review(visitor, thing, "confirm", "well read").statusCode());
        assertTrue(isFact("PE"));
        assertEquals(404, review(visitor, "event/none", "reject", "x").statusCode());
    }

    private static HttpResponse<String> review(
            Visitor visitor, String thing, String verdict, String why) throws Exception {
        return submit(
                "/review",
                fields("csrf", visitor.formKey, "thing", thing, "verdict", verdict, "why", why),
                "Cookie",
                visitor.cookie,
                "Accept",
                "text/html");
    }

    @Test
    void aProgramSendsTheTokenAndGetsJson() throws Exception {
        byte[] parcel =
                new Parcel()
                        .file("chile.txt", TEXT.replace("Portugal", "Chile"))
                        .file("picture.txt", new byte[] {0, 1, 2, 0, (byte) 0xff})
                        .closed();
        String[] bearer = {"Authorization", "Bearer " + TOKEN};
        HttpResponse<String> answer = post("/documents", FORM, parcel, bearer);
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"outcome\":\"added\""), answer.body());
        assertTrue(answer.body().contains("\"code\":\"binary\""), answer.body());
        assertTrue(isFact("CL"));
        String event =
                Jsoup.parse(get("/page/actor/CL").body())
                        .select("a.kind")
                        .attr("href")
                        .replaceFirst("/page/", "");
        String decision = fields("thing", event, "verdict", "reject", "why", "a test");
        assertEquals(400, submit("/review", decision, bearer).statusCode());
        HttpResponse<String> decided = submit("/review", decision + "&by=Bot", bearer);
        assertEquals(200, decided.statusCode(), decided.body());
        assertTrue(decided.body().contains("\"verdict\":\"reject\""), decided.body());
        assertFalse(isFact("CL"));
        assertEquals(
                401,
                post("/documents", FORM, parcel, "Authorization", "Bearer wrong").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/cron.d/x.txt",
                "..\\..\\windows\\x.txt",
                "/absolute/x.txt",
                "<script>alert(1)</script>.txt",
                "\u202etxt.exe.txt",
                "...",
                ".."
            })
    void aHostileNameIsOnlyAName(String name) throws Exception {
        Visitor visitor = Visitor.enter();
        HttpResponse<String> answer = visitor.hand(new Parcel().file(name, TEXT + name));
        assertEquals(200, answer.statusCode(), answer.body());
        Document page = Jsoup.parse(answer.body());
        assertEquals(0, page.select("main script, main b").size(), answer.body());
        assertFalse(page.select("main h2 a[href^=/page/document/]").isEmpty(), answer.body());
        assertFalse(keys().contains("..\\") || keys().contains("../"), keys());
        assertTrue(keys().chars().noneMatch(c -> c == 7 || c == 0x202e), keys());
    }

    @Test
    void whatADocumentSaysIsShownAsText() throws Exception {
        HttpResponse<String> answer =
                Visitor.enter()
                        .hand(
                                new Parcel()
                                        .file("hostile.md", ServedDemo.HOSTILE)
                                        .file("hostile.txt", ServedDemo.HOSTILE_TEXT)
                                        .file("same/../hostile.txt", "again"));
        Document page = Jsoup.parse(answer.body());
        assertEquals(0, page.select("main script, main b, main img").size(), answer.body());
        assertTrue(page.text().contains("<script>alert('title')</script>"), page.text());
        assertTrue(page.text().contains("\"><script>alert(4)</script>"), page.text());
    }

    @Test
    void twoFilesOfOneNameAreNotOneDocument() throws Exception {
        String page =
                Visitor.enter()
                        .hand(new Parcel().file("twin.txt", TEXT).file("./twin.txt", TEXT + "x"))
                        .body();
        assertTrue(page.contains("another file of the same name came with it"), page);
    }

    @Test
    void whatIsTooMuchIsRefusedAndNothingOfItTaken() throws Exception {
        Visitor visitor = Visitor.enter();
        long before = documents();
        Parcel many = new Parcel();
        for (int i = 0; i < 51; i++) {
            many.file("many" + i + ".txt", TEXT + i);
        }
        assertEquals(413, visitor.hand(many).statusCode());
        Parcel large = new Parcel();
        for (int i = 0; i < 4; i++) {
            large.file("large" + i + ".txt", new byte[17_000_000]);
        }
        HttpResponse<String> refused = visitor.hand(large);
        assertEquals(413, refused.statusCode());
        assertTrue(refused.body().contains("Too much at once"), refused.body());
        assertEquals(before, documents());
        String one = visitor.hand(new Parcel().file("one.txt", new byte[20_000_001])).body();
        assertTrue(one.contains("the limit is 20000000"), one);
        assertEquals(before, documents());
        assertEquals(400, visitor.hand(new Parcel().file("", "")).statusCode());
        assertEquals(
                400,
                visitor.hand(new Parcel().field("date", "yesterday").file("d.txt", TEXT))
                        .statusCode());
        assertEquals(before, documents());
        assertEquals(
                413,
                submit("/review", "why=" + "x".repeat(2_000_000), "Cookie", visitor.cookie)
                        .statusCode());
    }

    @Test
    void aSessionEnds() throws Exception {
        Visitor idle = Visitor.enter();
        NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(119)));
        assertEquals(200, get("/add", "Cookie", idle.cookie).statusCode());
        NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(121)));
        assertEquals(303, get("/add", "Cookie", idle.cookie).statusCode());
        assertEquals(401, idle.hand(new Parcel().file("late.txt", TEXT)).statusCode());

        Visitor busy = Visitor.enter();
        for (int i = 0; i < 11; i++) {
            NOW.updateAndGet(now -> now.plus(Duration.ofHours(1)));
            assertEquals(200, get("/add", "Cookie", busy.cookie).statusCode());
        }
        NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(61)));
        assertEquals(303, get("/add", "Cookie", busy.cookie).statusCode());

        Visitor leaving = Visitor.enter();
        HttpResponse<String> left =
                submit("/logout", fields("csrf", leaving.formKey), "Cookie", leaving.cookie);
        assertEquals(303, left.statusCode());
        assertEquals(303, get("/add", "Cookie", leaving.cookie).statusCode());
    }

    @Test
    void everySessionHasItsOwnSecrets() throws Exception {
        Visitor one = Visitor.enter();
        Visitor other = Visitor.enter();
        assertNotEquals(one.cookie, other.cookie);
        assertEquals(
                403,
                new Visitor(one.cookie, other.formKey)
                        .hand(new Parcel().file("x.txt", TEXT))
                        .statusCode());
        HttpResponse<String> page = get("/add", "Cookie", one.cookie);
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
    }

    /** The whole must be there before anything is read. */
    @Test
    void whoBreaksOffLeavesNothing() throws Exception {
        Visitor visitor = Visitor.enter();
        long before = documents();
        byte[] part = new Parcel().field("csrf", visitor.formKey).file("torn.txt", TEXT).open();
        URI address = URI.create(demo.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            String head =
                    "POST /documents HTTP/1.1\r\nHost: localhost:"
                            + address.getPort()
                            + "\r\nCookie: "
                            + visitor.cookie
                            + "\r\nContent-Type: "
                            + FORM
                            + "\r\nContent-Length: "
                            + (part.length + 1_000)
                            + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(part);
            out.flush();
            TimeUnit.MILLISECONDS.sleep(300);
        }
        TimeUnit.SECONDS.sleep(1);
        assertEquals(before, documents());
        assertEquals(
                400,
                post("/documents", FORM, part, "Authorization", "Bearer " + TOKEN).statusCode());
        assertEquals(before, documents());
        // its place in the queue is free again
        for (int i = 0; i < 5; i++) {
            assertEquals(400, visitor.hand(new Parcel()).statusCode());
        }
    }

    @Test
    void theGraphItselfIsNotWritten() throws Exception {
        String[] bearer = {"Authorization", "Bearer " + TOKEN};
        for (String path : List.of("/sparql", "/graph?default")) {
            int status =
                    post(
                                    path,
                                    path.equals("/sparql")
                                            ? "application/sparql-update"
                                            : "text/turtle",
                                    "<x:s> <x:p> <x:o> .".getBytes(StandardCharsets.UTF_8),
                                    bearer)
                            .statusCode();
            assertTrue(status >= 400 && status < 500, path + " " + status);
        }
    }

    @Test
    void othersMayWriteOnlyWithATokenOfTheOwners() {
        InProcess.Run run =
                InProcess.run("serve", "--write", "--host", "0.0.0.0", "--store", folder);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("AKTENLAGE_TOKEN"), run.err());
    }
}
