/** Dates in words become dates in numbers. */
@NullMarked
package org.aktenlage.annotation.temporal;

import org.jspecify.annotations.NullMarked;
