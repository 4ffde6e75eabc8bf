package org.aktenlage.match;

import org.aktenlage.listing.ListedParty;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares countries; people move, so that they say little. */
final class CountryComparer {

    private static final double COMMON = 0.6;
    private static final double NONE_COMMON = -1;

    /** The branches of a body bear its name in every country. */
    private static final double NONE_COMMON_OF_BODIES = -2.5;

    private CountryComparer() {}

    private static double apart(Party party) {
        return party.kind() == ListedParty.Kind.ENTITY ? NONE_COMMON_OF_BODIES : NONE_COMMON;
    }

    /** Empty where one of the parties has none. */
    static Optional<Evidence> compare(Party one, Party other) {
        if (one.countries().isEmpty() || other.countries().isEmpty()) {
            return Optional.empty();
        }
        Set<String> common = new TreeSet<>(one.countries());
        common.retainAll(other.countries());
        return Optional.of(
                common.isEmpty()
                        ? new Evidence(apart(one), "no country in common")
                        : new Evidence(COMMON, "country " + String.join(", ", common)));
    }
}
