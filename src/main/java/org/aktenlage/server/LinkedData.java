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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern ESCAPED_LETTERS = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");

    /** No name of ours is longer. */
    private static final int LONGEST_NAME = 2_000;

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
        String name = name(request);
        if (name.isEmpty() || name.length() > LONGEST_NAME || !isPlain(name)) {
            NOTHING.send(response);
        } else if (request.getServletPath().equals(THINGS)) {
            seeOther(name, request, response);
        } else {
            tell(name, request, response);
        }
    }

    /**
     * The name as the IRI has it: an address is an IRI whose letters beyond ASCII are escaped (RFC
     * 3987, 3.1), and what was escaped before stays so.
     */
    private static String name(HttpServletRequest request) {
        String path = request.getRequestURI();
        int start = request.getContextPath().length() + request.getServletPath().length() + 1;
        return path.length() < start
                ? ""
                : ESCAPED_LETTERS
                        .matcher(path.substring(start))
                        .replaceAll(m -> Matcher.quoteReplacement(decoded(m.group())));
    }

    private static String decoded(String escapes) {
        return URLDecoder.decode(escapes, StandardCharsets.UTF_8);
    }

    /** Names are made of what an IRI may hold: nothing that ends a header or leaves the folder. */
    private static boolean isPlain(String name) {
        return name.chars().noneMatch(c -> c <= ' ' || c == 0x7f || "<>\"{}|\\^`".indexOf(c) >= 0)
                && !name.contains("..");
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
