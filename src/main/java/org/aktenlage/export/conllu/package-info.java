/**
 * Parsed sentences as <a href="https://universaldependencies.org/format.html">CoNLL-U</a>, the
 * exchange format of Universal Dependencies.
 */
@NullMarked
package org.aktenlage.export.conllu;

import org.jspecify.annotations.NullMarked;
