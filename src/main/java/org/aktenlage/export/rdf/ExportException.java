package org.aktenlage.export.rdf;

/** What could not be written, and why. */
public final class ExportException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ExportException(String message, Throwable cause) {
        super(message, cause);
    }

    ExportException(String message) {
        super(message);
    }
}
