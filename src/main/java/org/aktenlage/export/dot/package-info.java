/** DOT, which Graphviz draws. */
@NullMarked
package org.aktenlage.export.dot;

import org.jspecify.annotations.NullMarked;
