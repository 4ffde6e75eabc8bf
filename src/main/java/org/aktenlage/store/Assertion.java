package org.aktenlage.store;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Prov;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a version states as fact. An event counts if a claim of the document's own author asserts
 * it; what a quoted actor says counts as that actor's statement only; what a private citizen says
 * or presupposes never counts. "Stated as fact" means by a named author, not "true".
 */
final class Assertion {

    private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

    private static final Set<Node> STATEMENT_PROPERTIES =
            Set.of(
                    Aktenlage.ABOUT,
                    Aktenlage.FACTUALITY,
                    Aktenlage.SAID_ON,
                    Aktenlage.IN_CAPACITY,
                    Prov.WAS_ATTRIBUTED_TO);

    private final Graph version;
    private final PlainEdges edges;
    private final Verdicts verdicts;
    private final Set<Triple> facts = new LinkedHashSet<>();

    private Assertion(Graph version, PlainEdges edges, Verdicts verdicts) {
        this.version = version;
        this.edges = edges;
        this.verdicts = verdicts;
    }

    /**
     * Derives it.
     *
     * @param verdicts which claims count
     */
    static Set<Triple> of(Graph version, PlainEdges edges, Verdicts verdicts) {
        Assertion assertion = new Assertion(version, edges, verdicts);
        Graphs.subjects(version, RDF.Nodes.type, Aktenlage.CLAIM).stream()
                .filter(assertion::isOfItsAuthor)
                .forEach(assertion::enter);
        return assertion.facts;
    }

    private boolean isOfItsAuthor(Node claim) {
        return verdicts.counts(claim, version)
                && version.contains(claim, Aktenlage.FACTUALITY, Aktenlage.ASSERTED)
                && !version.contains(Node.ANY, Aktenlage.ABOUT, claim)
                && Graphs.objects(version, claim, Aktenlage.IN_TURN).stream()
                        .allMatch(this::canAssert);
    }

    /** A question asserts only what somebody known presupposes in it. */
    private boolean canAssert(Node turn) {
        if (version.contains(turn, RDF.Nodes.type, Aktenlage.CITIZEN_QUESTION)) {
            return false;
        }
        return !version.contains(turn, RDF.Nodes.type, Aktenlage.QUESTION)
                || version.contains(turn, Aktenlage.SPEAKER, Node.ANY);
    }

    private void enter(Node claim) {
        for (Node about : Graphs.objects(version, claim, Aktenlage.ABOUT)) {
            if (!version.contains(about, RDF.Nodes.type, Aktenlage.CLAIM)) {
                enterEvent(about, claim);
            } else if (verdicts.counts(about, version)) {
                enterStatement(about, claim);
            }
        }
    }

    private void enterEvent(Node event, Node claim) {
        copy(event);
        facts.add(Triple.create(event, Aktenlage.ASSERTED_BY, claim));
        Graphs.objects(version, event, Aktenlage.TIME).forEach(this::copy);
        Graphs.objects(version, event, Aktenlage.AGENT).forEach(this::copy);
        Graphs.objects(version, event, Aktenlage.TARGET).forEach(this::copy);
        facts.addAll(edges.of(event, version));
        if (isDisputed(event)) {
            facts.add(Triple.create(event, Aktenlage.DISPUTED, TRUE));
        }
    }

    private void enterStatement(Node statement, Node claim) {
        facts.add(Triple.create(statement, RDF.Nodes.type, Aktenlage.CLAIM));
        facts.add(Triple.create(statement, Aktenlage.ASSERTED_BY, claim));
        version.find(statement, Node.ANY, Node.ANY)
                .filterKeep(t -> STATEMENT_PROPERTIES.contains(t.getPredicate()))
                .forEach(facts::add);
        Graphs.objects(version, statement, Prov.WAS_ATTRIBUTED_TO).forEach(this::copy);
    }

    private boolean isDisputed(Node event) {
        return Graphs.subjects(version, Aktenlage.ABOUT, event).stream()
                .filter(claim -> verdicts.counts(claim, version))
                .filter(claim -> version.contains(claim, Aktenlage.FACTUALITY, Aktenlage.DENIED))
                .anyMatch(
                        claim ->
                                Graphs.objects(version, claim, Aktenlage.IN_TURN).stream()
                                        .allMatch(this::canAssert));
    }

    private void copy(Node node) {
        version.find(node, Node.ANY, Node.ANY).forEach(facts::add);
    }
}
