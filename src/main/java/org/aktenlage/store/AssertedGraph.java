package org.aktenlage.store;

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
    private final Catalogue catalogue;
    private final Decisions decisions;

    AssertedGraph(DatasetGraph data, Catalogue catalogue, Decisions decisions) {
        this.data = data;
        this.catalogue = catalogue;
        this.decisions = decisions;
    }

    /**
     * Changes versions or decisions, and recomputes only what the document states before and after.
     */
    <T> T follow(Node document, Function<Catalogue, T> change) {
        PlainEdges edges = new PlainEdges(data.getDefaultGraph());
        Set<Triple> before = facts(document, edges, decisions.verdicts());
        T result = change.apply(catalogue);
        Set<Triple> after = facts(document, edges, decisions.verdicts());
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
        Verdicts verdicts = decisions.verdicts();
        for (Node document : catalogue.current()) {
            facts(document, edges, verdicts).forEach(asserted::add);
        }
    }

    private Set<Triple> facts(Node document, PlainEdges edges, Verdicts verdicts) {
        return catalogue
                .currentVersion(document)
                .map(version -> Assertion.of(data.getGraph(version), edges, verdicts))
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
