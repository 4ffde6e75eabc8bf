package org.aktenlage.fact.frame;

import org.aktenlage.fact.LedgerEntry;

/** What became of a trigger: an event, one that waits for a role, or none. */
sealed interface Finding {

    /** All roles that its frame requires are filled. */
    record Event(Candidate candidate) implements Finding {}

    /** A noun whose missing role another sentence may give. */
    record Open(Candidate candidate, LedgerEntry.Reason reason) implements Finding {}

    /** No event, and why. */
    record None(Trigger trigger, String event, LedgerEntry.Reason reason, String detail)
            implements Finding {}
}
