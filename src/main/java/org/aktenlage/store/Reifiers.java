package org.aktenlage.store;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Prov;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;

import java.util.List;
import java.util.function.Consumer;

/**
 * Says on each plain edge what it rests on: one reifier for each claim behind it, which names
 * claim, event, claimant, version and document, and has the quote. Nothing of it is stored. An edge
 * that follows from no claim, such as one that was imported, has none.
 *
 * <p>Reifiers: <a href="https://www.w3.org/TR/rdf12-concepts/#section-triple-terms-reification">RDF
 * 1.2 Concepts, triple terms and reification</a>.
 */
public final class Reifiers {

    private final DatasetGraph data;
    private final Graph asserted;
    private final PlainEdges edges;
    private final Node name;

    private Reifiers(DatasetGraph data, Iris iris) {
        this.data = data;
        this.asserted = data.getDefaultGraph();
        this.edges = new PlainEdges(asserted);
        this.name = iris.assertedGraph();
    }

    /**
     * Hands out what there is to say, in no order, one event after the other.
     *
     * @param data within a transaction
     */
    public static void each(DatasetGraph data, Iris iris, Consumer<Quad> sink) {
        Reifiers reifiers = new Reifiers(data, iris);
        reifiers.asserted
                .find(Node.ANY, Aktenlage.ASSERTED_BY, Node.ANY)
                .forEachRemaining(t -> reifiers.write(t.getSubject(), t.getObject(), sink));
    }

    private void write(Node event, Node claim, Consumer<Quad> sink) {
        List<Triple> carried =
                edges.of(event, asserted).stream().distinct().filter(asserted::contains).toList();
        for (Triple edge : carried) {
            Node reifier = Iris.reifier(claim, edge);
            add(reifier, RDF.Nodes.reifies, NodeFactory.createTripleTerm(edge), sink);
            add(reifier, Aktenlage.ASSERTED_BY, claim, sink);
            add(reifier, DCTerms.subject.asNode(), event, sink);
            data.find(Node.ANY, claim, Prov.WAS_DERIVED_FROM, Node.ANY)
                    .forEachRemaining(q -> source(reifier, claim, q.getObject(), sink));
        }
    }

    private void source(Node reifier, Node claim, Node version, Consumer<Quad> sink) {
        Graph read = data.getGraph(version);
        add(reifier, Prov.WAS_DERIVED_FROM, version, sink);
        Graphs.objects(read, version, Prov.SPECIALIZATION_OF)
                .forEach(document -> add(reifier, Prov.HAD_PRIMARY_SOURCE, document, sink));
        Graphs.objects(read, claim, Prov.WAS_ATTRIBUTED_TO)
                .forEach(claimant -> add(reifier, Prov.WAS_ATTRIBUTED_TO, claimant, sink));
        for (Node span : Graphs.objects(read, claim, Aktenlage.EVIDENCE)) {
            add(reifier, Aktenlage.EVIDENCE, span, sink);
            for (Node selector : Graphs.objects(read, span, OA.hasSelector.asNode())) {
                Graphs.objects(read, selector, OA.exact.asNode())
                        .forEach(quote -> add(reifier, Prov.VALUE, quote, sink));
            }
        }
    }

    private void add(Node subject, Node predicate, Node object, Consumer<Quad> sink) {
        sink.accept(Quad.create(name, subject, predicate, object));
    }
}
