package org.aktenlage.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.Silence;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs commands on the store that is served, for whoever can read the store's {@link ServerFile}:
 * programs of the same owner on this machine, never a browser.
 */
final class RunServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    static final String PATH = "/control/run";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Surroundings.OpenStore open;
    private final String token;
    private final String version;

    RunServlet(Surroundings.OpenStore open, String token, String version) {
        this.open = open;
        this.token = token;
        this.version = version;
    }

    /** Shows who asks that this is the server of the file, before he shows what he knows of it. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String challenge = Optional.ofNullable(request.getParameter("challenge")).orElse("");
        if (challenge.isEmpty() || !isHere(request) || request.getHeader("Origin") != null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().write(ServerFile.proof(token, challenge));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!isOwner(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        JsonNode order = JSON.readTree(request.getInputStream());
        if (!order.path("version").asText().equals(version)) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            response.setContentType("text/plain;charset=utf-8");
            response.getWriter().write(version);
            return;
        }
        response.setContentType("application/octet-stream");
        Frames.Writer frames = new Frames.Writer(response.getOutputStream());
        Silence.during(request, () -> run(order, frames)); // a reader of the output may pause
    }

    private boolean isOwner(HttpServletRequest request) throws IOException {
        String given = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        return isHere(request)
                && request.getHeader("Origin") == null
                && MessageDigest.isEqual(bytes(given), bytes("Bearer " + token));
    }

    /** A program on this machine has its address, or one of those that no other can have. */
    private static boolean isHere(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                || request.getRemoteAddr().equals(request.getLocalAddr());
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private void run(JsonNode order, Frames.Writer frames) throws IOException {
        List<String> arguments = new ArrayList<>();
        order.path("arguments").forEach(a -> arguments.add(a.asText()));
        StandardStreams streams =
                StandardStreams.of(
                        frames.results(), frames.messages(), order.path("columns").asInt());
        Surroundings surroundings =
                new Surroundings(Path.of(order.path("folder").asText()), Optional.of(open));
        frames.exit(Main.run(streams, surroundings, arguments.toArray(String[]::new)));
    }
}
