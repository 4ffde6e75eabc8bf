/** The graph leaves, as RDF and as property graphs for other tools; parsed sentences leave too. */
@NullMarked
package org.aktenlage.export;

import org.jspecify.annotations.NullMarked;
