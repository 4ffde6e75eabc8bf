package org.aktenlage.store;

/** A question that cannot be asked as it is: bad input, told to whoever asked. */
public final class QuestionException extends Exception {

    private static final long serialVersionUID = 1;

    public QuestionException(String message) {
        super(message);
    }

    public QuestionException(String message, Throwable cause) {
        super(message, cause);
    }
}
