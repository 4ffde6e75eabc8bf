package org.aktenlage.graph;

import org.aktenlage.fact.Fact;
import org.aktenlage.fact.LedgerEntry;
import org.apache.jena.graph.Node;

import java.util.Locale;

/** Writes what was read and does not count: no claim came of it, or one too uncertain. */
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

    /** A claim that is not believed enough to count: it stands in the ledger as well. */
    void doubt(Node claim, Fact fact, double threshold) {
        out.type(claim, Aktenlage.LEDGER_ENTRY);
        out.add(claim, Aktenlage.REASON, Aktenlage.BELOW_THRESHOLD);
        out.add(claim, Aktenlage.WOULD_BE, Aktenlage.term(fact.type()));
        out.text(
                claim,
                Aktenlage.DETAIL,
                String.format(Locale.ROOT, "%.2f < %.2f", fact.confidence(), threshold));
    }

    private static Node reason(LedgerEntry.Reason reason) {
        return switch (reason) {
            case UNKNOWN_ACTOR -> Aktenlage.UNKNOWN_ACTOR;
            case MISSING_ROLE -> Aktenlage.MISSING_ROLE;
            case UNRESOLVED_REFERENCE -> Aktenlage.UNRESOLVED_REFERENCE;
            case QUESTION -> Aktenlage.QUESTION_REASON;
        };
    }
}
