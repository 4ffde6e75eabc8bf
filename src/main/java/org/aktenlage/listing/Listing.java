package org.aktenlage.listing;

import org.aktenlage.document.PartialDate;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A party under one programme of a list. A list is no legal basis: the acts are what the list
 * cites.
 *
 * @param programme the list's own code or name of it: {@code DPRK4}, {@code Taliban}
 * @param acts what the list cites, in its own words
 * @param measures in the list's own words: {@code Asset freeze}
 * @param dates each of its own kind; of a kind the record has twice, the later
 * @param reason why it is listed; empty where the list does not say
 */
public record Listing(
        String programme,
        List<Citation> acts,
        Set<String> measures,
        Map<DateKind, PartialDate> dates,
        String reason) {

    /** What a date says: publication is not designation, and neither is entry into force. */
    public enum DateKind {
        LISTED,
        ADOPTED,
        PUBLISHED,
        EFFECTIVE,
        AMENDED,
        ENDED
    }

    /**
     * A legal act as a list cites it.
     *
     * @param title {@code 2018/223 (OJ L43)}, {@code Executive Order 13722}
     * @param address where it was published; empty where the list does not say
     */
    public record Citation(String title, String address) {}

    public Listing {
        acts = List.copyOf(acts);
        // sorted, so that the same record always gives the same words
        measures = Collections.unmodifiableSortedSet(new TreeSet<>(measures));
        dates = Collections.unmodifiableSortedMap(new TreeMap<>(dates));
    }
}
