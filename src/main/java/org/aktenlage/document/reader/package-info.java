/** One reader per format. Every reader turns a source into a document or says why it cannot. */
@NullMarked
package org.aktenlage.document.reader;

import org.jspecify.annotations.NullMarked;
