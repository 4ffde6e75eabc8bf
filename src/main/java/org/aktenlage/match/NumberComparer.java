package org.aktenlage.match;

import org.aktenlage.listing.Identifier;
import org.aktenlage.match.Party.IdNumber;

import java.util.Locale;
import java.util.Optional;

/** Compares passports, tax and ship numbers: an equal one decides. */
final class NumberComparer {

    private static final double EQUAL = 7;
    private static final double OTHER_SHIP = -5;

    /** Shorter numbers are equal by chance. */
    private static final int LEAST_DIGITS = 5;

    private NumberComparer() {}

    static Optional<Evidence> compare(Party one, Party other) {
        for (IdNumber a : one.numbers()) {
            for (IdNumber b : other.numbers()) {
                if (isImo(a) == isImo(b) && isLong(a) && normal(a).equals(normal(b))) {
                    return Optional.of(
                            new Evidence(EQUAL, "same number " + a.scheme() + " " + a.value()));
                }
            }
        }
        boolean ships = one.numbers().stream().anyMatch(NumberComparer::isImo);
        return ships && other.numbers().stream().anyMatch(NumberComparer::isImo)
                ? Optional.of(new Evidence(OTHER_SHIP, "other IMO number"))
                : Optional.empty();
    }

    private static boolean isImo(IdNumber number) {
        return number.scheme().toUpperCase(Locale.ROOT).contains(Identifier.IMO);
    }

    private static boolean isLong(IdNumber number) {
        return normal(number).chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
    }

    /** Letters and digits alone. */
    static String normal(IdNumber number) {
        String bare = number.value().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
        return isImo(number) ? bare.replaceAll("\\D", "") : bare;
    }
}
