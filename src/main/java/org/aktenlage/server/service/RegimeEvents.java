package org.aktenlage.server.service;

import org.aktenlage.graph.ListTerms;
import org.aktenlage.graph.Prov;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The events on lists that come under a regime. A listing that is there names its regime; one that
 * has ended is under the regime of its list with the same programme. Works within one transaction.
 */
final class RegimeEvents {

    /** What a list calls a regime. */
    private record Programme(Node list, String code) {}

    private final DatasetGraph data;
    private final Graph asserted;

    RegimeEvents(DatasetGraph data) {
        this.data = data;
        this.asserted = data.getDefaultGraph();
    }

    Set<Node> of(Node regime) {
        Set<Node> events = new HashSet<>();
        Set<Programme> programmes = byAuthority(regime);
        for (Node listing : subjects(ListTerms.REGIME, regime)) {
            programmes.addAll(programmes(asserted, listing));
            events.addAll(subjects(ListTerms.LISTING_OF, listing));
        }
        for (Node ended : subjects(RDF.Nodes.type, ListTerms.DELISTING)) {
            if (programmesBefore(ended).stream().anyMatch(programmes::contains)) {
                events.add(ended);
            }
        }
        return events;
    }

    /** The regime's code on the lists of the authority that imposes it. */
    private Set<Programme> byAuthority(Node regime) {
        Set<Programme> found = new HashSet<>();
        for (Node authority : objects(asserted, regime, ListTerms.AUTHORITY)) {
            for (Node list : subjects(ListTerms.AUTHORITY, authority)) {
                for (Node code : objects(asserted, regime, ListTerms.PROGRAMME_CODE)) {
                    found.add(new Programme(list, words(code)));
                }
            }
        }
        return found;
    }

    /** As the last version of the record said. */
    private Set<Programme> programmesBefore(Node event) {
        Set<Programme> found = new HashSet<>();
        for (Node version : objects(asserted, event, Prov.WAS_DERIVED_FROM)) {
            for (Node listing : objects(asserted, event, ListTerms.LISTING_OF)) {
                found.addAll(programmes(data.getGraph(version), listing));
            }
        }
        return found;
    }

    private static Set<Programme> programmes(Graph graph, Node listing) {
        Set<Programme> found = new HashSet<>();
        for (Node list : objects(graph, listing, ListTerms.ON_LIST)) {
            for (Node code : objects(graph, listing, ListTerms.PROGRAMME)) {
                found.add(new Programme(list, words(code)));
            }
        }
        return found;
    }

    private List<Node> subjects(Node property, Node object) {
        return data.stream(Quad.defaultGraphIRI, Node.ANY, property, object)
                .map(Quad::getSubject)
                .toList();
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    private static String words(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
