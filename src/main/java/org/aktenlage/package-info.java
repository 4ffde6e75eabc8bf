/**
 * Aktenlage: political documents and sanctions lists as a graph whose every statement can be
 * checked.
 */
@NullMarked
package org.aktenlage;

import org.jspecify.annotations.NullMarked;
