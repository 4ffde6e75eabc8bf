package org.aktenlage.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.Duration;
import java.util.OptionalInt;

/** Has the server of a store run a command, since the store belongs to one process. */
final class Relay {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

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
    OptionalInt run(String... arguments) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
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

    private HttpRequest request(String... arguments) {
        ObjectNode order = JSON.createObjectNode();
        order.put("version", server(new Version()));
        order.put("folder", Path.of("").toAbsolutePath().toString());
        order.put("columns", streams.columns());
        for (String argument : arguments) {
            order.withArray("arguments").add(argument);
        }
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
