package org.aktenlage.listing.reader;

import org.aktenlage.document.PartialDate;
import org.aktenlage.listing.BirthDate;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dates of an advanced list, which knows no precision: a year is the time from its first day to its
 * last.
 */
final class AdvancedDates {

    private static final int DECEMBER = 12;
    private static final String GREGORIAN = "Gregorian";

    private final AdvancedValues values;

    AdvancedDates(AdvancedValues values) {
        this.values = values;
    }

    /** A date in {@code Year}, {@code Month}, {@code Day}; null of another calendar. */
    @Nullable PartialDate day(@Nullable Element date) {
        if (date == null || !isGregorian(date)) {
            return null;
        }
        int month = number(date.text("Month"));
        try {
            return new PartialDate(
                    number(date.text("Year")), month, month == 0 ? 0 : number(date.text("Day")));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private boolean isGregorian(Element date) {
        String calendar = date.attribute("CalendarTypeID");
        return calendar.isEmpty()
                || values.value("CalendarType", calendar).isEmpty()
                || values.words("CalendarType", calendar).equals(GREGORIAN);
    }

    private static int number(String words) {
        return words.matches("\\d{1,4}") ? Integer.parseInt(words) : 0;
    }

    /** A period, as the birth date it may be; empty where it says nothing. */
    Optional<BirthDate> period(Element period) {
        List<Element> points =
                Stream.of("Start", "End")
                        .flatMap(period::children)
                        .flatMap(boundary -> boundary.children().stream())
                        .filter(point -> !written(point).isEmpty())
                        .toList();
        String more = more(period);
        if (points.isEmpty()) {
            return more.isEmpty() ? Optional.empty() : Optional.of(BirthDate.of(more, null, false));
        }
        return Optional.of(period(period, points, more));
    }

    private BirthDate period(Element period, List<Element> points, String more) {
        Element first = points.getFirst();
        Element last = points.getLast();
        boolean approximate =
                period.children().stream()
                        .anyMatch(part -> part.attribute("Approximate").equals("true"));
        PartialDate from = isGregorian(period) ? day(first) : null;
        PartialDate to = isGregorian(period) ? day(last) : null;
        if (from == null || to == null) {
            String calendar = isGregorian(period) ? "" : values.of(period, "CalendarType");
            return BirthDate.of(
                    joined(between(written(first), written(last)), calendar, more),
                    null,
                    approximate);
        }
        PartialDate one = shortest(from, to);
        return one == null
                ? new BirthDate(
                        joined(between(from.toString(), to.toString()), more),
                        from,
                        to,
                        approximate)
                : BirthDate.of(joined(one.toString(), more), one, approximate);
    }

    /** The year or month that begins and ends so; null where it is longer. */
    private static @Nullable PartialDate shortest(PartialDate from, PartialDate to) {
        return Stream.of(
                        from,
                        from.month() == 1 && from.day() == 1 && to.month() == DECEMBER
                                ? PartialDate.ofYear(from.year())
                                : null,
                        from.day() == 1 ? new PartialDate(from.year(), from.month(), 0) : null)
                .filter(Objects::nonNull)
                .filter(date -> date.earliest().equals(from.earliest()))
                .filter(date -> date.latest().equals(to.latest()))
                .findFirst()
                .orElse(null);
    }

    private static String between(String from, String to) {
        return from.equals(to) ? from : from + " to " + to;
    }

    private static String written(Element point) {
        return Stream.of("Year", "Month", "Day")
                .map(point::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }

    /** A remark, and how long it took. */
    private static String more(Element period) {
        return joined(
                period.text("Comment"), duration(period, "Minimum"), duration(period, "Maximum"));
    }

    private static String duration(Element period, String which) {
        return period.children("Duration" + which)
                .map(d -> which.toLowerCase(Locale.ROOT) + " " + Leftovers.words(d))
                .collect(Collectors.joining());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }
}
