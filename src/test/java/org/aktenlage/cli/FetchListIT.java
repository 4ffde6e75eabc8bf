package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;

import org.aktenlage.cli.InProcess.Run;
import org.aktenlage.document.reader.FileLoader;
import org.aktenlage.document.reader.LocalLoader;
import org.aktenlage.pipeline.ListAddresses.ListAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The command that downloads a list, as far as that can be seen without the internet. */
final class FetchListIT {

    private static final String LIST =
            "<?xml version=\"1.0\"?><CONSOLIDATED_LIST dateGenerated=\"2025-04-19T00:00:00Z\"/>";

    @TempDir private Path folder = Path.of("");

    @Test
    void anUnknownListIsWrongUseAndTheKnownAreNamed() {
        Run run = InProcess.run("fetch-list", "XX", "--to", folder);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("\"XX\""), run.err());
        assertTrue(run.err().contains("CA, CH, EU, UK, UK-CONLIST, UN, US-CONS, US-SDN"));
    }

    @Test
    void anAddressOfAnInnerNetworkIsRefused() throws Exception {
        Path seeds = Files.createDirectories(folder.resolve("mine").resolve("seeds"));
        Files.writeString(
                seeds.resolve("lists.ttl"),
                """
                @prefix dcat: <http://www.w3.org/ns/dcat#> .
                @prefix dct: <http://purl.org/dc/terms/> .
                <https://example.org/own> dct:identifier "OWN" ; dcat:downloadURL <http://127.0.0.1:8080/own.xml> .
                """);
        Run run =
                InProcess.run(
                        "fetch-list", "own", "--to", folder, "--with", folder.resolve("mine"));
        assertEquals(1, run.code());
        assertTrue(run.err().contains("no address of the open internet"), run.err());
        assertFalse(Files.exists(folder.resolve("OWN.xml")));
    }

    @Test
    void oneLineSaysWhatWasDone() throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
                    byte[] body = LIST.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("ETag", "\"1\"");
                    exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : body.length);
                    exchange.getResponseBody().write(known ? new byte[0] : body);
                    exchange.close();
                });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/list";
            Path file = folder.resolve("UN.xml");
            assertEquals(
                    "fetched list UN: "
                            + LIST.length()
                            + " bytes in "
                            + file
                            + ", from "
                            + address
                            + "\n",
                    fetch(address));
            assertEquals(
                    "unchanged list UN: " + file + " is what its publisher has\n", fetch(address));
            assertEquals(LIST, Files.readString(file));
        } finally {
            server.stop(0);
        }
    }

    private String fetch(String address) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StandardStreams streams = StandardStreams.of(out, new ByteArrayOutputStream());
        FileLoader loader = LocalLoader.of(1_000, Duration.ofSeconds(5));
        assertEquals(
                0, FetchListCommand.fetch(new ListAddress("UN", address), folder, loader, streams));
        streams.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
