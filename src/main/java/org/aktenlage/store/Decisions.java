package org.aktenlage.store;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The graph of what persons decided. It is nobody's version, so that reading a document again
 * leaves it alone; a claim that is read again has the IRI it had.
 */
final class Decisions {

    private final DatasetGraph data;
    private final Iris iris;
    private final Graph graph;

    Decisions(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
        this.graph = data.getGraph(iris.decisionsGraph());
    }

    /** Claims that count as if they were not there. */
    Set<Node> rejected() {
        return graph.find(Node.ANY, Aktenlage.REJECTS, Node.ANY).mapWith(Triple::getObject).toSet();
    }

    /** The claim itself, or every claim of any version about an event; sorted. */
    List<Node> claims(Node thing) {
        Stream<Node> itself =
                data.stream(Node.ANY, thing, RDF.Nodes.type, Aktenlage.CLAIM).map(Quad::getSubject);
        Stream<Node> about =
                data.stream(Node.ANY, Node.ANY, Aktenlage.ABOUT, thing).map(Quad::getSubject);
        Set<String> named =
                Stream.concat(itself, about)
                        .map(Node::getURI)
                        .collect(Collectors.toCollection(TreeSet::new));
        return named.stream().map(NodeFactory::createURI).toList();
    }

    /** Puts the decision in the place of an earlier one. */
    void decide(Node claim, Decision decision, Instant when) {
        Node node = iris.decision(claim);
        forget(claim);
        switch (decision.verdict()) {
            case REJECTED -> mark(node, Aktenlage.CLAIM_REJECTION, Aktenlage.REJECTS, claim);
            case CONFIRMED -> mark(node, Aktenlage.CLAIM_CONFIRMATION, Aktenlage.CONFIRMS, claim);
        }
        String moment = when.truncatedTo(ChronoUnit.SECONDS).toString();
        graph.add(
                node,
                Aktenlage.DECIDED_AT,
                NodeFactory.createLiteralDT(moment, XSDDatatype.XSDdateTime));
        graph.add(node, Aktenlage.DECIDED_BY, NodeFactory.createLiteralString(decision.by()));
        graph.add(
                node,
                DCTerms.description.asNode(),
                NodeFactory.createLiteralString(decision.why()));
    }

    private void mark(Node node, Node type, Node property, Node claim) {
        graph.add(node, RDF.Nodes.type, type);
        graph.add(node, property, claim);
    }

    /** Leaves nothing of a decision: its reason may repeat words that are to go. */
    void forget(Node claim) {
        graph.remove(iris.decision(claim), Node.ANY, Node.ANY);
    }
}
