package org.aktenlage.document.reader;

/** A line that breaks the format; the reader knows the file. */
final class ConlluException extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String what;
    private final boolean language;

    ConlluException(int line, String what) {
        this(line, what, false);
    }

    ConlluException(int line, String what, boolean language) {
        super("line " + line + ": " + what);
        this.line = line;
        this.what = what;
        this.language = language;
    }

    int line() {
        return line;
    }

    String what() {
        return what;
    }

    /** Whether it is only that the language is none of ours. */
    boolean isLanguage() {
        return language;
    }
}
