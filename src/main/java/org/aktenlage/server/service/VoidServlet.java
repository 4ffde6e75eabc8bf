package org.aktenlage.server.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.GraphReply;
import org.aktenlage.server.Notation;
import org.aktenlage.server.ReadOnlyServlet;
import org.aktenlage.server.Root;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.store.GraphStore;
import org.apache.jena.graph.Graph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the server has to offer, at the address where programs look for it (<a
 * href="https://www.w3.org/TR/void/#well-known">VoID, 7.2</a>). What has to be counted is counted
 * in the background, and told as soon as it is known.
 */
final class VoidServlet extends ReadOnlyServlet {

    private static final long serialVersionUID = 1;

    private static final Map<String, String> PREFIXES =
            Map.of(
                    "void", VOID.NS,
                    "dcat", DCAT.NS,
                    "spdx", DatasetDescription.SPDX,
                    "sd", DatasetDescription.SERVICE_DESCRIPTION);

    /** A store of some 100 000 quads is counted meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final transient GraphStore store;
    private final transient Dumps dumps;
    private final transient Workshop workshop;
    private final transient Workshop.Piece<StoreCounts> counts;

    VoidServlet(GraphStore store, ServerSettings settings, Dumps dumps, Workshop workshop) {
        this.store = store;
        this.dumps = dumps;
        this.workshop = workshop;
        this.counts = workshop.piece("counts", () -> StoreCounts.of(store, settings, workshop));
    }

    @Override
    protected void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Notation> notation =
                GraphReply.notation(request.getServletPath(), request, response);
        if (notation.isEmpty()) {
            return;
        }
        Map<DumpKind, DumpFile> written = new EnumMap<>(DumpKind.class);
        for (DumpKind kind : DumpKind.values()) {
            dumps.ready(kind).ifPresent(dump -> written.put(kind, dump));
        }
        Graph description =
                new DatasetDescription(store, Root.of(request).address())
                        .of(counts.within(PATIENCE), written);
        new GraphReply(description, notation.get()).send(PREFIXES, request, response);
    }

    @Override
    public void destroy() {
        workshop.close();
    }
}
