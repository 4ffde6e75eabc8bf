/** One run over one source, put together from the other wings. */
@NullMarked
package org.aktenlage.pipeline;

import org.jspecify.annotations.NullMarked;
