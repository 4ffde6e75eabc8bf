package org.aktenlage.cli;

import org.aktenlage.store.QuestionException;

/** Tells who asked what is wrong with the question. */
final class WrongQuestion {

    private static final int EXIT_CODE = 2;

    private WrongQuestion() {}

    /** Returns the exit code. */
    static int report(QuestionException e, StandardStreams streams) {
        streams.err().print("aktenlage: " + e.getMessage() + "\n");
        return EXIT_CODE;
    }
}
