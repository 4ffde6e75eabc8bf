package org.aktenlage.listing;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where somebody was born, lives or has a seat; each part empty where the list does not say.
 *
 * @param street everything below the town
 * @param region state, province
 * @param country as the list words it
 * @param note what the list adds
 */
public record Place(
        String street, String town, String region, String postcode, String country, String note) {

    public static Place of(String town, String region, String country) {
        return new Place("", town, region, "", country, "");
    }

    public boolean isEmpty() {
        return words().isEmpty() && note.isEmpty();
    }

    /** In one line, the smallest first. */
    public String words() {
        return Stream.of(street, postcode, town, region, country)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
