package org.aktenlage.export.rdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The notations of RDF that leave. */
public enum RdfFormat {
    TTL(false),
    TRIG(true),
    NT(false),
    NQ(true),
    JSONLD(true),
    RDFXML(false);

    private final boolean graphs;

    RdfFormat(boolean graphs) {
        this.graphs = graphs;
    }

    /** Whether it can say which graph a triple stands in. */
    public boolean hasGraphs() {
        return graphs;
    }

    /** The format of a name such as {@code nq}, in any case. */
    public static Optional<RdfFormat> of(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.name().equals(upper)).findFirst();
    }
}
