/** What the server offers to machines besides SPARQL and linked data. */
@NullMarked
package org.aktenlage.server.service;

import org.jspecify.annotations.NullMarked;
