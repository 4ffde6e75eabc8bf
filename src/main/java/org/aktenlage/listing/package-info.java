/**
 * Sanctions lists: who is listed, under what, since when, in the words of who publishes the list.
 */
@NullMarked
package org.aktenlage.listing;

import org.jspecify.annotations.NullMarked;
