/** Sentences become facts: who did what to whom, how certainly, in which words. */
@NullMarked
package org.aktenlage.fact;

import org.jspecify.annotations.NullMarked;
