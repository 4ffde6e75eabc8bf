package org.aktenlage.listing.reader;

import org.aktenlage.document.PartialDate;
import org.aktenlage.listing.Listing.DateKind;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which lists write dates. Whatever is none of them is null, never a guess. */
final class Dates {

    private static final int ISO_LENGTH = 10;

    /** {@code dd/mm/1968}, {@code 00/00/1955}, {@code 12/11/1967}. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2}|dd|DD)/(\\d{1,2}|mm|MM)/(\\d{4})");

    /** Strict: there is no 30 Feb, and it is not the last of that month either. */
    private static final DateTimeFormatter NAMED =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    /** {@code 1961}, {@code 2001-02-23}, with or without a time of day. */
    static @Nullable PartialDate iso(String words) {
        String day = words.length() > ISO_LENGTH ? words.substring(0, ISO_LENGTH) : words;
        return PartialDate.parse(day).orElse(null);
    }

    /** Day before month; what the list does not know is letters or zero. */
    static @Nullable PartialDate dayFirst(String words) {
        Matcher m = DAY_FIRST.matcher(words.strip());
        return m.matches() ? of(m.group(3), m.group(2), m.group(1)) : null;
    }

    /** {@code 03/28/2025}, as American lists write it. */
    static @Nullable PartialDate monthFirst(String words) {
        Matcher m = DAY_FIRST.matcher(words.strip());
        return m.matches() ? of(m.group(3), m.group(1), m.group(2)) : null;
    }

    /** {@code 13 Nov 1978}, {@code Nov 1978}, {@code 1978}. */
    static @Nullable PartialDate named(String words) {
        String[] parts = words.strip().split(" ", -1);
        if (parts.length > 3) {
            return null;
        }
        String full = "1 Jan ".substring(0, 6 - shortened(parts)) + words.strip();
        try {
            LocalDate day = LocalDate.parse(full, NAMED);
            return new PartialDate(
                    day.getYear(),
                    parts.length > 1 ? day.getMonthValue() : 0,
                    parts.length > 2 ? day.getDayOfMonth() : 0);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** How much of {@code 1 Jan } the words bring themselves. */
    private static int shortened(String[] parts) {
        return switch (parts.length) {
            case 1 -> 0;
            case 2 -> 4;
            default -> 6;
        };
    }

    private static @Nullable PartialDate of(String year, String month, String day) {
        int m = number(month);
        int d = m == 0 ? 0 : number(day);
        try {
            return new PartialDate(Integer.parseInt(year), m, d);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int number(String words) {
        return Character.isDigit(words.charAt(0)) ? Integer.parseInt(words) : 0;
    }

    /** Keeps the later of two dates of one kind. */
    static void put(Map<DateKind, PartialDate> dates, DateKind kind, @Nullable PartialDate date) {
        if (date != null) {
            dates.merge(kind, date, (a, b) -> a.latest().isBefore(b.latest()) ? b : a);
        }
    }

    /** Keeps the earlier of two dates of one kind. */
    static void putFirst(
            Map<DateKind, PartialDate> dates, DateKind kind, @Nullable PartialDate date) {
        if (date != null) {
            dates.merge(kind, date, (a, b) -> b.earliest().isBefore(a.earliest()) ? b : a);
        }
    }
}
