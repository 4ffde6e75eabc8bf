package org.aktenlage.store;

import org.aktenlage.graph.Aktenlage;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

import java.util.Set;

/**
 * Which claims count.
 *
 * @param rejected by a person: as if they were not there
 * @param confirmed by a person: they count however unsure the reader was
 */
record Verdicts(Set<Node> rejected, Set<Node> confirmed) {

    Verdicts {
        rejected = Set.copyOf(rejected);
        confirmed = Set.copyOf(confirmed);
    }

    boolean counts(Node claim, Graph version) {
        return !rejected.contains(claim)
                && (confirmed.contains(claim) || !isDoubted(claim, version));
    }

    private static boolean isDoubted(Node claim, Graph version) {
        return version.contains(claim, RDF.Nodes.type, Aktenlage.LEDGER_ENTRY);
    }
}
