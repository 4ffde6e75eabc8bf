package org.aktenlage.server.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.GraphReply;
import org.aktenlage.server.Notation;
import org.aktenlage.server.ReadOnlyServlet;
import org.aktenlage.server.Refusal;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A vocabulary at its own address: all of it at {@code /ns}, {@code /ns.ttl} and so on, what it
 * says about a term at {@code /ns/TERM}, {@code /ns/TERM.ttl} and so on. {@code /frame/} is all of
 * the lexicon.
 */
final class VocabularyServlet extends ReadOnlyServlet {

    private static final long serialVersionUID = 1;

    /** Local names of terms and frames. */
    private static final Pattern TERM = Pattern.compile("[\\p{L}\\p{N}_-]{1,200}");

    private final transient Vocabulary vocabulary;
    private final String namespace;

    /**
     * @param namespace what the IRIs of its terms begin with
     */
    VocabularyServlet(Vocabulary vocabulary, String namespace) {
        this.vocabulary = vocabulary;
        this.namespace = namespace;
    }

    @Override
    protected void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        // where the extension stands at the whole, it is part of what was mounted
        String name = path.isEmpty() ? request.getServletPath() : path;
        Optional<Notation> notation = GraphReply.notation(name, request, response);
        if (notation.isEmpty()) {
            return;
        }
        Graph found =
                path.isEmpty()
                        ? vocabulary.whole()
                        : about(Notation.ofName(path).map(n -> n.without(path)).orElse(path));
        if (found.isEmpty()) {
            Refusal.notFound("the vocabulary has no such term").send(response);
            return;
        }
        new GraphReply(found, notation.get()).send(Map.of(), request, response);
    }

    private Graph about(String term) {
        return TERM.matcher(term).matches()
                ? vocabulary.about(NodeFactory.createURI(namespace + term))
                : Graph.emptyGraph;
    }
}
