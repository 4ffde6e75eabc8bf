package org.aktenlage.listing.reader;

import org.aktenlage.document.PartialDate;
import org.aktenlage.listing.ListedParty.Note;
import org.aktenlage.listing.Listing.DateKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a target of the Swiss list came to be what it is. What was added and removed one day is kept
 * in notes that say so, and is never taken for what the list says of the party.
 */
final class SwissHistory {

    private static final String LISTED = "listed";
    private static final String ENDED = "de-listed";

    private static final List<String> DAYS =
            List.of("effective-date", "publication-date", "enactment-date");

    private static final Leftovers REST =
            Leftovers.except(
                    "@modification-type|@enactment-date|@publication-date|@effective-date",
                    "added|removed/*");

    private final List<Element> steps;
    private final @Nullable PartialDate issued;

    /**
     * The history of a target.
     *
     * @param issued the day of the list
     */
    SwissHistory(Element target, @Nullable PartialDate issued) {
        this.steps = target.children("modification").toList();
        this.issued = issued;
    }

    /**
     * Of the last time it was listed, and of its last amendment; an end only if nothing came after
     * it. Of an end without a date no more is known than that it had come when the list was made.
     */
    Map<DateKind, PartialDate> dates() {
        Map<DateKind, PartialDate> dates = new EnumMap<>(DateKind.class);
        last(LISTED).ifPresent(step -> putListed(dates, step));
        last("amended").ifPresent(step -> Dates.put(dates, DateKind.AMENDED, day(step)));
        last(LISTED, ENDED)
                .filter(step -> type(step).equals(ENDED))
                .ifPresent(
                        step -> {
                            PartialDate day = day(step);
                            Dates.put(dates, DateKind.ENDED, day == null ? issued : day);
                        });
        return dates;
    }

    private static void putListed(Map<DateKind, PartialDate> dates, Element step) {
        Dates.put(dates, DateKind.LISTED, day(step));
        put(dates, DateKind.EFFECTIVE, step, "effective-date");
        put(dates, DateKind.PUBLISHED, step, "publication-date");
        put(dates, DateKind.ADOPTED, step, "enactment-date");
    }

    /**
     * The newest of these types: by date, where each has one. The list has the newest first, which
     * tells two of one day apart, and those that have no date.
     */
    private Optional<Element> last(String... types) {
        List<Element> found = steps.stream().filter(s -> List.of(types).contains(type(s))).toList();
        if (found.stream().anyMatch(s -> day(s) == null)) {
            return found.stream().findFirst();
        }
        return found.stream()
                .min(Comparator.comparing(SwissHistory::order, Comparator.reverseOrder()));
    }

    private static String type(Element step) {
        return step.attribute("modification-type");
    }

    private static LocalDate order(Element step) {
        PartialDate day = day(step);
        return day == null ? LocalDate.MIN : day.latest();
    }

    /** Since when it holds; where that is not said, when it was published or adopted. */
    private static @Nullable PartialDate day(Element step) {
        return DAYS.stream()
                .map(label -> Dates.iso(step.attribute(label)))
                .filter(day -> day != null)
                .findFirst()
                .orElse(null);
    }

    private static void put(
            Map<DateKind, PartialDate> dates, DateKind kind, Element step, String label) {
        Dates.put(dates, kind, Dates.iso(step.attribute(label)));
    }

    /** Each step, and what it added and removed. */
    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        for (Element step : steps) {
            notes.add(new Note("modification", words(step)));
            for (Element part : step.children()) {
                if (part.name().equals("added") || part.name().equals("removed")) {
                    String since = part.name() + " " + day(step);
                    notes.add(new Note(since.replace(" null", ""), Leftovers.words(part)));
                }
            }
            notes.addAll(REST.of(step));
        }
        return notes;
    }

    /** {@code amended, enactment-date 2015-11-17, effective-date 2015-11-18}. */
    private static String words(Element step) {
        StringBuilder words = new StringBuilder(type(step));
        for (String label : DAYS.reversed()) {
            if (!step.attribute(label).isEmpty()) {
                words.append(", ").append(label).append(' ').append(step.attribute(label));
            }
        }
        return words.toString();
    }
}
