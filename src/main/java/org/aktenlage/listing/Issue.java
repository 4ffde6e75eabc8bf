package org.aktenlage.listing;

import org.aktenlage.document.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One state of a list, as it was published one day.
 *
 * @param list the list's key in {@code seeds/lists.ttl}: {@code UN}, {@code US-SDN}
 * @param issued the day the list says it was made; null where it does not say
 * @param declared how many records it says it has; null where it does not say
 * @param whole whether who is not in it is not listed; a list of amendments says nothing of them
 */
public record Issue(
        String list, @Nullable PartialDate issued, @Nullable Integer declared, boolean whole) {

    /** A whole list. */
    public Issue(String list, @Nullable PartialDate issued, @Nullable Integer declared) {
        this(list, issued, declared, true);
    }
}
