/** Facts become RDF: documents, spans, claims and the world they speak of. */
@NullMarked
package org.aktenlage.graph;

import org.jspecify.annotations.NullMarked;
