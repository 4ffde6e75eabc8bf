package org.aktenlage.graph;

import org.aktenlage.document.Document;
import org.aktenlage.fact.Reading;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.List;

/**
 * One version of a document as RDF, without blank nodes; the same for the same input.
 *
 * @param key the document's key
 * @param sha256 of the bytes the text was read from
 * @param document the document through all versions
 * @param version the version, and the name of its graph
 * @param content the version's graph: text, turns, claims, events, ledger
 * @param description what the catalogue says of the version
 */
public record DocumentGraph(
        String key,
        String sha256,
        Node document,
        Node version,
        List<Triple> content,
        List<Triple> description) {

    public DocumentGraph {
        content = List.copyOf(content);
        description = List.copyOf(description);
    }

    /** What was read from the document's own bytes. */
    public static DocumentGraph of(Reading reading, Iris iris, Capacities capacities) {
        return of(reading, reading.document().source().sha256(), iris, capacities);
    }

    /**
     * What was read from a kept text.
     *
     * @param sha256 of the bytes the text once came from
     */
    public static DocumentGraph of(
            Reading reading, String sha256, Iris iris, Capacities capacities) {
        String key = reading.document().key();
        Node version = iris.version(key, sha256);
        Triples description = new Triples();
        new VersionWriter(reading, version, iris, description).describe(sha256);
        return new DocumentGraph(
                key,
                sha256,
                iris.document(key),
                version,
                content(reading, sha256, version, iris, capacities),
                description.toList());
    }

    private static List<Triple> content(
            Reading reading, String sha256, Node version, Iris iris, Capacities capacities) {
        Document document = reading.document();
        Triples out = new Triples();
        Actors actors = new Actors(iris, document.key(), out);
        Voices voices = new Voices(reading, actors);
        VersionWriter header = new VersionWriter(reading, version, iris, out);
        header.describe(sha256);
        header.writeContent(actors, voices);
        Spans spans = new Spans(iris, version, document, out);
        EventWriter events = new EventWriter(reading, iris, actors, out);
        LedgerWriter ledger = new LedgerWriter(version, iris, spans, out);
        new ClaimWriter(version, iris, actors, voices, events, spans, capacities, ledger, out)
                .write(reading);
        reading.ledger().forEach(ledger::write);
        return out.toList();
    }
}
