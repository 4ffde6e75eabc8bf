package org.aktenlage.export.view;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds how things are called and what they are, in what is stated as fact or else anywhere. */
final class Descriptions {

    private static final String UNKNOWN = "Thing";

    private static final List<Node> LABELS =
            List.of(
                    SKOS.prefLabel.asNode(),
                    RDFS.label.asNode(),
                    DCTerms.title.asNode(),
                    Aktenlage.NAME,
                    Aktenlage.KEY);

    /** Said of many things that have a class which says more. */
    private static final Set<String> GENERAL =
            Set.of(
                    "Actor",
                    "ListedParty",
                    "Event",
                    "ListingEvent",
                    "Agent",
                    "Concept",
                    "LedgerEntry",
                    "LegalResource");

    private final DatasetGraph data;

    /**
     * @param data within a transaction
     */
    Descriptions(DatasetGraph data) {
        this.data = data;
    }

    Description of(String iri) {
        Node thing = NodeFactory.createURI(iri);
        return new Description(
                label(thing, "en").orElse(null),
                label(thing, "de").orElse(null),
                type(thing),
                state(thing));
    }

    private String type(Node thing) {
        List<String> types =
                values(thing, RDF.Nodes.type)
                        .filter(Node::isURI)
                        .filter(t -> t.getURI().startsWith(Aktenlage.NAMESPACE))
                        .map(t -> Row.localName(t.getURI()))
                        .distinct()
                        .sorted(
                                Comparator.comparing((String t) -> GENERAL.contains(t))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        return types.isEmpty() ? UNKNOWN : types.getFirst();
    }

    private @Nullable String state(Node thing) {
        return Stream.concat(
                        values(thing, Aktenlage.ISO),
                        values(thing, Aktenlage.OF_STATE)
                                .flatMap(state -> values(state, Aktenlage.ISO)))
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private Optional<String> label(Node thing, String language) {
        for (Node property : LABELS) {
            Optional<String> label = label(thing, property, language);
            if (label.isPresent()) {
                return label;
            }
        }
        return composed(thing, language);
    }

    private Optional<String> label(Node thing, Node property, String language) {
        return values(thing, property)
                .filter(Node::isLiteral)
                .filter(l -> Set.of(language, "").contains(l.getLiteralLanguage()))
                .map(Node::getLiteralLexicalForm)
                .min(Comparator.naturalOrder());
    }

    /** Of what has no name: a document that of its version; an event, a claim what it is. */
    private Optional<String> composed(Node thing, String language) {
        Optional<Node> version = values(thing, Aktenlage.CURRENT_VERSION).findFirst();
        if (version.isPresent()) {
            return label(version.get(), language).or(() -> label(thing, Aktenlage.KEY, language));
        }
        Optional<Node> event = values(thing, Aktenlage.ABOUT).findFirst();
        if (event.isPresent()) {
            return composed(event.get(), language);
        }
        return values(thing, RDF.Nodes.type)
                .filter(t -> data.getDefaultGraph().contains(t, Aktenlage.PLAIN_PROPERTY, Node.ANY))
                .findFirst()
                .map(kind -> kindLabel(kind.getURI(), language) + theme(thing));
    }

    private String theme(Node event) {
        return values(event, Aktenlage.THEME)
                .map(Node::getLiteralLexicalForm)
                .min(Comparator.naturalOrder())
                .map(theme -> ": " + theme)
                .orElse("");
    }

    /** How a class or property is called; its name in words where it has no label. */
    String kindLabel(String kind, String language) {
        if (!kind.contains("://")) {
            return kind;
        }
        Node term = NodeFactory.createURI(kind);
        return Stream.of(RDFS.label.asNode(), SKOS.prefLabel.asNode())
                .flatMap(property -> label(term, property, language).stream())
                .findFirst()
                .orElseGet(() -> words(Row.localName(kind)));
    }

    /** {@code TroopDeployment} as {@code troop deployment}. */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private Stream<Node> values(Node thing, Node property) {
        List<Node> values = new ArrayList<>();
        data.getDefaultGraph()
                .find(thing, property, Node.ANY)
                .forEach(triple -> values.add(triple.getObject()));
        if (values.isEmpty()) {
            data.findNG(Node.ANY, thing, property, Node.ANY)
                    .forEachRemaining((Quad quad) -> values.add(quad.getObject()));
        }
        return values.stream();
    }
}
