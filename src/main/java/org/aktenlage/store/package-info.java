/** The graph is kept and asked. */
@NullMarked
package org.aktenlage.store;

import org.jspecify.annotations.NullMarked;
