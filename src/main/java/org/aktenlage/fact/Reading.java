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
 */
public record Reading(
        Document document,
        List<@Nullable Actor> speakers,
        @Nullable Actor publisher,
        @Nullable Anchor anchor,
        List<Fact> facts,
        List<LedgerEntry> ledger) {

    public Reading {
        facts = List.copyOf(facts);
        ledger = List.copyOf(ledger);
    }
}
