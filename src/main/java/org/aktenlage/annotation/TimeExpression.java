package org.aktenlage.annotation;

import org.aktenlage.document.Timespan;

/**
 * Words of a sentence that say when.
 *
 * @param first index of its first token
 * @param last index of its last token, inclusive
 * @param inferred whether it rests on an anchor that was itself inferred from the text
 */
public record TimeExpression(int first, int last, Timespan when, boolean inferred) {}
