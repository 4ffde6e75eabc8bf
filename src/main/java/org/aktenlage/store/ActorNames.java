package org.aktenlage.store;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds actors by what people call them. */
final class ActorNames {

    private static final List<Node> NAMES =
            List.of(SKOS.prefLabel.asNode(), Aktenlage.KEY, SKOS.altLabel.asNode());

    /** Of labels; the empty one is that of keys and of names on lists. */
    private static final List<String> LANGUAGES = List.of("en", "de", "");

    private final GraphStore store;

    ActorNames(GraphStore store) {
        this.store = store;
    }

    /**
     * Finds the actor of an IRI, label, key or alias, in this order; a spelling in other letter
     * case comes last.
     *
     * @throws QuestionException if there is none, or more than one
     */
    Node find(String words) throws QuestionException {
        String wanted = words.strip();
        if (wanted.startsWith("http:") || wanted.startsWith("https:")) {
            return Questions.iri(wanted);
        }
        SortedSet<String> found = store.read(data -> find(data.getDefaultGraph(), wanted));
        if (found.isEmpty()) {
            throw new QuestionException(
                    "no actor is called \"" + wanted + "\"; give a label, key or IRI");
        }
        if (found.size() > 1) {
            throw new QuestionException(
                    "several actors are called \"" + wanted + "\": " + String.join(", ", found));
        }
        return Questions.iri(found.first());
    }

    private static SortedSet<String> find(Graph graph, String wanted) {
        SortedSet<String> asWritten = asWritten(graph, wanted);
        return asWritten.isEmpty() ? scanned(graph, wanted) : asWritten;
    }

    /** Most names are written as they are kept, so that the store's index finds them at once. */
    private static SortedSet<String> asWritten(Graph graph, String wanted) {
        for (Node property : NAMES) {
            SortedSet<String> found = new TreeSet<>();
            for (String language : LANGUAGES) {
                graph.find(Node.ANY, property, NodeFactory.createLiteralLang(wanted, language))
                        .mapWith(Triple::getSubject)
                        .filterKeep(actor -> isActor(graph, actor))
                        .forEach(actor -> found.add(actor.getURI()));
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return new TreeSet<>();
    }

    private static SortedSet<String> scanned(Graph graph, String wanted) {
        String folded = wanted.toLowerCase(Locale.ROOT);
        for (Predicate<String> spelling :
                List.<Predicate<String>>of(
                        wanted::equals, name -> name.toLowerCase(Locale.ROOT).equals(folded))) {
            for (Node property : NAMES) {
                SortedSet<String> found = named(graph, property, spelling);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return new TreeSet<>();
    }

    private static SortedSet<String> named(Graph graph, Node property, Predicate<String> spelling) {
        SortedSet<String> found = new TreeSet<>();
        graph.find(Node.ANY, property, Node.ANY)
                .filterKeep(t -> t.getObject().isLiteral())
                .filterKeep(t -> spelling.test(t.getObject().getLiteralLexicalForm()))
                .mapWith(Triple::getSubject)
                .filterKeep(actor -> isActor(graph, actor))
                .forEach(actor -> found.add(actor.getURI()));
        return found;
    }

    /** Concepts, offices and classes have labels too, but no key. */
    private static boolean isActor(Graph graph, Node node) {
        return node.isURI() && graph.contains(node, Aktenlage.KEY, Node.ANY);
    }
}
