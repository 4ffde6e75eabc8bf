package org.aktenlage.server;

import org.apache.jena.riot.RDFFormat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How linked data are written, by media type and by the end of an address. */
public enum Notation {
    TURTLE("text/turtle", "ttl"),
    JSON_LD("application/ld+json", "jsonld"),
    N_TRIPLES("application/n-triples", "nt"),
    RDF_XML("application/rdf+xml", "rdf");

    private final String mediaType;
    private final String extension;

    Notation(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }

    /** All, the preferred one first. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(Notation::mediaType).toList();
    }

    RDFFormat format() {
        return switch (this) {
            case TURTLE -> RDFFormat.TURTLE_PRETTY;
            case JSON_LD -> RDFFormat.JSONLD11_PRETTY;
            case N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
            case RDF_XML -> RDFFormat.RDFXML_PLAIN;
        };
    }

    /** The one whose extension the name has. */
    public static Optional<Notation> ofName(String name) {
        return Arrays.stream(values()).filter(n -> name.endsWith("." + n.extension)).findFirst();
    }

    /** The name without this notation's extension, which it has. */
    public String without(String name) {
        return name.substring(0, name.length() - extension.length() - 1);
    }

    /** What the client wants most. */
    static Optional<Notation> accepted(Acceptance acceptance) {
        return acceptance.best(List.of(values()), Notation::mediaType);
    }
}
