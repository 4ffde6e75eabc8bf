package org.aktenlage.server.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.server.Content;
import org.aktenlage.server.ReadOnlyServlet;
import org.aktenlage.server.Refusal;
import org.aktenlage.store.GraphStore;
import org.apache.jena.graph.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;

/** Whether the store can be read, for whoever watches over the server. */
final class HealthServlet extends ReadOnlyServlet {

    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(HealthServlet.class);

    private static final int SECONDS_TO_WAIT = 10;

    private final transient GraphStore store;
    private final transient Fresh<String, Long> documents;

    HealthServlet(GraphStore store) {
        this.store = store;
        this.documents = new Fresh<>(store, 1);
    }

    @Override
    protected void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            boolean isReadable = store.read(data -> data.isInTransaction());
            if (isReadable) {
                Content.of("application/json", words()).send(request, response);
                return;
            }
        } catch (RuntimeException e) {
            // whatever it is, the answer is the same
            LOG.warn("/health: the store cannot be read", e);
        }
        Refusal.later("the store cannot be read", SECONDS_TO_WAIT, response);
    }

    private String words() {
        return JsonNodeFactory.instance
                        .objectNode()
                        .put("status", "up")
                        .put("documents", documents.get("", this::count))
                        .put("version", version())
                        .toPrettyString()
                + "\n";
    }

    /** Documents that count now. */
    private long count() {
        return store.read(
                data ->
                        data.stream(
                                        store.iris().catalogueGraph(),
                                        Node.ANY,
                                        Aktenlage.CURRENT_VERSION,
                                        Node.ANY)
                                .count());
    }

    /** The version in the jar's manifest. */
    private static String version() {
        String version = HealthServlet.class.getPackage().getImplementationVersion();
        return version == null ? "in development" : version;
    }
}
