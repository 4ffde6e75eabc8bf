/** Bytes become a document: its text, its blocks, its turns, and who published it when. */
@NullMarked
package org.aktenlage.document;

import org.jspecify.annotations.NullMarked;
