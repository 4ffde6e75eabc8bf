package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Actor;
import org.aktenlage.document.PartialDate;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A term of office.
 *
 * @param iri of the {@code org:Membership}
 * @param start null where it isn't known
 * @param end null while it lasts
 */
public record Tenure(
        String iri,
        Actor person,
        Actor organization,
        Post post,
        @Nullable PartialDate start,
        @Nullable PartialDate end) {

    /** Whether the office can have been held that day. */
    public boolean holds(LocalDate day) {
        return (start == null || !day.isBefore(start.earliest()))
                && (end == null || !day.isAfter(end.latest()));
    }

    boolean isOpen() {
        return end == null;
    }
}
