package org.aktenlage.pipeline;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.listing.reader.ListFile;
import org.aktenlage.store.GraphStore;
import org.jspecify.annotations.Nullable;

/** Reads sanctions lists into a store, each in a transaction of its own. */
public final class ListIngestion {

    private final GraphStore store;
    private final long maxBytes;

    /**
     * Prepares a run.
     *
     * @param maxBytes longer lists are rejected unread
     */
    public ListIngestion(GraphStore store, long maxBytes) {
        this.store = store;
        this.maxBytes = maxBytes;
    }

    /**
     * Reads one list and stores it.
     *
     * @param issued its day if the user says it
     */
    public Outcome ingest(ListFile list, @Nullable PartialDate issued) {
        try {
            String sha256 = list.sha256(maxBytes);
            if (store.hasIssue(sha256)) {
                return new Outcome.Unchanged(list.path());
            }
            return new Outcome.Listed(
                    list.path(), store.putIssue(list.path(), sha256, issued, list));
        } catch (RejectedException e) {
            return new Outcome.Rejected(e.rejection());
        }
    }
}
