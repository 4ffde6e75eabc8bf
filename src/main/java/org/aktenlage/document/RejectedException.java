package org.aktenlage.document;

/**
 * A source that cannot be read as it is: bad data in the wild, counted and reported, never fatal.
 */
public final class RejectedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Rejection rejection;

    public RejectedException(Rejection rejection) {
        super(rejection.toString());
        this.rejection = rejection;
    }

    public RejectedException(String path, Rejection.Code code, String detail) {
        this(new Rejection(path, code, detail));
    }

    public Rejection rejection() {
        return rejection;
    }
}
