package org.aktenlage.graph;

import org.aktenlage.fact.LedgerEntry;
import org.apache.jena.graph.Node;

/** Writes what was read and did not become a claim. */
final class LedgerWriter {

    private final Node version;
    private final Iris iris;
    private final Spans spans;
    private final Triples out;

    LedgerWriter(Node version, Iris iris, Spans spans, Triples out) {
        this.version = version;
        this.iris = iris;
        this.spans = spans;
        this.out = out;
    }

    void write(LedgerEntry entry) {
        Node quote = spans.of(entry.quote());
        Node sentence = spans.of(entry.sentence());
        Node reason = reason(entry.reason());
        Node node =
                iris.hashed(
                        "ledger",
                        version.getURI(),
                        quote.getURI(),
                        sentence.getURI(),
                        entry.type(),
                        reason.getURI(),
                        entry.rule(),
                        entry.detail());
        out.type(node, Aktenlage.LEDGER_ENTRY);
        out.add(node, Aktenlage.REASON, reason);
        out.text(node, Aktenlage.DETAIL, entry.detail());
        out.add(node, Aktenlage.EVIDENCE, quote);
        out.add(node, Aktenlage.SENTENCE, sentence);
        out.add(node, Prov.WAS_DERIVED_FROM, version);
        if (!entry.type().isEmpty()) {
            out.add(node, Aktenlage.WOULD_BE, Aktenlage.term(entry.type()));
        }
        if (!entry.rule().isEmpty()) {
            out.add(node, Aktenlage.EXTRACTED_BY, Aktenlage.frame(entry.rule()));
        }
    }

    private static Node reason(LedgerEntry.Reason reason) {
        return switch (reason) {
            case UNKNOWN_ACTOR -> Aktenlage.UNKNOWN_ACTOR;
            case MISSING_ROLE -> Aktenlage.MISSING_ROLE;
            case BELOW_THRESHOLD -> Aktenlage.BELOW_THRESHOLD;
            case UNRESOLVED_REFERENCE -> Aktenlage.UNRESOLVED_REFERENCE;
            case QUESTION -> Aktenlage.QUESTION_REASON;
        };
    }
}
