// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Aktenlage: political documents and sanctions lists as a graph whose every statement can be
 * checked.
 */
@NullMarked
package org.aktenlage;

import org.jspecify.annotations.NullMarked;
