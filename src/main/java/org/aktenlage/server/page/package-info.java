/** The graph as pages for people: HTML made on the server, which works without JavaScript. */
@NullMarked
package org.aktenlage.server.page;

import org.jspecify.annotations.NullMarked;
