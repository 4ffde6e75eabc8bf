package org.aktenlage.fact;

import org.aktenlage.document.Span;

/**
 * What was read and did not become a fact, with the reason.
 *
 * @param type the event class it would have been
 * @param detail the value that decided, for a person to read
 */
public record LedgerEntry(
        String type, Reason reason, String detail, Span quote, Span sentence, String rule) {

    /** Why nothing was stated. */
    public enum Reason {
        /** No actor of the event could be named. */
        UNKNOWN_ACTOR,
        /** The frame needs a role that the sentence does not fill. */
        MISSING_ROLE,
        /** A pronoun or description that could not be resolved. */
        UNRESOLVED_REFERENCE,
        /** A question states nothing. */
        QUESTION
    }
}
