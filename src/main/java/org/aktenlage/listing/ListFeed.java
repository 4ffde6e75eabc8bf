package org.aktenlage.listing;

import org.aktenlage.document.RejectedException;

/** A list that can be read record by record. */
@FunctionalInterface
public interface ListFeed {

    /**
     * Hands over the whole list.
     *
     * @throws RejectedException if it breaks its format: nothing of it is to be kept
     */
    void feed(ListSink sink) throws RejectedException;
}
