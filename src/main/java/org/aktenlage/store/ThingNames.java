package org.aktenlage.store;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Prefixes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** Finds what a user names: an event, a claim, a term of the vocabulary, an actor. */
final class ThingNames {

    /** What queries call the store's base. */
    private static final String BASE_PREFIX = "id";

    private final GraphStore store;

    ThingNames(GraphStore store) {
        this.store = store;
    }

    /**
     * The thing of an IRI, also in angle brackets; of a name with a prefix, as in {@code
     * akt:Summons} or {@code id:claim/0123}; of a path below the store's base, as in {@code
     * claim/0123}; of a term such as {@code Summons}; of an actor's label or key.
     *
     * @throws QuestionException if nothing has this name
     */
    Node find(String words) throws QuestionException {
        String thing = unbracketed(words.strip());
        if (thing.contains("://")) {
            return Questions.iri(thing);
        }
        int colon = thing.indexOf(':');
        if (colon > 0) {
            String namespace = namespace(thing.substring(0, colon));
            if (namespace != null) {
                return Questions.iri(namespace + thing.substring(colon + 1));
            }
        }
        Node below = NodeFactory.createURI(store.iris().base() + thing);
        if (thing.contains("/") && store.read(data -> isThere(data, below))) {
            return below;
        }
        Node term = Aktenlage.term(thing);
        return store.read(data -> isTerm(data, term)) ? term : new ActorNames(store).find(thing);
    }

    private static String unbracketed(String words) {
        return words.startsWith("<") && words.endsWith(">")
                ? words.substring(1, words.length() - 1)
                : words;
    }

    private @Nullable String namespace(String prefix) {
        return prefix.equals(BASE_PREFIX) ? store.iris().base() : Prefixes.ALL.get(prefix);
    }

    private static boolean isThere(DatasetGraph data, Node node) {
        return data.contains(Node.ANY, node, Node.ANY, Node.ANY);
    }

    private static boolean isTerm(DatasetGraph data, Node term) {
        return data.getDefaultGraph().contains(term, Aktenlage.PLAIN_PROPERTY, Node.ANY)
                || data.getDefaultGraph().contains(Node.ANY, Aktenlage.PLAIN_PROPERTY, term);
    }
}
