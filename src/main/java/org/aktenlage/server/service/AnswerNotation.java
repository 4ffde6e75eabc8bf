package org.aktenlage.server.service;

import org.aktenlage.export.answer.AnswerFormat;
import org.apache.jena.query.Query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How answers to questions are sent: rows as the standards of <a
 * href="https://www.w3.org/TR/sparql11-overview/#sparql11-results">SPARQL 1.1</a> say, graphs as
 * RDF.
 */
enum AnswerNotation {
    JSON(AnswerFormat.JSON, Yield.ROWS, "application/sparql-results+json", "json"),
    XML(AnswerFormat.XML, Yield.ROWS, "application/sparql-results+xml", "xml"),
    CSV(AnswerFormat.CSV, Yield.ROWS, "text/csv", "csv"),
    TSV(AnswerFormat.TSV, Yield.ROWS, "text/tab-separated-values", "tsv"),
    TURTLE(AnswerFormat.TTL, Yield.TRIPLES, "text/turtle", "ttl"),
    N_TRIPLES(AnswerFormat.NT, Yield.TRIPLES, "application/n-triples", "nt"),
    TRIG(AnswerFormat.TRIG, Yield.QUADS, "application/trig", "trig"),
    N_QUADS(AnswerFormat.NQ, Yield.QUADS, "application/n-quads", "nq"),
    JSON_LD(AnswerFormat.JSONLD, Yield.QUADS, "application/ld+json", "jsonld"),
    RDF_XML(AnswerFormat.RDFXML, Yield.TRIPLES, "application/rdf+xml", "rdf");

    /** What a query yields, and a notation can hold: quads hold triples too. */
    private enum Yield {
        ROWS,
        TRIPLES,
        QUADS;

        static Yield of(Query query) {
            if (query.isSelectType() || query.isAskType()) {
                return ROWS;
            }
            return query.isConstructQuad() ? QUADS : TRIPLES;
        }

        boolean fits(Yield held) {
            return this == held || (this == TRIPLES && held == QUADS);
        }
    }

    private final AnswerFormat format;
    private final Yield held;
    private final String mediaType;
    private final String extension;

    AnswerNotation(AnswerFormat format, Yield held, String mediaType, String extension) {
        this.format = format;
        this.held = held;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    AnswerFormat format() {
        return format;
    }

    String mediaType() {
        return mediaType;
    }

    /** Those that can hold what the query yields, the preferred one first. */
    static List<AnswerNotation> of(Query query) {
        Yield yield = Yield.of(query);
        return Arrays.stream(values()).filter(n -> yield.fits(n.held)).toList();
    }

    /** The one whose extension the name has. */
    static Optional<AnswerNotation> ofName(String name) {
        return Arrays.stream(values()).filter(n -> name.endsWith("." + n.extension)).findFirst();
    }

    /** The name without this notation's extension, which it has. */
    String without(String name) {
        return name.substring(0, name.length() - extension.length() - 1);
    }
}
