/**
 * What of a store is drawn: views are queries of {@code queries/views/}, whose columns {@link
 * org.aktenlage.export.view.ViewReader} describes.
 */
@NullMarked
package org.aktenlage.export.view;

import org.jspecify.annotations.NullMarked;
