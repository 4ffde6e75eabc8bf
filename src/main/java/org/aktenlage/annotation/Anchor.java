package org.aktenlage.annotation;

import org.aktenlage.document.PartialDate;

/**
 * The date a document speaks from.
 *
 * @param inferred true if neither the user nor the document gives it and it is the latest full date
 *     in the text
 */
public record Anchor(PartialDate date, boolean inferred) {}
