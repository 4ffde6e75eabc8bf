/** The command line: one class per command. Nothing else prints. */
@NullMarked
package org.aktenlage.cli;

import org.jspecify.annotations.NullMarked;
