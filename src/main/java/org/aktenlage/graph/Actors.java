package org.aktenlage.graph;

import org.aktenlage.annotation.Actor;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;

/** Names the actors of one document and describes those the seeds do not know. */
final class Actors {

    private final Iris iris;
    private final String documentKey;
    private final Triples out;

    Actors(Iris iris, String documentKey, Triples out) {
        this.iris = iris;
        this.documentKey = documentKey;
        this.out = out;
    }

    Node of(Actor actor) {
        if (actor.known()) {
            return iris.knownActor(actor.key());
        }
        String state = actor.state() == null ? "" : actor.state();
        Node node = iris.unknownActor(documentKey, actor.key(), state);
        out.type(node, Aktenlage.ACTOR, Aktenlage.term(actor.type().className()));
        out.text(node, Aktenlage.KEY, actor.key());
        label(node, actor.english(), "en");
        label(node, actor.german(), "de");
        if (!state.isEmpty()) {
            out.add(node, Aktenlage.OF_STATE, iris.knownActor(state));
        }
        return node;
    }

    /** An author who is no actor, by the name as written. */
    Node author(String name) {
        Node node = iris.author(documentKey, name);
        out.type(node, Aktenlage.AUTHOR_CLASS);
        if (name.isBlank()) {
            label(node, "unnamed author", "en");
            label(node, "ungenannter Verfasser", "de");
        } else {
            out.text(node, SKOS.prefLabel.asNode(), name);
        }
        return node;
    }

    /** Who asks as a private person: only that, and never a name. */
    Node citizen() {
        Node node = iris.citizen(documentKey);
        out.type(node, Aktenlage.CITIZEN);
        label(node, "private citizen", "en");
        label(node, "Privatperson", "de");
        return node;
    }

    private void label(Node node, String label, String language) {
        if (!label.isBlank()) {
            out.add(node, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(label, language));
        }
    }
}
