package org.aktenlage.fact.frame;

/** The lexicon cannot be used as it is written. */
public final class LexiconException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LexiconException(String message, Throwable cause) {
        super(message, cause);
    }
}
