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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What follows of the issues of a list beyond what its records say: regimes and measures, first and
 * last seen, what changed and under which act.
 */
final class ListDerivation {

    private final DatasetGraph data;
    private final Iris iris;
    private final ListCatalogue catalogue;
    private final Regimes regimes;

    ListDerivation(DatasetGraph data, Iris iris, ListCatalogue catalogue, Regimes regimes) {
        this.data = data;
        this.iris = iris;
        this.catalogue = catalogue;
        this.regimes = regimes;
    }

    Set<Triple> of(Node list) {
        Set<Triple> derived = new LinkedHashSet<>();
        Map<Node, Seen> seen = seen(list);
        for (Node version : catalogue.current(list)) {
            Graph content = catalogue.content(version);
            Node record = Graphs.object(content, version, Prov.SPECIALIZATION_OF).orElse(version);
            Seen days = Objects.requireNonNull(seen.get(record));
            for (Node listing : Graphs.subjects(content, RDF.Nodes.type, ListTerms.LISTING)) {
                derived.addAll(regimes.of(listing, list, content));
                derived.add(Triple.create(listing, ListTerms.FIRST_SEEN, day(days.first)));
                derived.add(Triple.create(listing, ListTerms.LAST_SEEN, day(days.last)));
            }
        }
        catalogue.issues(list).forEach(issue -> addChanges(list, issue, derived));
        return derived;
    }

    private void addChanges(Node list, Node issue, Set<Triple> derived) {
        Graph changes = data.getGraph(iris.listChanges(issue));
        derived.addAll(changes.find().toSet());
        for (Node event : Graphs.subjects(changes, RDF.Nodes.type, ListTerms.LISTING_EVENT)) {
            for (Node version : Graphs.objects(changes, event, Prov.WAS_DERIVED_FROM)) {
                Graph content = catalogue.content(version);
                for (Node listing : Graphs.objects(changes, event, ListTerms.LISTING_OF)) {
                    derived.addAll(regimes.of(event, listing, list, content));
                }
            }
        }
    }

    /** When issues held each record. */
    private Map<Node, Seen> seen(Node list) {
        Map<Node, Seen> seen = new HashMap<>();
        List<Node> issues = catalogue.issues(list);
        for (Node issue : issues) {
            Seen now = new Seen(catalogue.issued(issue), catalogue.issued(issue));
            catalogue.manifest(issue).keySet().forEach(r -> seen.merge(r, now, Seen::and));
        }
        return seen;
    }

    /**
     * The first and the last of some days.
     *
     * @param first ISO 8601
     * @param last ISO 8601
     */
    private record Seen(String first, String last) {

        /** Days come in their order. */
        Seen and(Seen later) {
            return new Seen(first, later.last);
        }
    }

    private static Node day(String iso) {
        return NodeFactory.createLiteralDT(iso, XSDDatatype.XSDdate);
    }
}
