/**
 * The <a href="https://reconciliation-api.github.io/specs/0.2/">Reconciliation Service API 0.2</a>,
 * by which OpenRefine matches a column of names against the graph and adds columns to it.
 */
@NullMarked
package org.aktenlage.server.reconcile;

import org.jspecify.annotations.NullMarked;
