/**
 * The lexicon of frames and what it finds in a parsed sentence; frames live in {@code
 * ontology/lexicon/}.
 */
@NullMarked
package org.aktenlage.fact.frame;

import org.jspecify.annotations.NullMarked;
