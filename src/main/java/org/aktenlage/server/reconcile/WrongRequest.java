package org.aktenlage.server.reconcile;

/** What was asked cannot be read; the message is for whoever asked. */
final class WrongRequest extends Exception {

    private static final long serialVersionUID = 1;

    WrongRequest(String message) {
        super(message);
    }
}
