package org.aktenlage.server.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.aktenlage.server.Page;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The store as files. */
final class DumpServletIT {

    private static final String ALL = "/dump/aktenlage.nq.gz";
    private static final String ASSERTED = "/dump/asserted.ttl.gz";

    /** Asks until it is written. */
    private static HttpResponse<byte[]> written(Served served, String path) throws Exception {
        for (int i = 0; i < 100; i++) {
            HttpResponse<byte[]> answer = served.bytes(path);
            if (answer.statusCode() != 503) {
                return answer;
            }
            assertFalse(Served.header(answer, "Retry-After").isEmpty());
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(path + " is never written");
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static DatasetGraph parsed(byte[] zipped, Lang lang) throws IOException {
        return RDFParser.fromString(unzipped(zipped), lang).toDatasetGraph();
    }

    @Test
    void dumpsHoldWhatTheStoreHolds() throws Exception {
        try (Served served = Served.empty()) {
            served.put(Readings.full("a"));
            DatasetGraph all = parsed(written(served, ALL).body(), Lang.NQUADS);
            DatasetGraph asserted = parsed(written(served, ASSERTED).body(), Lang.TURTLE);
            long quads = served.store().read(d -> d.stream().count());
            long run =
                    served.store()
                            .read(
                                    d ->
                                            d.stream(
                                                            Iris.standard().runGraph(),
                                                            Node.ANY,
                                                            Node.ANY,
                                                            Node.ANY)
                                                    .count());
            assertEquals(quads - run, all.stream().count());
            boolean isSame =
                    served.store()
                            .read(
                                    d ->
                                            d.getDefaultGraph()
                                                    .isIsomorphicWith(asserted.getDefaultGraph()));
            assertTrue(isSame);
        }
    }

    @Test
    void aDumpComesWithItsLengthAndChecksum() throws Exception {
        try (Served served = Served.empty()) {
            served.put(Readings.full("a"));
            HttpResponse<byte[]> dump = written(served, ALL);
            assertEquals("application/gzip", Served.header(dump, "Content-Type"));
            assertEquals(
                    Integer.toString(dump.body().length), Served.header(dump, "Content-Length"));
            String sha256 = Iris.sha256(dump.body());
            assertEquals('"' + sha256 + '"', Served.header(dump, "ETag"));
            assertEquals(sha256 + "  aktenlage.nq.gz\n", served.get(ALL + ".sha256").body());
            HttpResponse<String> head = served.send("HEAD", ALL);
            assertEquals(
                    Served.header(dump, "Content-Length"), Served.header(head, "Content-Length"));
            assertEquals(304, served.get(ALL, "If-None-Match", '"' + sha256 + '"').statusCode());
        }
    }

    @Test
    void aDumpIsMadeAnewOnlyWhereTheStoreHasChanged() throws Exception {
        try (Served served = Served.empty()) {
            served.put(Readings.full("a"));
            byte[] first = written(served, ALL).body();
            assertArrayEquals(first, written(served, ALL).body());
            served.put(Readings.published("other", "b", "2024-11-01"));
            byte[] second = written(served, ALL).body();
            assertNotEquals(Iris.sha256(first), Iris.sha256(second));
            served.store().remove("https://example.org/other");
            served.store().erase("https://example.org/other");
            long erased = parsed(written(served, ALL).body(), Lang.NQUADS).stream().count();
            assertTrue(erased < parsed(second, Lang.NQUADS).stream().count());
        }
    }

    @Test
    void fullTextsStayOnThisMachine() throws Exception {
        try (Served here = Served.empty();
                Served elsewhere = Served.empty(Served.OPEN, Page.NONE)) {
            for (Served served : List.of(here, elsewhere)) {
                served.put(Readings.full("a"));
            }
            assertEquals(2, texts(here));
            assertEquals(0, texts(elsewhere));
        }
    }

    private static long texts(Served served) throws Exception {
        return parsed(written(served, ALL).body(), Lang.NQUADS).stream()
                .filter(
                        q ->
                                List.of(Aktenlage.TEXT, Aktenlage.STRUCTURE)
                                        .contains(q.getPredicate()))
                .count();
    }

    @Test
    void whoAsksWhileItIsWrittenIsToldToComeAgain() throws Exception {
        try (Served served = Served.empty()) {
            Workshop workshop = new Workshop(served.store());
            CountDownLatch goOn = new CountDownLatch(1);
            Workshop.Piece<String> piece =
                    workshop.piece(
                            "slow",
                            () -> {
                                try {
                                    goOn.await();
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                                return "made";
                            });
            assertTrue(piece.ready().isEmpty());
            assertTrue(piece.within(java.time.Duration.ofMillis(10)).isEmpty());
            goOn.countDown();
            assertEquals("made", piece.within(Served.LIMIT).orElse(""));
            assertEquals("made", piece.ready().orElse(""));
            served.put(Readings.full("a"));
            assertTrue(piece.ready().isEmpty());
            workshop.close();
            assertTrue(piece.within(Served.LIMIT).isEmpty());
        }
    }

    @Test
    void whatFailedIsTriedAgain() throws Exception {
        try (Served served = Served.empty();
                Workshop workshop = new Workshop(served.store())) {
            CountDownLatch failures = new CountDownLatch(1);
            Workshop.Piece<String> piece =
                    workshop.piece(
                            "brittle",
                            () -> {
                                if (failures.getCount() > 0) {
                                    failures.countDown();
                                    throw new IllegalStateException("once");
                                }
                                return "made";
                            });
            assertTrue(piece.within(Served.LIMIT).isEmpty());
            assertEquals("made", piece.within(Served.LIMIT).orElse(""));
        }
    }

    @Test
    void theFilesGoWithTheServer() throws Exception {
        List<Path> before = folders();
        Served served = Served.empty();
        served.put(Readings.full("a"));
        written(served, ALL);
        List<Path> during = new java.util.ArrayList<>(folders());
        during.removeAll(before);
        assertFalse(during.isEmpty());
        served.close();
        // tests of another process may make some meanwhile
        assertTrue(during.stream().anyMatch(folder -> !Files.exists(folder)), during.toString());
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(f -> f.getFileName().toString().startsWith("aktenlage-dump"))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dump/",
                "/dump",
                "/dump/other.nq.gz",
                "/dump/aktenlage.nq.gz.sha256.sha256",
                "/dump/..%2f..%2fetc%2fpasswd",
                "/dump/%2e%2e/robots.txt.sha256",
                "/dump/aktenlage.nq.gz/x",
            })
    void nothingElseIsThere(String path) throws Exception {
        try (Served served = Served.empty()) {
            int status = served.get(path).statusCode();
            assertTrue(status == 404 || status == 400, path + " " + status);
        }
    }
}
