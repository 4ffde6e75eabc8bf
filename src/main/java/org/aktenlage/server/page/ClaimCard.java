package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.Prov;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;

import java.util.Optional;

/**
 * Who says so, in which office, how certainly, in which words, where.
 *
 * @param office held on the day it was said, else empty
 * @param inText the place in the document's page
 * @param doubt why it was read too unsurely to count, else empty
 * @param reporter who says that the speaker says so; empty where the speaker is the author
 * @param verdict what a person decided on it, else empty
 */
record ClaimCard(
        String iri,
        String href,
        Standing standing,
        Link speaker,
        String office,
        String said,
        Quote quote,
        Link document,
        String inText,
        String issued,
        String rule,
        String confidence,
        String doubt,
        Optional<Link> reporter,
        Optional<Verdict> verdict) {

    /** What a person decided, and why. */
    record Verdict(boolean rejected, String by, String on, String why) {}

    private static final int DAY = 10;

    /**
     * The claim as its version's graph tells it.
     *
     * @param version looks at that graph
     */
    static ClaimCard of(GraphView version, Node graph, Node claim) {
        return new ClaimCard(
                claim.getURI(),
                version.address(claim),
                Standing.of(version, claim),
                version.object(claim, Prov.WAS_ATTRIBUTED_TO)
                        .map(version::link)
                        .orElse(Link.plain("")),
                office(version, claim),
                version.text(claim, Aktenlage.SAID_ON),
                Quote.of(version, claim),
                document(version, graph),
                inText(version, graph, claim),
                version.text(graph, DCTerms.issued.asNode()),
                version.object(claim, Aktenlage.EXTRACTED_BY).map(version::label).orElse(""),
                version.text(claim, Aktenlage.CONFIDENCE),
                version.text(claim, Aktenlage.DETAIL),
                reporter(version, claim),
                verdict(version, claim));
    }

    private static String office(GraphView version, Node claim) {
        Optional<Node> membership = version.object(claim, Aktenlage.IN_CAPACITY);
        String role =
                membership
                        .flatMap(m -> version.object(m, ORG.role.asNode()))
                        .map(version::label)
                        .orElse("");
        String body =
                membership
                        .flatMap(m -> version.object(m, ORG.organization.asNode()))
                        .map(version::label)
                        .orElse("");
        return role.isEmpty() || body.isEmpty() ? role + body : role + ", " + body;
    }

    static Link document(GraphView version, Node graph) {
        String title = version.text(graph, DCTerms.title.asNode());
        return new Link(
                version.address(graph),
                title.isEmpty() ? version.text(graph, Aktenlage.NAME) : title);
    }

    private static String inText(GraphView version, Node graph, Node claim) {
        return version.address(graph) + "#" + anchor(version, claim);
    }

    /** The name of a claim's place in the page of its document. */
    static String anchor(GraphView version, Node claim) {
        return claim.getURI().substring(version.iris().base().length()).replace('/', '-');
    }

    private static Optional<Link> reporter(GraphView version, Node claim) {
        return version.subjects(Aktenlage.ABOUT, claim).stream()
                .findFirst()
                .flatMap(report -> version.object(report, Prov.WAS_ATTRIBUTED_TO))
                .map(version::link);
    }

    private static Optional<Verdict> verdict(GraphView version, Node claim) {
        GraphView decisions = version.with(version.iris().decisionsGraph());
        boolean rejected = decisions.beside().contains(Node.ANY, Aktenlage.REJECTS, claim);
        return decisions.subjects(rejected ? Aktenlage.REJECTS : Aktenlage.CONFIRMS, claim).stream()
                .findFirst()
                .map(decision -> verdict(decisions, decision, rejected));
    }

    private static Verdict verdict(GraphView decisions, Node decision, boolean rejected) {
        String at = decisions.text(decision, Aktenlage.DECIDED_AT);
        return new Verdict(
                rejected,
                decisions.text(decision, Aktenlage.DECIDED_BY),
                at.substring(0, Math.min(DAY, at.length())),
                decisions.text(decision, DCTerms.description.asNode()));
    }
}
