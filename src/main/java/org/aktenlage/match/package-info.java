/**
 * Whether two parties are the same: one comparer for each feature, an index that finds whom to
 * compare, and a score with its reasons. Plain values; that two parties are one is for a person to
 * say.
 */
@NullMarked
package org.aktenlage.match;

import org.jspecify.annotations.NullMarked;
