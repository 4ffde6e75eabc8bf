package org.aktenlage.pipeline.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * A gold fact with what was found for it.
 *
 * @param found null where nothing was
 */
record Pair(Statement gold, @Nullable Statement found, Level level) {}
