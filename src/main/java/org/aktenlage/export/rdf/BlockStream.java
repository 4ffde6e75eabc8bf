package org.aktenlage.export.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Hands statements to a writer that keeps those of one subject until it has all. One with very many
 * is written in parts: a prefix announced once more ends a block.
 */
final class BlockStream extends StreamRDFWrapper {

    /** A few MB; only hubs have more. */
    private static final int MOST_TOGETHER = 10_000;

    private final StreamRDF next;
    private final PrefixMap prefixes;
    private @Nullable Node subject;
    private int together;

    BlockStream(StreamRDF next, PrefixMap prefixes) {
        super(next);
        this.next = next;
        this.prefixes = prefixes;
    }

    /** Announces the prefixes after the start, which is when the block writers take them. */
    @Override
    public void start() {
        super.start();
        StreamRDFOps.sendPrefixesToStream(prefixes, next);
    }

    @Override
    public void triple(Triple triple) {
        count(triple.getSubject());
        super.triple(triple);
    }

    @Override
    public void quad(Quad quad) {
        count(quad.getSubject());
        super.quad(quad);
    }

    private void count(Node of) {
        together = of.equals(subject) ? together + 1 : 1;
        subject = of;
        if (together > MOST_TOGETHER) {
            String known = prefixes.get("rdf");
            next.prefix("rdf", known == null ? RDF.getURI() : known);
            together = 1;
        }
    }
}
