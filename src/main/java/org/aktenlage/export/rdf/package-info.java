/** RDF in its six notations, in an order that depends on the content alone. */
@NullMarked
package org.aktenlage.export.rdf;

import org.jspecify.annotations.NullMarked;
