/** GEXF 1.3, which Gephi reads, with the time of each edge. */
@NullMarked
package org.aktenlage.export.gexf;

import org.jspecify.annotations.NullMarked;
