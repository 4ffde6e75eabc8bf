package org.aktenlage.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Prefixes;
import org.aktenlage.store.GraphStore;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Tells of the things that the store names, each at its own address (<a
 * href="https://www.w3.org/TR/cooluris/">Cool URIs for the Semantic Web</a>, 4.2): {@code /id/X}
 * sees other {@code /data/X}, and that is written as the client accepts, or as {@code /data/X.ttl}
 * says. Whatever base the store has, the part behind it is the address here.
 */
final class LinkedData extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** The address of things. */
    static final String THINGS = "/id";

    /** The address of what is known of them. */
    static final String DATA = "/data";

    private static final int ETAG_DIGITS = 20;

    private final transient GraphStore store;

    LinkedData(GraphStore store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> name = ThingName.of(request);
        if (name.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getServletPath().equals(THINGS)) {
            seeOther(name.get(), request, response);
        } else {
            tell(name.get(), request, response);
        }
    }

    private void seeOther(String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Vary", "Accept");
        if (about(name).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // the address as it came: encoded as the client did
        String path = request.getRequestURI().substring(request.getContextPath().length());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", DATA + path.substring(THINGS.length()));
    }

    private void tell(String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Notation> named = Notation.ofName(name);
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        Optional<Notation> notation = named.or(() -> Notation.accepted(accept));
        response.setHeader("Vary", "Accept");
        if (notation.isEmpty()) {
            refuse(response);
            return;
        }
        Graph about = about(named.map(n -> without(name, n)).orElse(name));
        if (about.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        write(about, notation.get(), request, response);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_ACCEPTABLE);
        response.setContentType("text/plain;charset=utf-8");
        List<String> known = Arrays.stream(Notation.values()).map(Notation::mediaType).toList();
        response.getWriter().write("there is " + String.join(", ", known) + "\n");
    }

    private static String without(String name, Notation notation) {
        return name.substring(0, name.length() - notation.extension().length() - 1);
    }

    private static void write(
            Graph about,
            Notation notation,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String tag = "\"" + hash(about) + "-" + notation.extension() + "\"";
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Prefixes.ALL.forEach(about.getPrefixMapping()::setNsPrefix);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        RDFDataMgr.write(whole, about, notation.format());
        response.setContentType(notation.mediaType() + ";charset=utf-8");
        response.setContentLength(whole.size());
        whole.writeTo(response.getOutputStream());
    }

    private static String hash(Graph about) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        RDFDataMgr.write(lines, about, RDFFormat.NTRIPLES_UTF8);
        String sorted =
                String.join(
                        "\n",
                        new TreeSet<>(lines.toString(StandardCharsets.UTF_8).lines().toList()));
        return Iris.sha256(sorted.getBytes(StandardCharsets.UTF_8)).substring(0, ETAG_DIGITS);
    }

    /**
     * What is stated of it as fact; of a thing of which nothing is, such as a claim or a version,
     * what its graphs say. When the store read what is nobody's business here.
     */
    private Graph about(String name) {
        Node thing = NodeFactory.createURI(store.iris().base() + name);
        return store.read(d -> about(thing, d));
    }

    private Graph about(Node thing, DatasetGraph data) {
        Graph found = GraphFactory.createDefaultGraph();
        data.getDefaultGraph().find(thing, Node.ANY, Node.ANY).forEach(found::add);
        if (found.isEmpty()) {
            data.stream(Node.ANY, thing, Node.ANY, Node.ANY)
                    .filter(quad -> !quad.getGraph().equals(store.iris().runGraph()))
                    .map(Quad::asTriple)
                    .forEach(found::add);
        }
        return found;
    }
}
