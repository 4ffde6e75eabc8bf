/** Names of actors are found in sentences; the names live in {@code seeds/}. */
@NullMarked
package org.aktenlage.annotation.name;

import org.jspecify.annotations.NullMarked;
