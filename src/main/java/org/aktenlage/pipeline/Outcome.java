package org.aktenlage.pipeline;

import org.aktenlage.document.Rejection;
import org.aktenlage.fact.Unread;
import org.aktenlage.store.GraphStore.Change;
import org.aktenlage.store.IssueChange;

import java.util.List;

/** What became of one source. */
public sealed interface Outcome {

    /**
     * It was read and is in the store.
     *
     * @param asserted how many facts its author states as such
     * @param notAsserted how many facts are claimed otherwise: reported, intended, denied ...
     * @param ledger how many sentences looked like a fact and gave none, or one too uncertain to
     *     count
     * @param unread sentences that could not be read
     */
    record Done(
            String path,
            Change change,
            int asserted,
            int notAsserted,
            int ledger,
            List<Unread> unread)
            implements Outcome {

        public Done {
            unread = List.copyOf(unread);
        }
    }

    /** It is an issue of a sanctions list and is in the store. */
    record Listed(String path, IssueChange change) implements Outcome {}

    /** The store has it already, read the same way. */
    record Unchanged(String path) implements Outcome {}

    /** It could not be read. */
    record Rejected(Rejection rejection) implements Outcome {}
}
