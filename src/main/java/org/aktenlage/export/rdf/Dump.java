package org.aktenlage.export.rdf;

import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Prefixes;
import org.aktenlage.store.GraphStore;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * What of a store leaves, and under which names.
 *
 * @param allGraphs all graphs, or what is stated as fact alone
 * @param withRun also when this store read what
 * @param base what our IRIs begin with, in place of the store's own base
 */
public record Dump(boolean allGraphs, boolean withRun, Iris base) {

    /** Writes the store's content; the same for the same content. */
    public void write(GraphStore store, RdfFormat format, OutputStream out) throws IOException {
        Node asserted = store.iris().assertedGraph();
        String from = store.iris().base();
        Consumer<Consumer<Quad>> quads =
                sink ->
                        store.quads(
                                withRun,
                                quad -> {
                                    if (allGraphs || quad.getGraph().equals(asserted)) {
                                        sink.accept(rebased(quad, from));
                                    }
                                });
        new RdfExporter(base.assertedGraph(), Prefixes.ALL).write(quads, format, out);
    }

    private Quad rebased(Quad quad, String from) {
        return from.equals(base.base())
                ? quad
                : Quad.create(
                        rebased(quad.getGraph(), from),
                        rebased(quad.getSubject(), from),
                        rebased(quad.getPredicate(), from),
                        rebased(quad.getObject(), from));
    }

    private Node rebased(Node node, String from) {
        return node.isURI() && node.getURI().startsWith(from)
                ? NodeFactory.createURI(base.base() + node.getURI().substring(from.length()))
                : node;
    }
}
