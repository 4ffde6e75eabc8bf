package org.aktenlage.server;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;

import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A store as it may be seen from elsewhere: without the full text of documents, whose authors have
 * rights. Quotes stay. Every way to the data leads through the four methods that find quads, so
 * that no pattern, path or graph of a query goes around them; for that TDB2's own engine is not
 * used.
 */
public final class PublicView extends DatasetGraphReadOnly implements DatasetGraphWrapperView {

    private static final Set<Node> PRIVATE = Set.of(Aktenlage.TEXT, Aktenlage.STRUCTURE);

    private PublicView(DatasetGraph data) {
        super(data, new Context());
    }

    /** What whoever reaches a server with these settings may see of the data. */
    public static DatasetGraph of(DatasetGraph data, ServerSettings settings) {
        return settings.isLocal() ? data : new PublicView(data);
    }

    /** Whether it may be seen by whoever reaches a server with these settings. */
    public static boolean shows(Quad quad, ServerSettings settings) {
        return settings.isLocal() || isPublic(quad);
    }

    private static boolean isPublic(Quad quad) {
        return !PRIVATE.contains(quad.getPredicate());
    }

    private static Iterator<Quad> publicOf(Iterator<Quad> quads) {
        return WrappedIterator.create(quads).filterKeep(PublicView::isPublic);
    }

    @Override
    public Iterator<Quad> find() {
        return publicOf(super.find());
    }

    @Override
    public Iterator<Quad> find(Quad quad) {
        return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return PRIVATE.contains(predicate)
                ? new NullIterator<>()
                : publicOf(super.find(graph, subject, predicate, object));
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
        return PRIVATE.contains(predicate)
                ? new NullIterator<>()
                : publicOf(super.findNG(graph, subject, predicate, object));
    }

    @Override
    public Stream<Quad> stream(Node graph, Node subject, Node predicate, Node object) {
        Iterable<Quad> found = () -> find(graph, subject, predicate, object);
        return java.util.stream.StreamSupport.stream(found.spliterator(), false);
    }

    @Override
    public boolean contains(Quad quad) {
        return find(quad).hasNext();
    }

    @Override
    public boolean contains(Node graph, Node subject, Node predicate, Node object) {
        return find(graph, subject, predicate, object).hasNext();
    }

    @Override
    public boolean isEmpty() {
        return !find().hasNext();
    }

    @Override
    public Graph getDefaultGraph() {
        return new GraphReadOnly(GraphView.createDefaultGraph(this));
    }

    @Override
    public Graph getUnionGraph() {
        return new GraphReadOnly(GraphView.createUnionGraph(this));
    }

    @Override
    public Graph getGraph(Node name) {
        if (Quad.isUnionGraph(name)) {
            return getUnionGraph();
        }
        return Quad.isDefaultGraph(name)
                ? getDefaultGraph()
                : new GraphReadOnly(GraphView.createNamedGraph(this, name));
    }
}
