package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

import java.util.Comparator;
import java.util.List;

/** A document that counts now, as a catalogue lists it. */
record DocumentRow(Link document, String issued, String language, String publisher) {

    /** The versions that count now, newest first. */
    static List<Node> versions(GraphView view) {
        GraphView catalogue = view.with(view.iris().catalogueGraph());
        return catalogue
                .beside()
                .find(Node.ANY, Aktenlage.CURRENT_VERSION, Node.ANY)
                .mapWith(t -> t.getObject())
                .toList()
                .stream()
                .sorted(
                        Comparator.comparing((Node v) -> catalogue.text(v, Aktenlage.EARLIEST))
                                .reversed()
                                .thenComparing(Node::getURI))
                .toList();
    }

    static DocumentRow of(GraphView view, Node version) {
        GraphView catalogue = view.with(view.iris().catalogueGraph());
        return new DocumentRow(
                ClaimCard.document(catalogue, version),
                catalogue.text(version, DCTerms.issued.asNode()),
                catalogue.text(version, DCTerms.language.asNode()),
                catalogue.text(version, Aktenlage.PUBLISHER));
    }
}
