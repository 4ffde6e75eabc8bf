/** Answers to queries as tables and in the formats of SPARQL. */
@NullMarked
package org.aktenlage.export.answer;

import org.jspecify.annotations.NullMarked;
