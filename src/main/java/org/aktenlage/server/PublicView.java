package org.aktenlage.server;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.Questions;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A store as it may be seen from elsewhere: without the full text of documents, whose authors have
 * rights. Quotes stay. Every way to the data leads through the methods that find quads, so that no
 * pattern, path or graph of a query goes around them; for that TDB2's own engine is not used.
 */
public final class PublicView extends DatasetGraphReadOnly implements DatasetGraphWrapperView {

    private static final Set<Node> PRIVATE = Set.of(Aktenlage.TEXT, Aktenlage.STRUCTURE);

    private PublicView(DatasetGraph data) {
        super(data, QuadLookup.context());
    }

    /** What whoever reaches a server with these settings may see of the data. */
    public static DatasetGraph of(DatasetGraph data, ServerSettings settings) {
        return settings.isLocal() ? data : new PublicView(data);
    }

    /** Named questions of whoever reaches a server with these settings. */
    public static Questions questions(GraphStore store, ServerSettings settings) {
        return new Questions(store, data -> of(data, settings));
    }

    /** Whether it may be seen by whoever reaches a server with these settings. */
    public static boolean shows(Quad quad, ServerSettings settings) {
        return settings.isLocal() || isPublic(quad);
    }

    /** Whether the values of a property are kept from whoever reaches a server with these. */
    static boolean hides(@Nullable Node property, ServerSettings settings) {
        return !settings.isLocal() && (property == null || isPrivate(property));
    }

    private static boolean isPublic(Quad quad) {
        return !isPrivate(quad.getPredicate());
    }

    /** In patterns of Jena null stands for anything too; as a graph it would be the default one. */
    private static Node any(@Nullable Node node) {
        return node == null ? Node.ANY : node;
    }

    private static boolean isPrivate(@Nullable Node predicate) {
        return predicate != null && PRIVATE.contains(predicate);
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
    public Iterator<Quad> find(
            @Nullable Node graph,
            @Nullable Node subject,
            @Nullable Node predicate,
            @Nullable Node object) {
        return isPrivate(predicate)
                ? new NullIterator<>()
                : publicOf(super.find(any(graph), any(subject), any(predicate), any(object)));
    }

    @Override
    public Iterator<Quad> findNG(
            @Nullable Node graph,
            @Nullable Node subject,
            @Nullable Node predicate,
            @Nullable Node object) {
        return isPrivate(predicate)
                ? new NullIterator<>()
                : publicOf(super.findNG(any(graph), any(subject), any(predicate), any(object)));
    }

    @Override
    public Stream<Quad> stream(
            @Nullable Node graph,
            @Nullable Node subject,
            @Nullable Node predicate,
            @Nullable Node object) {
        Iterable<Quad> found = () -> find(graph, subject, predicate, object);
        return StreamSupport.stream(found.spliterator(), false);
    }

    @Override
    public boolean contains(Quad quad) {
        return find(quad).hasNext();
    }

    @Override
    public boolean contains(
            @Nullable Node graph,
            @Nullable Node subject,
            @Nullable Node predicate,
            @Nullable Node object) {
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
