package org.aktenlage.server.service;

import org.aktenlage.document.Language;
import org.aktenlage.export.answer.AtomEntry;
import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a fact in one line, with the sentence it rests on. Works within one transaction.
 *
 * @param pages from the IRI of an event to the address of its page
 */
record FactEntry(DatasetGraph data, Language language, UnaryOperator<String> pages) {

    AtomEntry of(NewFact fact) {
        String iri = fact.event().getURI();
        return new AtomEntry(
                iri, title(fact.event()), fact.entered(), pages.apply(iri), sentence(fact), true);
    }

    /** Such as "Condemnation: Germany → North Korea (2024-10)". */
    private String title(Node event) {
        String agents = names(event, Aktenlage.AGENT);
        String targets = names(event, Aktenlage.TARGET);
        String roles = targets.isEmpty() ? agents : (agents + " → " + targets).strip();
        String day =
                objects(asserted(), event, Aktenlage.TIME)
                        .flatMap(time -> objects(asserted(), time, Aktenlage.VALUE))
                        .map(FactEntry::words)
                        .sorted()
                        .findFirst()
                        .map(value -> " (" + value + ")")
                        .orElse("");
        return kind(event) + (roles.isEmpty() ? "" : ": " + roles) + day;
    }

    private String kind(Node event) {
        String label =
                objects(asserted(), event, RDF.Nodes.type)
                        .filter(type -> !type.equals(Aktenlage.EVENT))
                        .map(type -> name(type, RDFS.label.asNode()))
                        .sorted()
                        .findFirst()
                        .orElse("");
        return label.isEmpty()
                ? label
                : label.substring(0, 1).toUpperCase(language.locale()) + label.substring(1);
    }

    private String names(Node event, Node role) {
        return objects(asserted(), event, role)
                .map(actor -> name(actor, SKOS.prefLabel.asNode()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** In the feed's language, else in any; of what has no name the end of its IRI. */
    String name(Node thing, Node property) {
        List<Node> labels = objects(asserted(), thing, property).filter(Node::isLiteral).toList();
        return labels.stream()
                .filter(label -> label.getLiteralLanguage().equals(language.tag()))
                .findFirst()
                .or(() -> labels.stream().findFirst())
                .map(FactEntry::words)
                .orElseGet(() -> thing.toString().replaceFirst("^.*[/#]", ""));
    }

    private String sentence(NewFact fact) {
        Graph graph = data.getGraph(fact.version());
        return Stream.of(Aktenlage.SENTENCE, Aktenlage.EVIDENCE)
                .map(span -> quote(graph, fact.claim(), span))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private static Optional<String> quote(Graph graph, Node claim, Node span) {
        return objects(graph, claim, span)
                .flatMap(s -> objects(graph, s, OA.hasSelector.asNode()))
                .flatMap(selector -> objects(graph, selector, OA.exact.asNode()))
                .map(FactEntry::words)
                .sorted()
                .findFirst();
    }

    private Graph asserted() {
        return data.getDefaultGraph();
    }

    private static Stream<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
    }

    private static String words(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
