package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;

import org.aktenlage.cli.InProcess.Run;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Commands on a store that is served, each in a process of its own, as users have them. */
final class RelayIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir private static Path shared = Path.of("");
    @TempDir private Path folder = Path.of("");
    private Path store = Path.of("");
    private Process server;

    @BeforeAll
    static void fill() throws IOException {
        Path filled = TwoLists.ingested(shared);
        Path page = Path.of("seeds", "documents", "icbm-launch.txt").toAbsolutePath();
        assertEquals(0, InProcess.run("ingest", page, "--store", filled).code());
    }

    @BeforeEach
    void serve() throws Exception {
        PathUtils.copyDirectory(shared, folder);
        store = folder.resolve("store");
        server = start();
    }

    private Process start() throws Exception {
        Process started = process("serve", "--port", "0", "--store", store.toString()).start();
        assertEquals(
                "http",
                new String(started.getInputStream().readNBytes(4), StandardCharsets.US_ASCII));
        return started;
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    private ProcessBuilder process(String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(JAVA);
        for (String name : List.of("aktenlage.home", "aktenlage.models")) {
            line.add("-D" + name + "=" + Path.of(System.getProperty(name)).toAbsolutePath());
        }
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx1g"));
        // Most of its time is its start.
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
        line.add(System.getProperty("java.class.path"));
        line.add(Main.class.getName());
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(false);
    }

    private record Ended(int code, String out, String err) {}

    private Ended run(String... arguments) throws Exception {
        return runIn(folder, arguments);
    }

    private Ended runIn(Path place, String... arguments) throws Exception {
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process =
                process(arguments).directory(place.toFile()).redirectError(err.toFile()).start();
        // one letter for each byte, so that nothing is lost
        String out =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }

    private void end() throws InterruptedException {
        server.destroy();
        assertTrue(server.waitFor(20, TimeUnit.SECONDS), "it does not end when told to");
    }

    @Test
    void saysTheSameThroughTheServer() throws Exception {
        List<String> lines =
                List.of(
                        "query timeline --format csv",
                        "query members --param body=MSMT",
                        "facts --format csv",
                        "export --format nq",
                        "diff UN --since 2020-01-01 --format atom",
                        "explain KP",
                        "query nothing");
        List<Ended> through = runAll(lines);
        end();
        List<Ended> alone = runAll(lines);
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(alone.get(i), through.get(i), lines.get(i));
        }
    }

    private List<Ended> runAll(List<String> lines) throws Exception {
        List<Ended> all = new ArrayList<>();
        for (String line : lines) {
            all.add(run((line + " --store " + store).split(" ")));
        }
        return all;
    }

    @Test
    void readsDocumentsFromWhereTheUserStandsWhilePagesAreShown() throws Exception {
        Files.writeString(folder.resolve("new.txt"), "24 October 2024\n\nFrance condemned Iran.\n");
        Ended ingest = run("ingest", "new.txt", "--store", "store");
        assertEquals(0, ingest.code(), ingest.err());
        Ended facts = run("facts", "new", "--format", "csv", "--store", "store");
        assertTrue(facts.out().contains("Condemnation"), facts.err());
        Ended export = run("export", "--format", "nq", "--output", "out.nq", "--store", "store");
        assertEquals(0, export.code(), export.err());
        assertTrue(Files.size(folder.resolve("out.nq")) > 1000);
        String page =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(address() + "/documents"))
                                        .header("Accept", "text/html")
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
        assertEquals(2, page.split("/page/document/", -1).length - 1, page);
    }

    private String address() {
        return ServerFile.read(store).orElseThrow().address();
    }

    @Test
    void onlyItsOwnerCanReadTheToken() throws IOException {
        Path file = store.resolve("server.json");
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer wrong", "Basic abc"})
    void nobodyElseRunsCommands(String authorization) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address() + RunServlet.PATH))
                        .POST(BodyPublishers.ofString("{\"arguments\":[\"rebuild\"]}"));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        assertEquals(401, status(request.build()));
    }

    @Test
    void aPageInABrowserRunsNoCommandsWhateverItKnows() throws Exception {
        ServerFile file = ServerFile.read(store).orElseThrow();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(file.address() + RunServlet.PATH))
                        .header("Authorization", "Bearer " + file.token())
                        .header("Origin", "https://example.org")
                        .POST(BodyPublishers.ofString("{\"arguments\":[\"rebuild\"]}"))
                        .build();
        assertEquals(401, status(request));
    }

    @Test
    void anotherVersionIsToldSo() throws Exception {
        ServerFile file = ServerFile.read(store).orElseThrow();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(file.address() + RunServlet.PATH))
                        .header("Authorization", "Bearer " + file.token())
                        .POST(BodyPublishers.ofString("{\"version\":\"aktenlage 0.0\"}"))
                        .build();
        assertEquals(409, status(request));
    }

    private static int status(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void theFileGoesWithTheServerAndAStaleOneIsKnown() throws Exception {
        ServerFile last = ServerFile.read(store).orElseThrow();
        end();
        assertFalse(Files.exists(store.resolve("server.json")));
        last.write(store); // as after kill -9
        assertEquals(0, run("query", "documents", "--store", "store").code());
        assertFalse(Files.exists(store.resolve("server.json")), "it stays after its server");
        new ServerFile(last.address(), ProcessHandle.current().pid(), last.token(), "x")
                .write(store); // the number went to another process, nobody listens there
        assertEquals(0, run("query", "documents", "--store", "store").code());
        Files.writeString(store.resolve("server.json"), "{\"address\"");
        assertEquals(0, run("query", "documents", "--store", "store").code());
    }

    @Test
    void whoeverElseListensThereGetsNoToken() throws Exception {
        ServerFile last = ServerFile.read(store).orElseThrow();
        end();
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer other =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext(
                "/",
                exchange -> {
                    heard.add(
                            exchange.getRequestMethod() + exchange.getRequestHeaders().entrySet());
                    byte[] answer = "0".repeat(64).getBytes(StandardCharsets.US_ASCII);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        other.start();
        try {
            String address =
                    "http://localhost:" + other.getAddress().getPort(); // in the old one's place
            new ServerFile(address, ProcessHandle.current().pid(), last.token(), last.version())
                    .write(store);
            Run run = InProcess.run("query", "documents", "--store", store);
            assertEquals(0, run.code(), run.err());
            assertEquals(1, heard.size(), heard.toString());
            assertFalse(heard.toString().contains(last.token()), heard.toString());
        } finally {
            other.stop(0);
        }
    }

    @Test
    void argumentsInAFileAreThoseOfTheCallersFolder() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("arguments.txt"), "documents --format csv");
        String[] words = {"query", "@arguments.txt", "--store", store.toString()};
        Ended through = runIn(elsewhere, words);
        assertEquals(0, through.code(), through.err());
        assertTrue(through.out().contains("icbm-launch"), through.out());
        end();
        assertEquals(runIn(elsewhere, words), through);
    }

    @Test
    void theTokenThatIsMadeIsPrintedAtTheStartAndOpens() throws Exception {
        end();
        ProcessBuilder builder = process("serve", "--write", "--port", "0", "--store", "store");
        builder.environment().remove("AKTENLAGE_TOKEN");
        server = builder.start();
        BufferedReader out = server.inputReader();
        String address = out.readLine();
        String told = out.readLine();
        String words = "log in at /login with the token ";
        assertTrue(told.startsWith(words), told);
        String token = told.substring(words.length());
        assertTrue(token.matches("[0-9a-f]{64}"), token);
        for (String one : List.of(token, "0".repeat(64))) {
            HttpRequest login =
                    HttpRequest.newBuilder(URI.create(address + "login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("name=Ada&token=" + one))
                            .build();
            assertEquals(one.equals(token) ? 303 : 401, status(login));
        }
        assertNotEquals(token, ServerFile.read(store).orElseThrow().token());
    }

    @Test
    void thePastNeedsTheStoreAloneAndSaysSo() throws Exception {
        Ended past = run("query", "documents", "--as-of", "2024-01-01", "--store", "store");
        assertEquals(3, past.code());
        assertTrue(past.err().contains("end the server first"), past.err());
        assertEquals(0, run("query", "documents", "--store", "store").code());
    }

    @Test
    void aSecondServerLeavesTheFirstItsFileAndNamesIt() throws Exception {
        Ended second = run("serve", "--port", "0", "--store", "store");
        assertEquals(3, second.code());
        assertTrue(second.err().contains("process " + server.pid() + " serves it"), second.err());
        assertTrue(second.err().contains(address()), second.err());
        assertTrue(Files.exists(store.resolve("server.json")));
    }

    @Test
    void anotherBaseIsRefusedAsIfTheStoreWereAlone() throws Exception {
        Files.writeString(folder.resolve("new.txt"), "24 October 2024\n\nFrance condemned Iran.\n");
        Ended ingest =
                run("ingest", "new.txt", "--base", "https://example.org/", "--store", "store");
        assertEquals(3, ingest.code(), ingest.err());
        assertTrue(ingest.err().contains("has the base"), ingest.err());
    }

    /** All that was read whole is there after a kill in the middle, and nothing in part. */
    @Test
    void whatIsCommittedOutlivesAKill() throws Exception {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < 400; i++) {
            Files.writeString(
                    many.resolve("d" + i + ".txt"),
                    "24 October 2024\n\nFrance condemned Iran for case " + i + ".\n");
        }
        Process ingest = process("ingest", "many", "--store", "store").start();
        ingest.getErrorStream().readNBytes(2_000); // it tells of each document
        server.destroyForcibly().waitFor();
        ingest.waitFor();
        Run validated = InProcess.run("validate", "--store", store);
        assertEquals(0, validated.code(), validated.out() + validated.err());
        String before = InProcess.run("export", "--format", "nq", "--store", store).out();
        long documents = before.lines().filter(l -> l.contains("/ns#currentVersion>")).count();
        assertTrue(documents > 3, documents + " documents");
        assertEquals(0, InProcess.run("rebuild", "--store", store).code());
        assertEquals(before, InProcess.run("export", "--format", "nq", "--store", store).out());
        Run again = InProcess.run("ingest", many, "--store", store);
        assertEquals(0, again.code(), again.err());
        server = start();
        assertEquals(0, run("query", "documents", "--store", "store").code());
    }
}
