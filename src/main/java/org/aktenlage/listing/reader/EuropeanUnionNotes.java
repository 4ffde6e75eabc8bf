package org.aktenlage.listing.reader;

import org.aktenlage.listing.ListedParty.Note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a record of the European Union's list says beside what has a place of its own, in the list's
 * own labels. What the schema does not know comes here too.
 */
final class EuropeanUnionNotes {

    /** Of every detail: numbers of the database, and the language, told with the act. */
    private static final Set<String> HOUSEKEEPING = Set.of("logicalId", "regulationLanguage");

    private static final Set<String> RECORD =
            Set.of("euReferenceNumber", "unitedNationId", "designationDate", "delistingDate");

    private static final Set<String> NAME =
            Set.of(
                    "wholeName",
                    "title",
                    "firstName",
                    "middleName",
                    "lastName",
                    "gender",
                    "nameLanguage",
                    "strong",
                    "function");

    private static final Set<String> CITIZENSHIP = Set.of("countryIso2Code", "countryDescription");

    private static final Set<String> BIRTH =
            Set.of(
                    "circa",
                    "calendarType",
                    "birthdate",
                    "dayOfMonth",
                    "monthOfYear",
                    "year",
                    "city",
                    "zipCode",
                    "region",
                    "place",
                    "countryIso2Code",
                    "countryDescription");

    private final Set<Note> notes = new LinkedHashSet<>();

    private EuropeanUnionNotes() {}

    static List<Note> of(Element record) {
        EuropeanUnionNotes notes = new EuropeanUnionNotes();
        notes.record(record);
        record.children("regulation").forEach(notes::act);
        EuropeanUnionReader.details(record).forEach(notes::detail);
        notes.summaries(record);
        return List.copyOf(notes.notes);
    }

    private void record(Element record) {
        record.texts("remark").forEach(r -> add("remark", r));
        add("logicalId", record.attribute("logicalId"));
        record.attributes().stream()
                .filter(label -> !RECORD.contains(label) && !HOUSEKEEPING.contains(label))
                .forEach(label -> add(label, record.attribute(label)));
        record.children("additionalInformation")
                .forEach(i -> add(i.attribute("key"), i.attribute("value")));
        record.children("subjectType").forEach(s -> add("subjectType", rest(s, Set.of())));
    }

    /** Its kind, who made it, and its dates, of which the listing has only the latest. */
    private void act(Element act) {
        add("regulation", rest(act, Set.of()));
        act.children("corrigendum").forEach(c -> add("corrigendum", rest(c, Set.of())));
    }

    private void detail(Element detail) {
        switch (detail.name()) {
            case "nameAlias" -> {
                add("function", detail.attribute("function"));
                about(detail, rest(detail, NAME));
            }
            case "citizenship" -> about(detail, rest(detail, CITIZENSHIP));
            case "birthdate" -> about(detail, rest(detail, birth(detail)));
            case "address" ->
                    detail.children("contactInfo")
                            .forEach(c -> add(c.attribute("key"), c.attribute("value")));
            case "identification" -> {
                if (EuropeanUnionDetails.number(detail).isEmpty()) {
                    add(detail.name(), rest(detail, Set.of()));
                }
            }
            default -> throw new IllegalArgumentException("a detail " + detail.name());
        }
    }

    /** A range of years beside a date is not in the date. */
    private static Set<String> birth(Element birth) {
        Set<String> placed = new HashSet<>(BIRTH);
        if (EuropeanUnionDetails.isRange(birth)) {
            placed.addAll(Set.of("yearRangeFrom", "yearRangeTo"));
        }
        return placed;
    }

    private void about(Element detail, String rest) {
        if (!rest.isEmpty()) {
            add(detail.name(), words(detail) + ": " + rest);
        }
    }

    /** Each act once, with the details it brought, so that what changed by which act is told. */
    private void summaries(Element record) {
        Map<String, List<String>> brought = new LinkedHashMap<>();
        EuropeanUnionReader.details(record)
                .forEach(
                        detail ->
                                detail.children("regulationSummary")
                                        .map(act -> act(act, detail))
                                        .forEach(
                                                act ->
                                                        brought.computeIfAbsent(
                                                                        act, a -> new ArrayList<>())
                                                                .add(words(detail))));
        brought.forEach(
                (act, details) ->
                        add("regulationSummary", act + ": " + String.join("; ", details)));
    }

    private static String act(Element act, Element detail) {
        String language = detail.attribute("regulationLanguage");
        return rest(act, Set.of("publicationUrl"))
                + (language.isEmpty() ? "" : "; regulationLanguage " + language);
    }

    /** Enough to know a detail by. */
    private static String words(Element detail) {
        String words =
                switch (detail.name()) {
                    case "nameAlias" -> EuropeanUnionDetails.whole(detail);
                    case "birthdate" -> EuropeanUnionDetails.date(detail);
                    case "identification" -> EuropeanUnionDetails.number(detail);
                    case "address" -> EuropeanUnionDetails.said(detail, "street");
                    default -> "";
                };
        List<String> all = new ArrayList<>(List.of(detail.name()));
        all.add(words);
        all.add(EuropeanUnionDetails.said(detail, "city"));
        all.add(EuropeanUnionDetails.country(detail));
        return String.join(", ", all.stream().filter(w -> !w.isEmpty()).toList());
    }

    /** All that an element says beside the attributes that have their place; empty if nothing. */
    static String rest(Element element, Set<String> placed) {
        List<String> said = new ArrayList<>();
        for (String label : element.attributes()) {
            String value = EuropeanUnionDetails.said(element, label);
            if (!placed.contains(label) && !HOUSEKEEPING.contains(label) && says(value)) {
                said.add(value.equals("true") ? label : label + " " + value);
            }
        }
        said.addAll(element.texts("remark"));
        element.children("additionalInformation")
                .forEach(i -> said.add(i.attribute("key") + " " + i.attribute("value")));
        return String.join("; ", said);
    }

    private static boolean says(String value) {
        return !value.isEmpty() && !value.equals("false");
    }

    private void add(String label, String text) {
        if (!text.isEmpty()) {
            notes.add(new Note(label, text));
        }
    }
}
