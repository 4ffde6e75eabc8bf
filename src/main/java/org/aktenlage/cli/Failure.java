package org.aktenlage.cli;

import java.io.UncheckedIOException;

/** A command that could not do its work: one line for the user, the stack for who asks for it. */
record Failure(Exception cause) {

    static final int EXIT_CODE = 3;

    /** Says what failed on the error stream. */
    int report(StandardStreams streams, boolean debug) {
        streams.flush();
        streams.err().print("aktenlage: " + line() + "\n");
        if (debug) {
            cause.printStackTrace(streams.err());
        }
        streams.flush();
        return EXIT_CODE;
    }

    private String line() {
        String message = cause.getMessage();
        return isForeseen() && message != null
                ? message
                : "internal error: " + cause + "; run again with --debug and report it";
    }

    /** Our own exceptions say all there is to say; so does a disk that fails. */
    private boolean isForeseen() {
        return cause instanceof UncheckedIOException
                || cause.getClass().getPackageName().startsWith("org.aktenlage");
    }
}
