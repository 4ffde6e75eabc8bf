package org.aktenlage.graph;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.Anchor;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Turn;
import org.aktenlage.fact.Reading;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SchemaDO;

import java.util.List;

/** Writes a document version: what it says of itself, its text, its turns. */
final class VersionWriter {

    private final Reading reading;
    private final Node version;
    private final Iris iris;
    private final Triples out;

    VersionWriter(Reading reading, Node version, Iris iris, Triples out) {
        this.reading = reading;
        this.version = version;
        this.iris = iris;
        this.out = out;
    }

    /** What the catalogue and the version's own graph both hold. */
    void describe(String sha256) {
        Document document = reading.document();
        Metadata metadata = document.metadata();
        out.type(version, Aktenlage.DOCUMENT_VERSION);
        out.add(version, Prov.SPECIALIZATION_OF, iris.document(document.key()));
        out.text(version, Aktenlage.SHA256, sha256);
        out.text(version, Aktenlage.PATH, document.source().path());
        out.text(version, Aktenlage.NAME, document.source().name());
        out.text(version, DCTerms.title.asNode(), metadata.title(), metadata.language());
        out.text(version, Aktenlage.AUTHOR, metadata.author());
        out.text(version, Aktenlage.PUBLISHER, metadata.publisher());
        if (metadata.language() != null) {
            out.text(version, DCTerms.language.asNode(), metadata.language().tag());
        }
        if (metadata.published() != null) {
            out.date(version, DCTerms.issued.asNode(), metadata.published());
            out.bounds(version, metadata.published(), metadata.published());
        }
        if (metadata.address() != null && WebAddress.isValid(metadata.address())) {
            out.add(version, DCTerms.source.asNode(), NodeFactory.createURI(metadata.address()));
        }
    }

    /** What only the version's own graph holds. */
    void writeContent(Actors actors, Voices voices) {
        Document document = reading.document();
        out.type(version, Prov.ENTITY, kind(document.kind()));
        out.text(version, Aktenlage.TEXT, document.text());
        out.text(version, Aktenlage.STRUCTURE, KeptDocument.structure(document));
        Actor publisher = reading.publisher();
        if (publisher != null) {
            out.add(version, DCTerms.publisher.asNode(), actors.of(publisher));
        }
        if (document instanceof Document.Prose) {
            out.add(version, DCTerms.creator.asNode(), voices.of(0).claimant());
        }
        Anchor anchor = reading.anchor();
        if (anchor != null) {
            out.date(version, Aktenlage.ANCHOR, anchor.date());
            out.add(version, Aktenlage.TIME_BASIS, basis(anchor.inferred()));
        }
        for (int i = 0; i < document.turns().size(); i++) {
            writeTurn(i, document.turns(), voices.of(i));
        }
    }

    static Node basis(boolean inferred) {
        return inferred ? Aktenlage.INFERRED_FROM_TEXT : Aktenlage.STATED;
    }

    private void writeTurn(int index, List<Turn> turns, Voices.Voice voice) {
        Turn turn = turns.get(index);
        Node node = iris.turn(version, index);
        out.add(version, Aktenlage.HAS_TURN, node);
        out.type(node, Aktenlage.TURN, kind(turn.kind()));
        out.integer(node, Aktenlage.POSITION, index);
        out.text(node, Aktenlage.SPEAKER_NAME, turn.speaker());
        out.text(node, Aktenlage.AFFILIATION, turn.affiliation());
        voice.actor().ifPresent(a -> out.add(node, Aktenlage.SPEAKER, voice.claimant()));
        PartialDate day = voice.day().orElse(null);
        if (day != null) {
            out.date(node, Aktenlage.SAID_ON, day);
        }
        if (turn.kind() == Turn.Kind.ANSWER) {
            writeParent(index, turns, node);
        }
    }

    /** An answer belongs to the last question before it. */
    private void writeParent(int index, List<Turn> turns, Node answer) {
        for (int i = index - 1; i >= 0; i--) {
            switch (turns.get(i).kind()) {
                case CITIZEN_QUESTION, QUESTION -> {
                    out.add(answer, SchemaDO.parentItem.asNode(), iris.turn(version, i));
                    return;
                }
                case ANSWER, STATEMENT -> {}
            }
        }
    }

    private static Node kind(Document.Kind kind) {
        return switch (kind) {
            case QUESTION_PAGE -> Aktenlage.QUESTION_PAGE;
            case NEWS_ARTICLE -> Aktenlage.NEWS_ARTICLE;
            case STATEMENT -> Aktenlage.PRESS_STATEMENT;
            case TEXT -> Aktenlage.TEXT_DOCUMENT;
        };
    }

    private static Node kind(Turn.Kind kind) {
        return switch (kind) {
            case CITIZEN_QUESTION -> Aktenlage.CITIZEN_QUESTION;
            case QUESTION -> Aktenlage.QUESTION;
            case ANSWER -> Aktenlage.ANSWER;
            case STATEMENT -> Aktenlage.STATEMENT;
        };
    }
}
