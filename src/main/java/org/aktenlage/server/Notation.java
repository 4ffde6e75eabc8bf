package org.aktenlage.server;

import org.apache.jena.riot.RDFFormat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How linked data are written, by media type and by the end of an address. */
enum Notation {
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

    String mediaType() {
        return mediaType;
    }

    /** Without a dot. */
    String extension() {
        return extension;
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
    static Optional<Notation> ofName(String name) {
        return Arrays.stream(values()).filter(n -> name.endsWith("." + n.extension)).findFirst();
    }

    /** One part of an {@code Accept} header. */
    private record Range(String type, double quality) {

        static Range of(String words) {
            String[] parts = words.split(";");
            double quality = 1;
            for (String part : parts) {
                String parameter = part.strip();
                if (parameter.startsWith("q=")) {
                    quality = number(parameter.substring(2));
                }
            }
            return new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality);
        }

        private static double number(String words) {
            try {
                return Double.parseDouble(words);
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        boolean covers(Notation notation) {
            String family = notation.mediaType.substring(0, notation.mediaType.indexOf('/'));
            return type.equals(notation.mediaType)
                    || type.equals("*/*")
                    || type.equals(family + "/*");
        }
    }

    /**
     * What the client wants most (RFC 9110, 12.5.1); of equals the first here. Without the header
     * anything will do.
     */
    static Optional<Notation> accepted(String header) {
        if (header.isBlank()) {
            return Optional.of(TURTLE);
        }
        List<Range> ranges = Arrays.stream(header.split(",")).map(Range::of).toList();
        return Arrays.stream(values())
                .filter(n -> n.quality(ranges) > 0)
                .max(
                        Comparator.comparingDouble((Notation n) -> n.quality(ranges))
                                .thenComparing(Comparator.reverseOrder()));
    }

    /** A media type that is named goes before a range that covers it. */
    private double quality(List<Range> ranges) {
        return ranges.stream()
                .filter(r -> r.covers(this))
                .max(Comparator.comparing(r -> r.type.equals(mediaType)))
                .map(Range::quality)
                .orElse(0.0);
    }
}
