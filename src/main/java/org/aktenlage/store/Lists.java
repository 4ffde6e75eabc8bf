package org.aktenlage.store;

import org.aktenlage.graph.Iris;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps the default graph to what the newest issues of the lists say, and what follows of them. */
final class Lists {

    private final DatasetGraph data;
    private final Iris iris;
    private final ListCatalogue catalogue;
    private final ListDerivation derivation;

    Lists(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
        this.catalogue = new ListCatalogue(data, iris);
        Graph seeds =
                new Catalogue(data, iris)
                        .currentReference()
                        .map(data::getGraph)
                        .orElseGet(GraphFactory::createDefaultGraph);
        this.derivation = new ListDerivation(data, iris, catalogue, new Regimes(seeds, iris));
    }

    ListCatalogue catalogue() {
        return catalogue;
    }

    /**
     * What the default graph has of a list.
     *
     * @param versions of its records
     * @param derived what follows of them
     */
    record Asserted(Set<Node> versions, Set<Triple> derived) {}

    Asserted asserted(Node list) {
        return new Asserted(catalogue.current(list), derivation.of(list));
    }

    /**
     * Sets a new issue in its place among the others of its list.
     *
     * @param before what was asserted before it came
     * @return how it differs from the one before it; empty where there is none
     */
    Optional<IssueComparison> settle(Node list, Node issue, Asserted before) {
        List<Node> all = catalogue.issues(list);
        int at = all.indexOf(issue);
        Optional<IssueComparison> own = Optional.empty();
        data.removeGraph(iris.listChanges(issue));
        if (at > 0) {
            own = Optional.of(compare(all.get(at - 1), issue));
        }
        if (at + 1 < all.size()) {
            compare(issue, all.get(at + 1));
        }
        replace(before, asserted(list));
        return own;
    }

    /** Lets only some issues count, as on a day gone by. */
    void keep(Node list, Predicate<Node> wanted) {
        List<Node> all = catalogue.issues(list);
        List<Node> gone = all.stream().filter(wanted.negate()).toList();
        if (gone.isEmpty()) {
            return;
        }
        Asserted before = asserted(list);
        Set<Node> unheld = new HashSet<>();
        for (Node issue : gone) {
            data.removeGraph(iris.listChanges(issue));
            unheld.addAll(catalogue.close(list, issue));
        }
        List<Node> left = catalogue.issues(list);
        for (int i = 0; i < left.size(); i++) {
            boolean isBesideGap = gone.contains(all.get(Math.max(0, all.indexOf(left.get(i)) - 1)));
            if (i == 0) {
                data.removeGraph(iris.listChanges(left.get(i)));
            } else if (isBesideGap) {
                compare(left.get(i - 1), left.get(i));
            }
        }
        replace(before, asserted(list));
        unheld.forEach(catalogue::drop);
    }

    private IssueComparison compare(Node before, Node after) {
        Node name = iris.listChanges(after);
        data.removeGraph(name);
        IssueComparison comparison =
                IssueComparison.of(catalogue.manifest(before), catalogue.manifest(after));
        if (catalogue.isReadAlike(before, after)) {
            new IssueEvents(catalogue, iris, before, after, data.getGraph(name)).write(comparison);
        }
        return comparison;
    }

    /** Only what has changed is written. */
    private void replace(Asserted before, Asserted now) {
        Graph asserted = data.getDefaultGraph();
        before.versions.stream()
                .filter(version -> !now.versions.contains(version))
                .forEach(v -> catalogue.content(v).find().toList().forEach(asserted::delete));
        before.derived.stream().filter(t -> !now.derived.contains(t)).forEach(asserted::delete);
        now.versions.stream()
                .filter(version -> !before.versions.contains(version))
                .forEach(v -> catalogue.content(v).find().toList().forEach(asserted::add));
        now.derived.stream().filter(t -> !before.derived.contains(t)).forEach(asserted::add);
    }

    /** For a default graph that was emptied. */
    void assertAll() {
        for (Node list : catalogue.lists()) {
            replace(new Asserted(Set.of(), Set.of()), asserted(list));
        }
    }
}
