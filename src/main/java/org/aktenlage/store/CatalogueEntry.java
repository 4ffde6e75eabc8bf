package org.aktenlage.store;

import org.apache.jena.graph.Node;

import java.util.Optional;

/**
 * What the catalogue says of a document that is not erased.
 *
 * @param version the current version, or empty once the document is removed
 * @param name the file name without folder and extension
 * @param extraction what the current version was read with; empty once removed
 */
public record CatalogueEntry(
        String key,
        Node document,
        Optional<Node> version,
        String name,
        String path,
        String sha256,
        String extraction) {

    /** The document's IRI. */
    public String iri() {
        return document.getURI();
    }

    /** Whether the words name this document: by IRI, key, path or file name. */
    public boolean isNamed(String words) {
        return words.equals(document.getURI())
                || words.equals(key)
                || words.equals(path)
                || words.equals(name)
                || version.filter(v -> v.getURI().equals(words)).isPresent();
    }
}
