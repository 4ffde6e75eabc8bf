package org.aktenlage.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as precise as its source: a year, a month or a day.
 *
 * @param month 1 to 12, or 0 where unknown
 * @param day 1 to 31, or 0 where unknown
 */
public record PartialDate(int year, int month, int day) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (month == 0 && day != 0) {
            throw new IllegalArgumentException("a day without a month: " + year + "-?-" + day);
        }
        try {
            if (LocalDate.of(year, Math.max(month, 1), Math.max(day, 1)).getYear() < 1) {
                throw new IllegalArgumentException("year " + year);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no date: " + year + "-" + month + "-" + day, e);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.getYear(), month.getMonthValue(), 0);
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0);
    }

    /** Reads {@code 2024}, {@code 2024-05} or {@code 2024-05-24}; empty for anything else. */
    public static Optional<PartialDate> parse(String iso) {
        Matcher m = ISO.matcher(iso.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PartialDate(
                            Integer.parseInt(m.group(1)),
                            m.group(2) == null ? 0 : Integer.parseInt(m.group(2)),
                            m.group(3) == null ? 0 : Integer.parseInt(m.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean isDay() {
        return day != 0;
    }

    /** The first day it can mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day it can mean. */
    public LocalDate latest() {
        if (day != 0) {
            return LocalDate.of(year, month, day);
        }
        return month == 0 ? LocalDate.of(year, 12, 31) : YearMonth.of(year, month).atEndOfMonth();
    }

    /** ISO 8601, as short as its precision. */
    @Override
    public String toString() {
        if (month == 0) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        return day == 0
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
