package org.aktenlage.server;

import org.aktenlage.store.GraphStore;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mod.prometheus.FMod_Prometheus;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Serves a store: SPARQL queries at {@code /sparql}, graphs at {@code /graph}, each thing at its
 * own address, and whatever else is mounted. It changes nothing, reaches no other host, and gives
 * up a query that takes too long.
 */
public final class GraphServer implements AutoCloseable {

    private static final String QUERIES = "/sparql";

    /** The Graph Store Protocol, to read. */
    private static final String GRAPHS = "/graph";

    private static final String PAGES = LinkedData.PAGES + "/*";

    /**
     * Fuseki 6.0.0 takes 5 MiB, more than Jetty pools, so that each answer allocates it anew (<a
     * href="https://github.com/apache/jena/issues/4084">apache/jena#4084</a>). At 32 KiB a look-up
     * takes a tenth of the time.
     */
    private static final int OUTPUT_BUFFER_BYTES = 32 * 1024;

    /** Who sends less is not slow but waits for us to give up. */
    private static final long LEAST_BYTES_A_SECOND = 100;

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final FusekiServer server;
    private final MemoryGuard guard;
    private final ServerSettings settings;

    private GraphServer(FusekiServer server, MemoryGuard guard, ServerSettings settings) {
        this.server = server;
        this.guard = guard;
        this.settings = settings;
    }

    /**
     * Starts to answer.
     *
     * @param mounts what is served besides
     * @throws ServerException if it cannot listen there
     */
    public static GraphServer start(GraphStore store, ServerSettings settings, List<Mount> mounts) {
        return start(store, settings, mounts, Optional.empty());
    }

    /**
     * As above.
     *
     * @param text what {@code text:query} asks; close it after the server
     */
    public static GraphServer start(
            GraphStore store,
            ServerSettings settings,
            List<Mount> mounts,
            Optional<FullText> text) {
        // Fuseki runs its own transactions on the dataset.
        DatasetGraph data = PublicView.of(store.read(d -> d), settings);
        MemoryGuard guard = MemoryGuard.start();
        boolean hasPages = mounts.stream().anyMatch(m -> m.path().equals(PAGES));
        FusekiServer.Builder builder =
                FusekiServer.create()
                        .registerOperation(Operation.Query, new GuardedQueries(guard))
                        .loopback(settings.isLocal())
                        .port(settings.port())
                        .add(QUERIES, service(data, Operation.Query, settings, text))
                        .add(GRAPHS, service(data, Operation.GSP_R, settings, text))
                        .fusekiModules(FusekiModules.create(FMod_Prometheus.create()))
                        .addFilter("/*", new Gate(settings))
                        .addServlet(
                                LinkedData.THINGS + "/*", new LinkedData(store, settings, hasPages))
                        .addServlet(
                                LinkedData.DATA + "/*", new LinkedData(store, settings, hasPages));
        if (mounts.stream().anyMatch(m -> m.path().equals(EditorDoor.EDITOR))) {
            builder.addFilter(QUERIES, new EditorDoor());
        }
        mounts.forEach(m -> builder.addServlet(m.path(), m.servlet()));
        FusekiServer server = builder.build();
        server.getJettyServer().insertHandler(new BodyLimit(mounts));
        settle(server.getJettyServer(), settings);
        try {
            return new GraphServer(server.start(), guard, settings);
        } catch (FusekiException | HttpException e) {
            guard.close();
            throw new ServerException(
                    "cannot listen on port "
                            + settings.port()
                            + settings.host().map(h -> " of " + h).orElse("")
                            + "; name another with --port",
                    e);
        }
    }

    private static DataService service(
            DatasetGraph data,
            Operation operation,
            ServerSettings settings,
            Optional<FullText> text) {
        Context context = new Context();
        text.ifPresent(t -> context.set(TextQuery.textIndex, t.index(settings)));
        context.set(ARQ.queryTimeout, Long.toString(settings.limit().toMillis()));
        context.set(ARQ.httpServiceAllowed, false);
        return DataService.newBuilder(data)
                .addEndpoint(Endpoint.create().operation(operation).context(context).build())
                .build();
    }

    private static void settle(Server jetty, ServerSettings settings) {
        for (Connector connector : jetty.getConnectors()) {
            connector.getConnectionFactories().forEach(GraphServer::settle);
            if (connector instanceof ServerConnector listening) {
                listening.setIdleTimeout(LONGEST_SILENCE.toMillis());
                settings.host().ifPresent(listening::setHost);
            }
        }
    }

    private static void settle(ConnectionFactory factory) {
        if (factory instanceof HttpConfiguration.ConnectionFactory http) {
            http.getHttpConfiguration().setOutputBufferSize(OUTPUT_BUFFER_BYTES);
            http.getHttpConfiguration().setMinRequestDataRate(LEAST_BYTES_A_SECOND);
            http.getHttpConfiguration().setSendServerVersion(false);
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getPort();
    }

    /** Where it is; ends without a slash. */
    public String address() {
        return "http://" + settings.name() + ":" + server.getPort();
    }

    /** Where programs on this machine find it; ends without a slash. */
    public String addressHere() {
        return settings.isEverywhere() ? "http://localhost:" + server.getPort() : address();
    }

    /** Where queries go. */
    public String queries() {
        return address() + QUERIES;
    }

    /** Waits until it is stopped. */
    public void join() {
        server.join();
    }

    @Override
    public void close() {
        server.stop();
        guard.close();
    }
}
