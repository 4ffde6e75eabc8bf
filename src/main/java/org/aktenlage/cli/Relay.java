package org.aktenlage.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.aktenlage.store.StoreException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;

/** Has the server of a store run a command, since the store belongs to one process. */
final class Relay {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A server at work may be slow to answer. */
    private static final Duration LONGEST_PROOF = Duration.ofSeconds(30);

    private static final int CHALLENGE_BYTES = 32;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerFile server;
    private final StandardStreams streams;

    Relay(ServerFile server, StandardStreams streams) {
        this.server = server;
        this.streams = streams;
    }

    /**
     * Runs the command there; its output comes out here.
     *
     * @return the exit code; nothing if nobody answers there who knows the token
     * @throws StoreException if the server is of another version, or breaks off
     */
    OptionalInt run(List<String> arguments) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            if (!isProven(client)) {
                return OptionalInt.empty();
            }
            HttpResponse<InputStream> answer =
                    client.send(request(arguments), BodyHandlers.ofInputStream());
            return switch (answer.statusCode()) {
                case 200 -> OptionalInt.of(copied(answer.body()));
                case 409 -> throw otherVersion(answer.body());
                default -> OptionalInt.empty();
            };
        } catch (ConnectException e) {
            return OptionalInt.empty();
        } catch (IOException e) {
            throw new StoreException(
                    "the server at " + server.address() + " broke off: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while " + server.address() + " worked", e);
        }
    }

    /** Whoever listens there by now gets the token only after he has shown that he has it. */
    private boolean isProven(HttpClient client) throws IOException, InterruptedException {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        new SecureRandom().nextBytes(bytes);
        String challenge = HexFormat.of().formatHex(bytes);
        URI address = URI.create(server.address() + RunServlet.PATH + "?challenge=" + challenge);
        HttpResponse<InputStream> answer =
                client.send(
                        HttpRequest.newBuilder(address).timeout(LONGEST_PROOF).build(),
                        BodyHandlers.ofInputStream());
        byte[] proof =
                ServerFile.proof(server.token(), challenge).getBytes(StandardCharsets.US_ASCII);
        try (InputStream body = answer.body()) {
            return answer.statusCode() == 200
                    && MessageDigest.isEqual(body.readNBytes(proof.length + 1), proof);
        }
    }

    private HttpRequest request(List<String> arguments) {
        ObjectNode order = JSON.createObjectNode();
        order.put("version", server(new Version()));
        order.put("folder", Path.of("").toAbsolutePath().toString());
        order.put("columns", streams.columns());
        ArrayNode given = order.putArray("arguments");
        arguments.forEach(given::add);
        return HttpRequest.newBuilder(URI.create(server.address() + RunServlet.PATH))
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(order.toString()))
                .build();
    }

    private static String server(Version version) {
        return version.getVersion()[0];
    }

    private int copied(InputStream body) throws IOException {
        try (InputStream in = body) {
            return Frames.copy(in, streams.bytes(), messages());
        }
    }

    private OutputStream messages() {
        return new OutputStream() {
            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                streams.err().print(new String(bytes, from, count, StandardCharsets.UTF_8));
                streams.err().flush();
            }
        };
    }

    private StoreException otherVersion(InputStream body) throws IOException {
        return new StoreException(
                "the store is served by "
                        + new String(body.readAllBytes(), StandardCharsets.UTF_8)
                        + " at "
                        + server.address()
                        + ", and this is "
                        + server(new Version())
                        + ": use the same, or end the server");
    }
}
