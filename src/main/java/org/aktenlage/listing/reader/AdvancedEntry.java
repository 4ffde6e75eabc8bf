package org.aktenlage.listing.reader;

import org.aktenlage.document.PartialDate;
import org.aktenlage.listing.ListedParty.Note;
import org.aktenlage.listing.Listing;
import org.aktenlage.listing.Listing.Citation;
import org.aktenlage.listing.Listing.DateKind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an advanced list says a profile stands under. Its programmes are remarks of measures of the
 * type Program; an event belongs to a programme if its legal basis does, or if there is no other.
 *
 * @param id the entry's own number
 * @param list the list's name: {@code SDN List}
 */
record AdvancedEntry(String id, String list, List<Listing> listings, List<Note> notes) {

    private static final Leftovers LEFTOVERS =
            Leftovers.except(
                    "@ID|@ProfileID|@ListID",
                    "EntryEvent/@ID|@EntryEventTypeID|@LegalBasisID",
                    "EntryEvent/Comment",
                    "EntryEvent/Date/*",
                    "SanctionsMeasure/@ID|@SanctionsTypeID",
                    "SanctionsMeasure/Comment",
                    "SanctionsMeasure/DatePeriod/*",
                    "SupportingInfo/*",
                    "ProfileRelationshipReference/*");

    /** Something that happened to the entry. */
    private record Event(
            String type, @Nullable PartialDate day, String act, String programme, String comment) {

        @Nullable DateKind kind() {
            return switch (type.toLowerCase(Locale.ROOT)) {
                case "created", "listed", "added" -> DateKind.LISTED;
                case "amended", "modified", "changed" -> DateKind.AMENDED;
                case "removed", "delisted", "deleted" -> DateKind.ENDED;
                default -> null;
            };
        }

        /** Whether it is said of this programme, of so many. */
        boolean concerns(String name, int of) {
            return of == 1 || programme.equals(name);
        }
    }

    static AdvancedEntry of(Element entry, AdvancedValues values) {
        String list = values.of(entry, "List");
        Set<String> programmes = new LinkedHashSet<>();
        Set<String> measures = new LinkedHashSet<>();
        for (Element measure : entry.children("SanctionsMeasure").toList()) {
            sort(measure, values, programmes, measures);
        }
        if (programmes.isEmpty()) {
            programmes.add(list.isEmpty() ? "SDN List" : list);
        }
        List<Event> events =
                entry.children("EntryEvent").map(event -> event(event, values)).toList();
        List<Listing> listings =
                programmes.stream()
                        .map(name -> listing(name, programmes.size(), measures, events))
                        .toList();
        return new AdvancedEntry(
                entry.attribute("ID"), list, listings, notes(entry, values, events));
    }

    private static void sort(
            Element measure, AdvancedValues values, Set<String> programmes, Set<String> measures) {
        String type = values.of(measure, "SanctionsType");
        String comment = measure.text("Comment");
        if (!type.equalsIgnoreCase("Program")) {
            measures.add(comment.isEmpty() ? type : type + ": " + comment);
        } else if (!comment.isEmpty()) {
            programmes.add(comment);
        }
    }

    private static Event event(Element event, AdvancedValues values) {
        String basis = event.attribute("LegalBasisID");
        Element act = values.value("LegalBasis", basis).orElseGet(() -> new Element("LegalBasis"));
        String title = act.attribute("LegalBasisShortRef");
        return new Event(
                values.of(event, "EntryEventType"),
                new AdvancedDates(values).day(event.child("Date").orElse(null)),
                isUnknown(title) ? act.text() : title,
                values.of(act, "SanctionsProgram"),
                event.text("Comment"));
    }

    private static boolean isUnknown(String words) {
        return words.isEmpty() || words.equalsIgnoreCase("Unknown");
    }

    private static Listing listing(
            String programme, int of, Set<String> measures, List<Event> events) {
        Map<DateKind, PartialDate> dates = new EnumMap<>(DateKind.class);
        List<Citation> acts = new ArrayList<>();
        for (Event event : events) {
            if (event.concerns(programme, of)) {
                put(dates, event);
                if (!isUnknown(event.act())) {
                    acts.add(new Citation(event.act(), ""));
                }
            }
        }
        if (dates.isEmpty() && events.stream().map(Event::day).distinct().count() == 1) {
            events.forEach(event -> put(dates, event));
        }
        return new Listing(programme, acts.stream().distinct().toList(), measures, dates, "");
    }

    private static void put(Map<DateKind, PartialDate> dates, Event event) {
        DateKind kind = event.kind();
        if (kind == DateKind.LISTED) {
            Dates.putFirst(dates, kind, event.day());
        } else if (kind != null) {
            Dates.put(dates, kind, event.day());
        }
    }

    private static List<Note> notes(Element entry, AdvancedValues values, List<Event> events) {
        List<Note> notes = new ArrayList<>();
        for (Event event : events) {
            notes.add(new Note("EntryEvent", words(event)));
        }
        AdvancedDates dates = new AdvancedDates(values);
        for (Element measure : entry.children("SanctionsMeasure").toList()) {
            measure.children("DatePeriod")
                    .flatMap(period -> dates.period(period).stream())
                    .map(p -> new Note(values.of(measure, "SanctionsType"), p.words()))
                    .forEach(notes::add);
        }
        for (Element info : entry.children("SupportingInfo").toList()) {
            String text = (info.text("Text") + " " + info.text("DirectURL")).strip();
            if (!text.isEmpty()) {
                notes.add(new Note(values.of(info, "SupInfoType"), text));
            }
        }
        notes.addAll(LEFTOVERS.of(entry));
        return notes;
    }

    /** {@code Created, 2001-10-12, Executive Order 13224}. */
    private static String words(Event event) {
        StringBuilder words = new StringBuilder(event.type());
        for (Object part : new Object[] {event.day(), event.act(), event.comment()}) {
            if (part != null && !part.toString().isEmpty()) {
                words.append(", ").append(part);
            }
        }
        return words.toString();
    }
}
