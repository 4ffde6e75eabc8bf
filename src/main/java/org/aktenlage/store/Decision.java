package org.aktenlage.store;

/**
 * What a person thinks of the reading of a claim. It says whether the words were read rightly, not
 * whether they are true.
 *
 * @param by who decided, as they call themselves
 * @param why in their words
 */
public record Decision(Verdict verdict, String by, String why) {

    /** How the reading was found. */
    public enum Verdict {
        /** It counts as if it were not there. */
        REJECTED,
        /** It was looked at and stays; takes a rejection back. */
        CONFIRMED
    }

    public Decision {
        if (by.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("a decision names who decided and why");
        }
    }
}
