package org.aktenlage.export.rdf;

import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Prefixes;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.Reifiers;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What of a store leaves, and under which names.
 *
 * @param choices what else than what is stated as fact, and how
 * @param base what our IRIs begin with, in place of the store's own base
 */
public record Dump(Set<Choice> choices, Iris base) {

    /** What a dump may be asked to be. */
    public enum Choice {
        /** All graphs, not what is stated as fact alone. */
        ALL_GRAPHS,
        /** Also when this store read what. */
        WITH_RUN,
        /** All that leaves stands in one graph, the asserted one. */
        FLAT,
        /** Each plain edge tells the claims it rests on. */
        ANNOTATED,
        /** Lines as the store hands them out: not the same bytes for the same content. */
        UNSORTED
    }

    public Dump {
        choices = Set.copyOf(choices);
        if (choices.contains(Choice.FLAT) && choices.contains(Choice.UNSORTED)) {
            throw new IllegalArgumentException(
                    "a triple of several graphs is written once only where it is sorted");
        }
    }

    /**
     * Writes the store's content; the same for the same content, unless it is unsorted.
     *
     * @return what was written
     */
    public Tally write(GraphStore store, RdfFormat format, OutputStream out) throws IOException {
        Consumer<Consumer<Quad>> quads = sink -> hand(store, sink);
        RdfExporter exporter = new RdfExporter(base.assertedGraph(), prefixes(format));
        return choices.contains(Choice.UNSORTED)
                ? exporter.writeUnsorted(quads, format, out)
                : exporter.write(quads, format, out);
    }

    /** Our own things get a prefix where a slash may follow one: not in Turtle. */
    private Map<String, String> prefixes(RdfFormat format) {
        Map<String, String> prefixes = new HashMap<>(Prefixes.ALL);
        if (format == RdfFormat.JSONLD) {
            prefixes.put("id", base.base());
        }
        return prefixes;
    }

    private void hand(GraphStore store, Consumer<Quad> sink) {
        Node asserted = store.iris().assertedGraph();
        String from = store.iris().base();
        boolean all = choices.contains(Choice.ALL_GRAPHS);
        Consumer<Quad> each =
                quad -> {
                    if (all || quad.getGraph().equals(asserted)) {
                        sink.accept(rebased(flattened(quad, asserted), from));
                    }
                };
        store.read(
                data -> {
                    store.quads(choices.contains(Choice.WITH_RUN), each);
                    if (choices.contains(Choice.ANNOTATED)) {
                        Reifiers.each(data, store.iris(), each);
                    }
                    return true;
                });
    }

    private Quad flattened(Quad quad, Node asserted) {
        return choices.contains(Choice.FLAT) ? Quad.create(asserted, quad.asTriple()) : quad;
    }

    private Quad rebased(Quad quad, String from) {
        return from.equals(base.base())
                ? quad
                : Quad.create(rebased(quad.getGraph(), from), rebased(quad.asTriple(), from));
    }

    private Triple rebased(Triple triple, String from) {
        return Triple.create(
                rebased(triple.getSubject(), from),
                rebased(triple.getPredicate(), from),
                rebased(triple.getObject(), from));
    }

    private Node rebased(Node node, String from) {
        if (node.isTripleTerm()) {
            return NodeFactory.createTripleTerm(rebased(node.getTriple(), from));
        }
        return node.isURI() && node.getURI().startsWith(from)
                ? NodeFactory.createURI(base.base() + node.getURI().substring(from.length()))
                : node;
    }
}
