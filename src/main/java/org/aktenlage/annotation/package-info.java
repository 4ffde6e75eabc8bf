/** Text becomes sentences of words, with the names and dates found in them. */
@NullMarked
package org.aktenlage.annotation;

import org.jspecify.annotations.NullMarked;
