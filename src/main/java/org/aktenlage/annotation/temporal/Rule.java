package org.aktenlage.annotation.temporal;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Timespan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of time and what they mean.
 *
 * <p>The group {@code t}, if there is one, is what stands for the time; the rest of the match is
 * only required to stand around it.
 */
record Rule(Pattern pattern, Reading reading) {

    /** A word begins here. */
    static final String START = "(?<![\\p{L}\\d/.,§$€-])(?<!\\d[ .,](?=\\d))";

    /** A word ends here, and no number goes on. */
    static final String END = "(?![\\p{L}\\d/]|[.,]\\d|-\\p{L})";

    static final String YEAR = "(?:19[0-9]{2}|20[0-9]{2})";

    /** What a match means; empty if nothing, after all. */
    @FunctionalInterface
    interface Reading {
        Optional<Meaning> read(Matcher match, Optional<Calendar> calendar);
    }

    static Rule of(String pattern, Reading reading) {
        return new Rule(Pattern.compile(START + pattern + END), reading);
    }

    /** A date that says its year itself. */
    static Optional<Meaning> full(int year, int month, int day) {
        return Calendar.date(year, month, day).map(d -> new Meaning.Fixed(Timespan.of(d), false));
    }

    /** From one date to another of the same month. */
    static Optional<Meaning> days(int year, int month, int first, int last) {
        Optional<PartialDate> start = Calendar.date(year, month, first);
        Optional<PartialDate> end = Calendar.date(year, month, last);
        if (start.isEmpty() || end.isEmpty() || last < first) {
            return Optional.empty();
        }
        return Optional.of(new Meaning.Fixed(new Timespan(start.get(), end.get()), false));
    }

    /** A day or month whose year must be found. */
    static Optional<Meaning> yearless(int month, int day) {
        // 2024 is a leap year: every day of any year is one of it.
        return Calendar.date(2024, month, day).map(d -> new Meaning.Yearless(month, day));
    }

    static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }
}
