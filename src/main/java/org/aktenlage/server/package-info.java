/** The graph is served: SPARQL over HTTP. */
@NullMarked
package org.aktenlage.server;

import org.jspecify.annotations.NullMarked;
