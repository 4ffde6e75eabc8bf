package org.aktenlage.store;

import org.aktenlage.graph.Iris;
import org.aktenlage.graph.ListTerms;
import org.aktenlage.graph.Prov;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Derives from the issues of lists what changed between them, and what counts now. */
final class Lists {

    private final DatasetGraph data;
    private final Iris iris;
    private final ListCatalogue catalogue;

    Lists(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
        this.catalogue = new ListCatalogue(data, iris);
    }

    ListCatalogue catalogue() {
        return catalogue;
    }

    /** The versions that count now: those the newest issue of the list holds. */
    Set<Node> current(Node list) {
        return catalogue
                .newest(list)
                .map(issue -> Set.copyOf(catalogue.manifest(issue).values()))
                .orElse(Set.of());
    }

    /**
     * Sets a new issue in its place among the others of its list.
     *
     * @param before the versions that counted before it came
     * @return how it differs from the one before it; empty where there is none
     */
    Optional<IssueComparison> settle(Node list, Node issue, Set<Node> before) {
        List<Node> all = catalogue.issues(list);
        int at = all.indexOf(issue);
        Optional<IssueComparison> own =
                at == 0 ? Optional.empty() : Optional.of(compare(all.get(at - 1), issue));
        if (at == 0) {
            data.removeGraph(iris.listChanges(issue));
        }
        if (at + 1 < all.size()) {
            compare(issue, all.get(at + 1));
        }
        assertCurrent(list, before);
        return own;
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
    private void assertCurrent(Node list, Set<Node> before) {
        Graph asserted = data.getDefaultGraph();
        Set<Node> now = current(list);
        before.stream()
                .filter(version -> !now.contains(version))
                .forEach(version -> retract(version, asserted));
        now.stream()
                .filter(version -> !before.contains(version))
                .flatMap(version -> catalogue.content(version).find().toList().stream())
                .forEach(asserted::add);
        assertEvents(list, asserted);
    }

    private void retract(Node version, Graph asserted) {
        Graph content = catalogue.content(version);
        for (Node listing : Graphs.subjects(content, RDF.Nodes.type, ListTerms.LISTING)) {
            asserted.remove(listing, ListTerms.FIRST_SEEN, Node.ANY);
            asserted.remove(listing, ListTerms.LAST_SEEN, Node.ANY);
        }
        content.find().toList().forEach(asserted::delete);
    }

    /** For a default graph that was emptied. */
    void assertAll() {
        Graph asserted = data.getDefaultGraph();
        for (Node list : catalogue.lists()) {
            for (Node version : current(list)) {
                catalogue.content(version).find().toList().forEach(asserted::add);
            }
            assertEvents(list, asserted);
        }
    }

    private void assertEvents(Node list, Graph asserted) {
        Set<Triple> events = new HashSet<>();
        for (Node issue : catalogue.issues(list)) {
            events.addAll(data.getGraph(iris.listChanges(issue)).find().toSet());
        }
        eventsOf(list, asserted).stream()
                .filter(t -> !events.contains(t))
                .forEach(asserted::delete);
        events.forEach(asserted::add);
        assertSeen(list, asserted);
    }

    /** What the default graph says of changes of this list. */
    private Set<Triple> eventsOf(Node list, Graph asserted) {
        Set<Triple> told = new HashSet<>();
        for (Node issue : catalogue.issues(list)) {
            for (Node event : Graphs.subjects(asserted, ListTerms.ISSUE, issue)) {
                for (Node change : Graphs.objects(asserted, event, ListTerms.CHANGES)) {
                    told.addAll(asserted.find(change, Node.ANY, Node.ANY).toSet());
                }
                told.addAll(asserted.find(event, Node.ANY, Node.ANY).toSet());
            }
        }
        return told;
    }

    /** The days of the first and the last issue that holds a listing. */
    private void assertSeen(Node list, Graph asserted) {
        List<Node> issues = catalogue.issues(list);
        Map<Node, Seen> seen = new HashMap<>();
        for (Node issue : issues) {
            Seen now = new Seen(catalogue.issued(issue), catalogue.issued(issue));
            catalogue.manifest(issue).keySet().forEach(r -> seen.merge(r, now, Seen::and));
        }
        for (Node version : current(list)) {
            Graph content = catalogue.content(version);
            Node record = Graphs.object(content, version, Prov.SPECIALIZATION_OF).orElse(version);
            for (Node listing : Graphs.subjects(content, RDF.Nodes.type, ListTerms.LISTING)) {
                Seen days = Objects.requireNonNull(seen.get(record));
                Graphs.set(asserted, listing, ListTerms.FIRST_SEEN, day(days.first));
                Graphs.set(asserted, listing, ListTerms.LAST_SEEN, day(days.last));
            }
        }
    }

    private static Node day(String iso) {
        return NodeFactory.createLiteralDT(iso, XSDDatatype.XSDdate);
    }

    /**
     * When issues held a record.
     *
     * @param first ISO 8601
     * @param last ISO 8601
     */
    private record Seen(String first, String last) {

        Seen and(Seen later) {
            return new Seen(first, later.last);
        }
    }
}
