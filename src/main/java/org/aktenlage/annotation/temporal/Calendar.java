package org.aktenlage.annotation.temporal;

import org.aktenlage.annotation.Anchor;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Timespan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reckons from the date a document speaks from; empty where that date is not precise enough. */
record Calendar(Anchor anchor) {

    /** The day the document speaks on, as precise as it is known. */
    Optional<Meaning> today() {
        return fixed(Timespan.of(anchor.date()));
    }

    Optional<Meaning> days(int offset) {
        return day().flatMap(d -> fixed(Timespan.of(PartialDate.of(d.plusDays(offset)))));
    }

    /** Monday to Sunday. */
    Optional<Meaning> week(int offset) {
        return day().flatMap(
                        d -> {
                            LocalDate monday =
                                    d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                            .plusWeeks(offset);
                            return fixed(
                                    new Timespan(
                                            PartialDate.of(monday),
                                            PartialDate.of(monday.plusDays(6))));
                        });
    }

    Optional<Meaning> month(int offset) {
        return month().flatMap(m -> fixed(Timespan.of(PartialDate.of(m.plusMonths(offset)))));
    }

    Optional<Meaning> year(int offset) {
        return fixed(Timespan.of(PartialDate.ofYear(anchor.date().year() + offset)));
    }

    /** The last such day: the anchor itself only if {@code orSame}. */
    Optional<Meaning> lastWeekday(DayOfWeek weekday, boolean orSame) {
        return day().map(
                        d ->
                                d.with(
                                        orSame
                                                ? TemporalAdjusters.previousOrSame(weekday)
                                                : TemporalAdjusters.previous(weekday)))
                .flatMap(d -> fixed(Timespan.of(PartialDate.of(d))));
    }

    Optional<Meaning> nextWeekday(DayOfWeek weekday) {
        return day().map(d -> d.with(TemporalAdjusters.next(weekday)))
                .flatMap(d -> fixed(Timespan.of(PartialDate.of(d))));
    }

    /** The month of a few days before. */
    Optional<Meaning> fewDaysAgo() {
        return day().filter(d -> d.getDayOfMonth() > 7)
                .flatMap(d -> fixed(Timespan.of(PartialDate.of(YearMonth.from(d)))));
    }

    /** From then to the anchor, if that is no time backwards. */
    Optional<Timespan> until(Timespan then) {
        return anchor.date().latest().isBefore(then.earliest())
                ? Optional.empty()
                : Optional.of(new Timespan(then.start(), anchor.date()));
    }

    /**
     * The year of a day or month that lacks it: the past is preferred, unless the words speak of
     * the future; if the anchor itself is a guess, the nearest.
     */
    Optional<PartialDate> complete(Meaning.Yearless date, boolean future) {
        int year = anchor.date().year();
        Comparator<PartialDate> nearest = Comparator.comparingLong(this::distance);
        if (anchor.inferred()) {
            return candidates(date, year - 1, year + 1).min(nearest);
        }
        return candidates(date, year - 4, year + 4)
                .filter(
                        d ->
                                future
                                        ? !d.latest().isBefore(anchor.date().earliest())
                                        : !d.earliest().isAfter(anchor.date().latest()))
                .min(nearest);
    }

    private static java.util.stream.Stream<PartialDate> candidates(
            Meaning.Yearless date, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .boxed()
                .flatMap(y -> date(y, date.month(), date.day()).stream());
    }

    private long distance(PartialDate date) {
        return Math.abs(ChronoUnit.DAYS.between(date.earliest(), anchor.date().earliest()));
    }

    /** A date, or nothing where the calendar has none such, as 31 April. */
    static Optional<PartialDate> date(int year, int month, int day) {
        try {
            return Optional.of(new PartialDate(year, month, day));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Meaning> fixed(Timespan when) {
        return Optional.of(new Meaning.Fixed(when, true));
    }

    private Optional<LocalDate> day() {
        return anchor.date().isDay() ? Optional.of(anchor.date().earliest()) : Optional.empty();
    }

    private Optional<YearMonth> month() {
        return anchor.date().month() == 0
                ? Optional.empty()
                : Optional.of(YearMonth.from(anchor.date().earliest()));
    }
}
