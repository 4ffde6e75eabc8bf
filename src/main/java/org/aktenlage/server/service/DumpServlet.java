package org.aktenlage.server.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.Content;
import org.aktenlage.server.ReadOnlyServlet;
import org.aktenlage.server.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** The whole store as files, each with its checksum beside it as {@code sha256sum} writes it. */
final class DumpServlet extends ReadOnlyServlet {

    private static final long serialVersionUID = 1;

    private static final String CHECKSUM = ".sha256";

    /** A small store is written meanwhile. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final int SECONDS_TO_WAIT = 10;

    private final transient Dumps dumps;

    DumpServlet(Dumps dumps) {
        this.dumps = dumps;
    }

    @Override
    protected void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        boolean isChecksum = name.endsWith(CHECKSUM);
        Optional<DumpKind> kind =
                DumpKind.of(
                        isChecksum ? name.substring(0, name.length() - CHECKSUM.length()) : name);
        if (kind.isEmpty()) {
            Refusal.notFound("there are " + Dumps.names() + " and " + CHECKSUM + " of each")
                    .send(response);
            return;
        }
        Optional<DumpFile> dump = dumps.within(kind.get(), PATIENCE);
        if (dump.isEmpty()) {
            Refusal.later("the dump is being written", SECONDS_TO_WAIT, response);
        } else if (isChecksum) {
            String line = dump.get().sha256() + "  " + kind.get().fileName() + "\n";
            Content.of("text/plain", line).send(request, response);
        } else {
            send(dump.get(), request, response);
        }
    }

    private static void send(
            DumpFile dump, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = '"' + dump.sha256() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        if (Content.isKnown(tag, request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/gzip");
        response.setContentLengthLong(dump.bytes());
        if (!request.getMethod().equals("HEAD")) {
            Files.copy(dump.file(), response.getOutputStream());
        }
    }

    @Override
    public void destroy() {
        dumps.close();
    }
}
