package org.aktenlage.fact;

import org.aktenlage.document.Span;

/**
 * A sentence that nothing was read in. The others of its document are not worse for it.
 *
 * @param detail for a person to read; none of the sentence's words
 */
public record Unread(Span sentence, Reason reason, String detail) {

    /** Why it was left out. */
    public enum Reason {
        /** Longer than the parser takes: a list, or broken text. */
        TOO_LONG,
        /** The program failed on it. */
        FAILED
    }
}
