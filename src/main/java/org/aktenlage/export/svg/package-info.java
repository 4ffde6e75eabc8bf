/** A picture: laid out by Graphviz where it is installed, else by JGraphT, drawn here. */
@NullMarked
package org.aktenlage.export.svg;

import org.jspecify.annotations.NullMarked;
