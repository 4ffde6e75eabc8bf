/** Sentences become words with lemma, morphology and Universal Dependencies. */
@NullMarked
package org.aktenlage.annotation.syntax;

import org.jspecify.annotations.NullMarked;
