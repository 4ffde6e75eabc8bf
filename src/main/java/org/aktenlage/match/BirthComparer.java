package org.aktenlage.match;

import org.aktenlage.match.Party.Birth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * Compares dates of birth as precisely as both are known: 1968 agrees with 1968-05-03 and
 * contradicts 1975. The first of January often means that only the year is known.
 */
final class BirthComparer {

    private static final int DAYS_OF_YEAR = 366;
    private static final int YEARS_OF_DOUBT = 2;

    private BirthComparer() {}

    /** The pair of dates that speaks most for it; empty where one of the parties has none. */
    static Optional<Evidence> compare(Party one, Party other) {
        return one.births().stream()
                .flatMap(a -> other.births().stream().map(b -> compare(a, b)))
                .max(Comparator.comparingDouble(Evidence::weight));
    }

    private static Evidence compare(Birth a, Birth b) {
        Birth one = widened(a);
        Birth other = widened(b);
        String both = " (" + words(a) + ", " + words(b) + ")";
        long gap = Math.max(gap(one, other), gap(other, one));
        if (gap > 0) {
            return isSwapped(one, other)
                    ? new Evidence(2, "birth with day and month exchanged" + both)
                    : apart(gap, isDay(one) && isDay(other) && sameYear(one, other), both);
        }
        long width = Math.max(width(one), width(other));
        if (width == 0) {
            return new Evidence(4, "same day of birth" + both);
        }
        return width < DAYS_OF_YEAR
                ? new Evidence(width < 31 ? 2.5 : 1.3, "birth dates agree" + both)
                : new Evidence(0.6, "birth dates can agree" + both);
    }

    private static Evidence apart(long gap, boolean sameYear, String both) {
        if (sameYear) {
            return new Evidence(-0.7, "other day of birth in the same year" + both);
        }
        double weight = gap <= DAYS_OF_YEAR ? -1.2 : gap <= 3 * DAYS_OF_YEAR ? -2.5 : -6;
        return new Evidence(weight, "birth dates contradict" + both);
    }

    private static Birth widened(Birth birth) {
        LocalDate first = birth.earliest();
        LocalDate last = birth.latest();
        if (isDay(birth) && first.getDayOfYear() == 1) {
            last = first.plusYears(1).minusDays(1);
        }
        return birth.approximate()
                ? new Birth(first.minusYears(YEARS_OF_DOUBT), last.plusYears(YEARS_OF_DOUBT), true)
                : new Birth(first, last, false);
    }

    private static long gap(Birth before, Birth after) {
        return ChronoUnit.DAYS.between(before.latest(), after.earliest());
    }

    private static long width(Birth birth) {
        return ChronoUnit.DAYS.between(birth.earliest(), birth.latest());
    }

    private static boolean isDay(Birth birth) {
        return birth.earliest().equals(birth.latest());
    }

    private static boolean sameYear(Birth one, Birth other) {
        return one.earliest().getYear() == other.earliest().getYear();
    }

    private static boolean isSwapped(Birth one, Birth other) {
        LocalDate a = one.earliest();
        LocalDate b = other.earliest();
        return isDay(one)
                && isDay(other)
                && sameYear(one, other)
                && a.getDayOfMonth() == b.getMonthValue()
                && a.getMonthValue() == b.getDayOfMonth();
    }

    private static String words(Birth birth) {
        return isDay(birth)
                ? birth.earliest().toString()
                : birth.earliest() + " to " + birth.latest();
    }
}
