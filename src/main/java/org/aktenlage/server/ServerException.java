package org.aktenlage.server;

/** The server cannot run. */
public final class ServerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
