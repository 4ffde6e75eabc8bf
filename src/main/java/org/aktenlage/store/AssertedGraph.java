package org.aktenlage.store;

import org.aktenlage.graph.Iris;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The default graph: derived from the current versions and the current seeds, never edited. */
final class AssertedGraph {

    private final DatasetGraph data;
    private final Iris iris;
    private final Catalogue catalogue;

    AssertedGraph(DatasetGraph data, Iris iris, Catalogue catalogue) {
        this.data = data;
        this.iris = iris;
        this.catalogue = catalogue;
    }

    /**
     * Changes versions, and recomputes only what the document's versions before and after state.
     */
    <T> T follow(Node document, Function<Catalogue, T> change) {
        PlainEdges edges = new PlainEdges(data.getDefaultGraph());
        Set<Triple> before = facts(document, edges);
        T result = change.apply(catalogue);
        Set<Triple> after = facts(document, edges);
        replace(before, after, edges);
        return result;
    }

    void rebuild() {
        Graph asserted = data.getDefaultGraph();
        asserted.clear();
        catalogue
                .currentReference()
                .ifPresent(name -> data.getGraph(name).find().toList().forEach(asserted::add));
        PlainEdges edges = new PlainEdges(asserted);
        for (Node document : catalogue.current()) {
            facts(document, edges).forEach(asserted::add);
        }
    }

    private Set<Triple> facts(Node document, PlainEdges edges) {
        Set<Node> rejected = new Decisions(data, iris).rejected();
        return catalogue
                .currentVersion(document)
                .map(version -> Assertion.of(data.getGraph(version), edges, rejected))
                .orElseGet(Set::of);
    }

    private void replace(Set<Triple> before, Set<Triple> after, PlainEdges edges) {
        Graph asserted = data.getDefaultGraph();
        List<Triple> gone = before.stream().filter(t -> !after.contains(t)).toList();
        gone.forEach(asserted::delete);
        after.forEach(asserted::add);
        // What another document or the seeds state as well stays.
        gone.stream()
                .filter(t -> isReference(t) || (edges.isEdge(t) && edges.isSupported(t, asserted)))
                .forEach(asserted::add);
    }

    private boolean isReference(Triple triple) {
        return catalogue
                .currentReference()
                .filter(name -> data.getGraph(name).contains(triple))
                .isPresent();
    }
}
