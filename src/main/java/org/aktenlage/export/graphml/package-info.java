/** GraphML, which yEd, Cytoscape, NetworkX and igraph read. */
@NullMarked
package org.aktenlage.export.graphml;

import org.jspecify.annotations.NullMarked;
