package org.aktenlage.listing.reader;

import org.aktenlage.document.PartialDate;
import org.aktenlage.listing.Listing.Citation;
import org.aktenlage.listing.Place;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the targets of the Swiss list refer to by number: sanctions sets and places. */
final class SwissTables {

    static final Set<String> RECORDS = Set.of("sanctions-program", "place", "target");

    private static final List<String> LANGUAGES = List.of("eng", "ger", "fre", "ita");
    private static final Place NOWHERE = Place.of("", "", "");

    private final Map<String, SanctionsSet> sets = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private @Nullable PartialDate issued;

    /**
     * What a target stands under.
     *
     * @param programme its key: {@code Belarus}
     * @param name of the set: {@code Financial measures, annex 2}
     * @param origin whose programme it follows: {@code UN, EU}
     */
    record SanctionsSet(String programme, String name, List<Citation> acts, String origin) {}

    /** Takes the root. */
    void begin(Element root) {
        issued = Dates.iso(root.attribute("date"));
    }

    /** The day of the list. */
    @Nullable PartialDate issued() {
        return issued;
    }

    /** Takes a record of the list; targets are passed over, so that a place in one is none. */
    void add(Element element) {
        switch (element.name()) {
            case "sanctions-program" -> addProgramme(element);
            case "place" -> places.put(element.attribute("ssid"), place(element));
            default -> {
                // a target
            }
        }
    }

    private void addProgramme(Element programme) {
        String key = said(programme.children("program-key").toList());
        String act = said(programme.children("program-name").toList());
        List<Citation> acts = act.isEmpty() ? List.of() : List.of(new Citation(act, ""));
        String origin = programme.text("origin");
        programme
                .children("sanctions-set")
                .map(set -> set.attribute("ssid"))
                .distinct()
                .forEach(
                        id ->
                                sets.put(
                                        id,
                                        new SanctionsSet(
                                                key.isEmpty() ? act : key,
                                                name(programme, id),
                                                acts,
                                                origin)));
    }

    private static String name(Element programme, String id) {
        return said(
                programme
                        .children("sanctions-set")
                        .filter(set -> set.attribute("ssid").equals(id))
                        .toList());
    }

    /** Of the same words in several languages the English ones, if there are. */
    private static String said(List<Element> translations) {
        return LANGUAGES.stream()
                .flatMap(
                        language ->
                                translations.stream()
                                        .filter(t -> t.attribute("lang").equals(language)))
                .map(Element::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(translations.isEmpty() ? "" : translations.getFirst().text());
    }

    private static Place place(Element place) {
        List<String> others =
                Stream.of("location-variant", "area-variant")
                        .flatMap(label -> place.texts(label).stream())
                        .toList();
        Element country = place.child("country").orElseGet(() -> new Element("country"));
        return new Place(
                "",
                place.text("location"),
                place.text("area"),
                "",
                country.text().isEmpty() ? country.attribute("iso-code") : country.text(),
                String.join("; ", others));
    }

    /** By its number alone where the list does not have it: extracts leave the programmes out. */
    SanctionsSet set(String id) {
        return sets.getOrDefault(id, new SanctionsSet(id, "", List.of(), ""));
    }

    Place place(String id) {
        return places.getOrDefault(id, NOWHERE);
    }
}
