package org.aktenlage.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.store.GraphStore;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

import java.io.IOException;
import java.util.Optional;

/**
 * Tells of the things that the store names, each at its own address (<a
 * href="https://www.w3.org/TR/cooluris/">Cool URIs for the Semantic Web</a>, 4.2): {@code /id/X}
 * sees other {@code /data/X}, or for people {@code /page/X}, and that is written as the client
 * accepts, or as {@code /data/X.ttl} says. Whatever base the store has, the part behind it is the
 * address here.
 */
final class LinkedData extends ReadOnlyServlet {

    private static final long serialVersionUID = 1;

    /** The address of things. */
    static final String THINGS = "/id";

    /** The address of what is known of them. */
    static final String DATA = "/data";

    /** The address of pages about them. */
    static final String PAGES = "/page";

    private static final Refusal NOTHING = Refusal.notFound("nothing is known under this address");

    private final transient GraphStore store;
    private final transient ServerSettings settings;
    private final boolean hasPages;

    /**
     * @param hasPages whether browsers find a page of each thing at {@code /page/X}
     */
    LinkedData(GraphStore store, ServerSettings settings, boolean hasPages) {
        this.store = store;
        this.settings = settings;
        this.hasPages = hasPages;
    }

    @Override
    protected void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> name = PathName.of(request);
        if (name.isEmpty()) {
            NOTHING.send(response);
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
            NOTHING.send(response);
            return;
        }
        boolean isForPeople = hasPages && Acceptance.of(request).prefersHtml(Notation.mediaTypes());
        // the address as it came: encoded as the client did
        String path = request.getRequestURI().substring(request.getContextPath().length());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location", (isForPeople ? PAGES : DATA) + path.substring(THINGS.length()));
    }

    private void tell(String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Notation> notation = GraphReply.notation(name, request, response);
        if (notation.isEmpty()) {
            return;
        }
        Graph about = about(Notation.ofName(name).map(n -> n.without(name)).orElse(name));
        if (about.isEmpty()) {
            NOTHING.send(response);
            return;
        }
        new GraphReply(about, notation.get()).send(request, response);
    }

    /**
     * What is stated of it as fact; of a thing of which nothing is, such as a claim or a version,
     * what its graphs say. When the store read what is nobody's business here.
     */
    private Graph about(String name) {
        Node thing = NodeFactory.createURI(store.iris().base() + name);
        return store.read(d -> about(thing, PublicView.of(d, settings)));
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
