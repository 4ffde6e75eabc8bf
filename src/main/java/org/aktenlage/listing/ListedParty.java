package org.aktenlage.listing;

import java.util.List;

/**
 * One party as one record of a list has it. All that the record says is kept, in its own words
 * where nothing finer is known.
 *
 * @param reference the authority's own identifier of the record: {@code TAi.007}, {@code EU.27.28}
 * @param gender as the list words it; empty where it does not say
 * @param nationalities and citizenships, as the list words them
 * @param identifiers documents and numbers, of ships too
 * @param listings one for each programme it stands under; never none
 * @param equivalents the same party on other lists, as this list says
 * @param notes what has no place of its own, in the order of the record
 */
public record ListedParty(
        String reference,
        Kind kind,
        List<PartyName> names,
        String gender,
        List<BirthDate> births,
        List<Place> birthPlaces,
        List<String> nationalities,
        List<Place> addresses,
        List<Identifier> identifiers,
        List<Listing> listings,
        List<Equivalent> equivalents,
        List<Note> notes) {

    /** Whether the list only remembers it: every listing has come to an end. */
    public boolean isEnded() {
        return listings.stream().allMatch(l -> l.dates().containsKey(Listing.DateKind.ENDED));
    }

    /** What is listed. */
    public enum Kind {
        PERSON,
        ENTITY,
        VESSEL,
        AIRCRAFT
    }

    /**
     * The same party elsewhere.
     *
     * @param authority who lists it there: {@code UN}, {@code OFSI}
     * @param reference its identifier there
     */
    public record Equivalent(String authority, String reference) {}

    /**
     * Something said of the party.
     *
     * @param label what the list calls it: {@code Position}, {@code COMMENTS1}
     */
    public record Note(String label, String text) {}

    public ListedParty {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("a record without an identifier");
        }
        if (listings.isEmpty()) {
            throw new IllegalArgumentException(reference + " without a programme");
        }
        names = List.copyOf(names);
        births = List.copyOf(births);
        birthPlaces = List.copyOf(birthPlaces);
        nationalities = List.copyOf(nationalities);
        addresses = List.copyOf(addresses);
        identifiers = List.copyOf(identifiers);
        listings = List.copyOf(listings);
        equivalents = List.copyOf(equivalents);
        notes = List.copyOf(notes);
    }
}
