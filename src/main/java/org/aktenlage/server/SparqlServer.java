package org.aktenlage.server;

import org.aktenlage.store.GraphStore;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;

import java.time.Duration;

/**
 * Answers SPARQL queries over a store at {@code /sparql}, and tells of each thing at its own
 * address, to programs on this machine alone. It changes nothing, reaches no other host, and gives
 * up a query that takes too long.
 */
public final class SparqlServer implements AutoCloseable {

    private static final String PATH = "/sparql";

    /**
     * Fuseki 6.0.0 takes 5 MiB, more than Jetty pools, so that each answer allocates it anew (<a
     * href="https://github.com/apache/jena/issues/4084">apache/jena#4084</a>). At 32 KiB a look-up
     * takes a tenth of the time.
     */
    private static final int OUTPUT_BUFFER_BYTES = 32 * 1024;

    private final FusekiServer server;

    private SparqlServer(FusekiServer server) {
        this.server = server;
    }

    /**
     * Starts to answer.
     *
     * @param port 0 for any that is free
     * @param limit how long one query may take
     * @throws ServerException if the port is taken
     */
    public static SparqlServer start(GraphStore store, int port, Duration limit) {
        // Fuseki runs its own transactions on the dataset.
        DatasetGraph data = store.read(d -> d);
        FusekiServer server =
                FusekiServer.create()
                        .loopback(true)
                        .port(port)
                        .add(PATH, queriesOnly(data, limit))
                        .addServlet(LinkedData.THINGS + "/*", new LinkedData(store))
                        .addServlet(LinkedData.DATA + "/*", new LinkedData(store))
                        .build();
        for (Connector connector : server.getJettyServer().getConnectors()) {
            connector.getConnectionFactories().forEach(SparqlServer::shrinkBuffer);
        }
        try {
            return new SparqlServer(server.start());
        } catch (FusekiException | HttpException e) {
            throw new ServerException(
                    "cannot listen on port " + port + "; name another with --port", e);
        }
    }

    private static DataService queriesOnly(DatasetGraph data, Duration limit) {
        Context context = new Context();
        context.set(ARQ.queryTimeout, Long.toString(limit.toMillis()));
        context.set(ARQ.httpServiceAllowed, false);
        return DataService.newBuilder(data)
                .addEndpoint(Endpoint.create().operation(Operation.Query).context(context).build())
                .build();
    }

    private static void shrinkBuffer(ConnectionFactory factory) {
        if (factory instanceof HttpConfiguration.ConnectionFactory http) {
            http.getHttpConfiguration().setOutputBufferSize(OUTPUT_BUFFER_BYTES);
        }
    }

    /** Where queries go. */
    public String address() {
        return "http://localhost:" + server.getPort() + PATH;
    }

    /** Waits until it is stopped. */
    public void join() {
        server.join();
    }

    @Override
    public void close() {
        server.stop();
    }
}
