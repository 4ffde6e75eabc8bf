package org.aktenlage.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.graph.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A small graph as the client wants it.
 *
 * @param graph is left as it is
 * @param notation in which it is written
 */
public record GraphReply(Graph graph, Notation notation) {

    /**
     * How to write what is asked: as the name ends, else as the client accepts.
     *
     * @return empty if the client accepts nothing that there is; then it has been told
     */
    public static Optional<Notation> notation(
            String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Vary", "Accept");
        Optional<Notation> notation =
                Notation.ofName(name).or(() -> Notation.accepted(Acceptance.of(request)));
        if (notation.isEmpty()) {
            new Refusal(
                            HttpServletResponse.SC_NOT_ACCEPTABLE,
                            "there is " + String.join(", ", Notation.mediaTypes()))
                    .send(response);
        }
        return notation;
    }

    /** Sends it. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(Map.of(), request, response);
    }

    /**
     * Sends it.
     *
     * @param prefixes beyond those of the model
     */
    public void send(
            Map<String, String> prefixes, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Graph named = GraphFactory.createDefaultGraph();
        graph.find().forEach(named::add);
        Prefixes.ALL.forEach(named.getPrefixMapping()::setNsPrefix);
        prefixes.forEach(named.getPrefixMapping()::setNsPrefix);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        RDFDataMgr.write(whole, named, notation.format());
        Content.of(notation.mediaType(), whole.toByteArray(), lines()).send(request, response);
    }

    /** The same for the same graph, unless it has blank nodes. */
    private String lines() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        RDFDataMgr.write(lines, graph, RDFFormat.NTRIPLES_UTF8);
        return String.join(
                "\n", new TreeSet<>(lines.toString(StandardCharsets.UTF_8).lines().toList()));
    }
}
