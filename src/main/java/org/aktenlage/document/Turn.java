package org.aktenlage.document;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one speaker says in one go. A prose document is a single turn of its author.
 *
 * @param speaker the name as written; null where nobody is named, and always null for a private
 *     person
 * @param affiliation party or office as written beside the name
 * @param date the day of this turn, where it differs from the document's
 */
public record Turn(
        Kind kind,
        @Nullable String speaker,
        @Nullable String affiliation,
        @Nullable PartialDate date,
        List<Block> blocks) {

    /** What the turn is in its dialogue. */
    public enum Kind {
        /** Asked by a private citizen, who is never named and whose words are never asserted. */
        CITIZEN_QUESTION,
        /** Asked by somebody in office or by the press. */
        QUESTION,
        ANSWER,
        /** Prose, a speech, a statement. */
        STATEMENT
    }

    public Turn {
        blocks = List.copyOf(blocks);
        if (kind == Kind.CITIZEN_QUESTION && speaker != null) {
            throw new IllegalArgumentException("a private citizen is never named");
        }
    }
}
