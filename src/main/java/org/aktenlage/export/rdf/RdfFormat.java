package org.aktenlage.export.rdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The notations of RDF that leave. */
public enum RdfFormat {
    TTL("text/turtle", "Turtle"),
    TRIG("application/trig", "TriG"),
    NT("application/n-triples", "N-Triples"),
    NQ("application/n-quads", "N-Quads"),
    JSONLD("application/ld+json", "JSON-LD"),
    RDFXML("application/rdf+xml", "RDF_XML");

    private static final String FILE_FORMATS = "http://www.w3.org/ns/formats/";

    private final String mediaType;
    private final String fileFormat;

    RdfFormat(String mediaType, String fileFormat) {
        this.mediaType = mediaType;
        this.fileFormat = FILE_FORMATS + fileFormat;
    }

    /** Whether it can say which graph a triple stands in. */
    public boolean hasGraphs() {
        return switch (this) {
            case TRIG, NQ, JSONLD -> true;
            case TTL, NT, RDFXML -> false;
        };
    }

    /** Whether each statement is a line of its own, so that they can be written in any order. */
    public boolean isLines() {
        return this == NT || this == NQ;
    }

    /** Whether Jena can write and read triple terms of RDF 1.2 in it. */
    public boolean hasTripleTerms() {
        return switch (this) {
            case TTL, TRIG, NT, NQ -> true;
            case JSONLD, RDFXML -> false;
        };
    }

    String mediaType() {
        return mediaType;
    }

    /** Its IRI among the <a href="https://www.w3.org/ns/formats/">unique IRIs for formats</a>. */
    String fileFormat() {
        return fileFormat;
    }

    /** The format of a name such as {@code nq}, in any case. */
    public static Optional<RdfFormat> of(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.name().equals(upper)).findFirst();
    }
}
