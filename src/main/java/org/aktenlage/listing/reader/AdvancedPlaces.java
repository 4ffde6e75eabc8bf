package org.aktenlage.listing.reader;

import org.aktenlage.listing.Place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The locations of an advanced list, by number. */
final class AdvancedPlaces {

    private static final Place NOWHERE = Place.of("", "", "");

    private final AdvancedValues values;
    private final Map<String, Place> places = new HashMap<>();

    AdvancedPlaces(AdvancedValues values) {
        this.values = values;
    }

    void add(Element location) {
        Parts parts = new Parts();
        location.texts("Comment").forEach(parts.notes::add);
        location.children("LocationPart").forEach(part -> add(parts, part));
        places.put(location.attribute("ID"), parts.place(countries(location)));
    }

    Place place(String id) {
        return places.getOrDefault(id, NOWHERE);
    }

    /** An area code stands for the country where none is given. */
    private List<String> countries(Element location) {
        List<String> countries =
                location.children("LocationCountry")
                        .map(country -> values.of(country, "Country"))
                        .toList();
        return countries.isEmpty()
                ? location.children("LocationAreaCode").map(this::area).toList()
                : countries;
    }

    private String area(Element code) {
        String id = code.attribute("AreaCodeID");
        return values.value("AreaCode", id)
                .map(area -> area.attribute("Description"))
                .filter(description -> !description.isEmpty())
                .orElse(values.words("AreaCode", id));
    }

    /** The primary of several values; the others are remarks. */
    private void add(Parts parts, Element part) {
        String type = values.of(part, "LocPartType");
        List<Element> said =
                part.children("LocationPartValue")
                        .sorted(
                                Comparator.comparing(
                                        v -> v.attribute("Primary").equals("false") ? 1 : 0))
                        .filter(v -> !v.text("Value").isEmpty())
                        .toList();
        said.stream().limit(1).forEach(value -> parts.add(type, value.text("Value")));
        said.stream().skip(1).forEach(value -> parts.notes.add(type + ": " + value.text("Value")));
        part.children("LocationPartValue")
                .flatMap(value -> value.texts("Comment").stream())
                .forEach(parts.notes::add);
    }

    /** A place as it is put together. */
    private static final class Parts {

        private final List<String> street = new ArrayList<>();
        private final List<String> town = new ArrayList<>();
        private final List<String> region = new ArrayList<>();
        private final List<String> postcode = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        /** The list has a place that it cannot take apart as of an unknown type. */
        void add(String type, String value) {
            switch (type.toUpperCase(Locale.ROOT)) {
                case "ADDRESS1", "ADDRESS2", "ADDRESS3" -> street.add(value);
                case "CITY", "UNKNOWN" -> town.add(value);
                case "STATE/PROVINCE", "REGION" -> region.add(value);
                case "POSTAL CODE" -> postcode.add(value);
                default -> notes.add(type + ": " + value);
            }
        }

        Place place(List<String> countries) {
            return new Place(
                    joined(street),
                    joined(town),
                    joined(region),
                    joined(postcode),
                    joined(countries),
                    String.join("; ", notes));
        }

        private static String joined(List<String> parts) {
            return String.join(", ", parts);
        }
    }

    /** In one line, remarks and all. */
    static String words(Place place) {
        return Stream.of(place.words(), place.note())
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }
}
