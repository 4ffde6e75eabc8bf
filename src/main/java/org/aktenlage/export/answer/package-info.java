/** Answers to queries as tables, as feeds and in the formats of SPARQL. */
@NullMarked
package org.aktenlage.export.answer;

import org.jspecify.annotations.NullMarked;
