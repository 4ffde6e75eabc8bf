/** Blocks are cut into sentences and cleaned for the parser, with a map back to the text. */
@NullMarked
package org.aktenlage.annotation.sentence;

import org.jspecify.annotations.NullMarked;
