/** Readers for the formats that sanctions lists are published in. */
@NullMarked
package org.aktenlage.listing.reader;

import org.jspecify.annotations.NullMarked;
