/** Which language a block of text is written in. */
@NullMarked
package org.aktenlage.annotation.language;

import org.jspecify.annotations.NullMarked;
