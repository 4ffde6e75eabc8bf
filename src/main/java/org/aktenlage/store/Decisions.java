package org.aktenlage.store;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Prov;
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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The graph of what persons decided. It is nobody's version, so that reading a document again
 * leaves it alone. A decision is on a {@link Wording}; which claims of which versions that is, is
 * derived: {@code akt:rejects} and {@code akt:confirms} are never the truth, only its shadow.
 */
final class Decisions {

    private static final Node REASON = DCTerms.description.asNode();
    private static final Node EVENT = DCTerms.subject.asNode();

    private final DatasetGraph data;
    private final Iris iris;
    private final Catalogue catalogue;
    private final Graph graph;

    Decisions(DatasetGraph data, Iris iris, Catalogue catalogue) {
        this.data = data;
        this.iris = iris;
        this.catalogue = catalogue;
        this.graph = data.getGraph(iris.decisionsGraph());
    }

    /** A claim and the version that makes it. */
    record Sighting(Node version, Node claim) {}

    /** What persons have said of claims, whatever the version. */
    Verdicts verdicts() {
        return new Verdicts(objects(Aktenlage.REJECTS), objects(Aktenlage.CONFIRMS));
    }

    private Set<Node> objects(Node property) {
        return graph.find(Node.ANY, property, Node.ANY).mapWith(Triple::getObject).toSet();
    }

    /** The claim itself, or every claim of any version about an event; those that count first. */
    List<Sighting> sightings(Node thing) {
        Stream<Quad> itself = data.stream(Node.ANY, thing, RDF.Nodes.type, Aktenlage.CLAIM);
        Stream<Quad> about = data.stream(Node.ANY, Node.ANY, Aktenlage.ABOUT, thing);
        return Stream.concat(itself, about)
                .filter(quad -> !quad.isDefaultGraph())
                .map(quad -> new Sighting(quad.getGraph(), quad.getSubject()))
                .distinct()
                .sorted(
                        Comparator.comparing((Sighting s) -> !catalogue.isCurrent(s.version()))
                                .thenComparing(s -> s.claim().getURI()))
                .toList();
    }

    /** What the claim says; empty for one that is about nothing. */
    Stream<Wording> wording(Sighting seen) {
        return Wording.of(data.getGraph(seen.version()), seen.claim()).stream();
    }

    /** Puts the decision in the place of an earlier one. */
    void decide(Sighting seen, Wording wording, Decision decision, Instant when) {
        Node node = iris.decision(wording.hash());
        forget(node);
        Node type =
                switch (decision.verdict()) {
                    case REJECTED -> Aktenlage.CLAIM_REJECTION;
                    case CONFIRMED -> Aktenlage.CLAIM_CONFIRMATION;
                };
        graph.add(node, RDF.Nodes.type, type);
        graph.add(node, Aktenlage.WORDING_HASH, text(wording.hash()));
        graph.add(node, EVENT, wording.event());
        graph.add(node, Prov.WAS_DERIVED_FROM, seen.version());
        graph.add(node, Aktenlage.DECIDED_AT, moment(when));
        graph.add(node, Aktenlage.DECIDED_BY, text(decision.by()));
        graph.add(node, REASON, text(decision.why()));
        link(seen.version());
        catalogue.siblings(seen.version()).forEach(this::link);
    }

    private static Node text(String words) {
        return NodeFactory.createLiteralString(words);
    }

    private static Node moment(Instant when) {
        return NodeFactory.createLiteralDT(
                when.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
    }

    /** To be called before a version's claims go or change, since it looks them up. */
    void unlink(Node version) {
        for (Node claim : claims(version)) {
            graph.remove(Node.ANY, Aktenlage.REJECTS, claim);
            graph.remove(Node.ANY, Aktenlage.CONFIRMS, claim);
        }
    }

    /** Finds the claims of a version, old or new, on whose wording somebody has decided. */
    void linkDecided(Node version) {
        boolean isDecided =
                catalogue.siblings(version).stream()
                        .anyMatch(v -> graph.contains(Node.ANY, Prov.WAS_DERIVED_FROM, v));
        if (isDecided) {
            link(version);
        }
    }

    /** Finds all such claims anew. */
    void rebuild() {
        graph.remove(Node.ANY, Aktenlage.REJECTS, Node.ANY);
        graph.remove(Node.ANY, Aktenlage.CONFIRMS, Node.ANY);
        Set<Node> seen =
                graph.find(Node.ANY, Prov.WAS_DERIVED_FROM, Node.ANY)
                        .mapWith(Triple::getObject)
                        .toSet();
        seen.forEach(this::link);
        seen.stream().flatMap(v -> catalogue.siblings(v).stream()).distinct().forEach(this::link);
    }

    private void link(Node version) {
        Graph content = data.getGraph(version);
        for (Node claim : claims(version)) {
            Wording.of(content, claim)
                    .map(wording -> iris.decision(wording.hash()))
                    .ifPresent(decision -> link(decision, claim));
        }
    }

    private void link(Node decision, Node claim) {
        if (graph.contains(decision, RDF.Nodes.type, Aktenlage.CLAIM_REJECTION)) {
            graph.add(decision, Aktenlage.REJECTS, claim);
        }
        if (graph.contains(decision, RDF.Nodes.type, Aktenlage.CLAIM_CONFIRMATION)) {
            graph.add(decision, Aktenlage.CONFIRMS, claim);
        }
    }

    private List<Node> claims(Node version) {
        return Graphs.subjects(data.getGraph(version), RDF.Nodes.type, Aktenlage.CLAIM);
    }

    /**
     * Leaves nothing of decisions on a version's claims: a reason may repeat words that are to go.
     */
    void erase(Node version) {
        Graphs.subjects(graph, Prov.WAS_DERIVED_FROM, version).forEach(this::forget);
    }

    /**
     * Forgets what was proposed or decided after the moment.
     *
     * @return whether there was anything
     */
    boolean forgetAfter(Moment moment) {
        List<Node> later =
                Stream.of(Aktenlage.DECIDED_AT, Aktenlage.PROPOSED_AT)
                        .flatMap(p -> graph.find(Node.ANY, p, Node.ANY).toList().stream())
                        .filter(t -> !moment.isKnown(time(t)))
                        .map(Triple::getSubject)
                        .distinct()
                        .toList();
        later.forEach(this::forget);
        return !later.isEmpty();
    }

    private static Instant time(Triple triple) {
        return Instant.parse(triple.getObject().getLiteralLexicalForm());
    }

    private void forget(Node decision) {
        graph.remove(decision, Node.ANY, Node.ANY);
    }
}
