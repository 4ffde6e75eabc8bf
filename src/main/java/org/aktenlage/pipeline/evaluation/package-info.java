/** How good the reading is: found facts against those a careful reader found. */
@NullMarked
package org.aktenlage.pipeline.evaluation;

import org.jspecify.annotations.NullMarked;
