package org.aktenlage.pipeline.evaluation;

import org.jspecify.annotations.Nullable;

/** A folder of gold facts that is not laid out as it should be. */
public final class GoldException extends Exception {

    private static final long serialVersionUID = 1;

    GoldException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
