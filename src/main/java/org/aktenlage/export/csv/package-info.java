/** Tables of nodes and edges for spreadsheets. */
@NullMarked
package org.aktenlage.export.csv;

import org.jspecify.annotations.NullMarked;
