/** The JSON of Cytoscape.js, which Cytoscape for the desktop reads too. */
@NullMarked
package org.aktenlage.export.cytoscape;

import org.jspecify.annotations.NullMarked;
