package org.aktenlage.export;

/** A program that is not ours did not take a file. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String said;

    RefusedException(String said) {
        super(said);
        this.said = said;
    }

    /** All that the program said. */
    public String said() {
        return said;
    }
}
