package org.aktenlage.fact;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.Anchor;
import org.aktenlage.document.Document;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Everything that was read out of one document.
 *
 * @param speakers the actor who speaks each turn, in the order of {@link Document#turns()}; null
 *     where nobody is known
 * @param publisher who published it, where that is a known actor or body
 * @param anchor the date that relative times were resolved against, with whether it was inferred
 * @param unread sentences that could not be read, in the order of the text
 * @param threshold confidence in [0,1] below which a fact is kept and not stated
 */
public record Reading(
        Document document,
        List<@Nullable Actor> speakers,
        @Nullable Actor publisher,
        @Nullable Anchor anchor,
        List<Fact> facts,
        List<LedgerEntry> ledger,
        List<Unread> unread,
        double threshold) {

    public Reading {
        facts = List.copyOf(facts);
        ledger = List.copyOf(ledger);
        unread = List.copyOf(unread);
    }

    /** Whether the reader is too unsure of the fact to have anybody state it. */
    public boolean isDoubtful(Fact fact) {
        return fact.confidence() < threshold;
    }
}
