package org.aktenlage.server;

import org.aktenlage.document.Rejection;
import org.aktenlage.store.GraphStore.Change;

/** What became of a document that was handed in. */
public sealed interface Receipt {

    /** As it was called. */
    String path();

    /**
     * It was read and is in the store.
     *
     * @param name of the document, below the store's base
     * @param asserted how many facts its author states as such
     * @param notAsserted how many facts are claimed otherwise
     * @param ledger how many sentences looked like a fact and gave none that counts
     * @param unread how many sentences could not be read
     */
    record Taken(
            String path,
            String name,
            Change change,
            int asserted,
            int notAsserted,
            int ledger,
            int unread)
            implements Receipt {}

    /** The store has it already, read the same way. */
    record Known(String path, String name) implements Receipt {}

    /** It was not taken. */
    record Refused(String path, Rejection.Code code, String detail) implements Receipt {}
}
