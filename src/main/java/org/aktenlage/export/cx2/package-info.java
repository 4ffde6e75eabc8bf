/** CX2, which Cytoscape for the desktop and NDEx read. */
@NullMarked
package org.aktenlage.export.cx2;

import org.jspecify.annotations.NullMarked;
