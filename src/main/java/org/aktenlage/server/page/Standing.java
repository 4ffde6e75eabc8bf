package org.aktenlage.server.page;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Node;

import java.util.Locale;

/**
 * How far a claim counts: as a fact, or why not. Shown by a word, a sign and a line, never by
 * colour alone.
 */
enum Standing {
    /** Stated as fact by a named author. */
    FACT("●"),
    /** Held to be so by whom the author quotes. */
    REPORTED("❝"),
    INTENDED("◷"),
    POSSIBLE("?"),
    DEMANDED("!"),
    DENIED("✕"),
    /** Stated as fact, but by a citizen who asks or a source that does not count. */
    UNCOUNTED("○"),
    /** Read too unsurely to count. */
    UNSURE("~"),
    /** Overruled by a person. */
    REJECTED("⊘");

    private final String sign;

    Standing(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** The name of its class in the style sheet, and of its words. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How far a claim counts.
     *
     * @param version looks at the graph that says it
     */
    static Standing of(GraphView version, Node claim) {
        if (isRejected(version, claim)) {
            return REJECTED;
        }
        if (version.facts().contains(Node.ANY, Aktenlage.ASSERTED_BY, claim)
                && isAsserted(version, claim)) {
            return FACT;
        }
        if (version.beside().contains(claim, Aktenlage.WOULD_BE, Node.ANY)) {
            return UNSURE;
        }
        return version.object(claim, Aktenlage.FACTUALITY)
                .map(Standing::ofFactuality)
                .orElse(UNCOUNTED);
    }

    private static boolean isAsserted(GraphView version, Node claim) {
        return version.has(claim, Aktenlage.FACTUALITY, Aktenlage.ASSERTED);
    }

    private static boolean isRejected(GraphView version, Node claim) {
        return version.data()
                .contains(version.iris().decisionsGraph(), Node.ANY, Aktenlage.REJECTS, claim);
    }

    private static Standing ofFactuality(Node factuality) {
        String name = factuality.getURI().substring(Aktenlage.NAMESPACE.length());
        return name.equals("Asserted") ? UNCOUNTED : valueOf(name.toUpperCase(Locale.ROOT));
    }
}
