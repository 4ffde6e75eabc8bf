/** What of a store is drawn: actors and their events, read out by queries kept as resources. */
@NullMarked
package org.aktenlage.export.view;

import org.jspecify.annotations.NullMarked;
