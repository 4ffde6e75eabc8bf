package org.aktenlage.listing.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The sets of values of an advanced list: what its numbers mean. */
final class AdvancedValues {

    private final Map<String, Element> values = new HashMap<>();

    /** Takes all sets. */
    void add(Element sets) {
        for (Element set : sets.children()) {
            for (Element value : set.children()) {
                values.put(key(value.name(), value.attribute("ID")), value);
            }
        }
    }

    private static String key(String kind, String id) {
        return kind + " " + id;
    }

    Optional<Element> value(String kind, String id) {
        return Optional.ofNullable(values.get(key(kind, id)));
    }

    /** Its words; its number where the list does not explain it; empty where there is none. */
    String words(String kind, String id) {
        return value(kind, id).map(Element::text).filter(text -> !text.isEmpty()).orElse(id);
    }

    /** The words of the value that an element points at: {@code FeatureType} by FeatureTypeID. */
    String of(Element element, String kind) {
        return words(kind, element.attribute(kind + "ID"));
    }
}
