package org.aktenlage.cli;

import org.aktenlage.document.PartialDate;
import org.aktenlage.match.Countries;
import org.aktenlage.match.Party;
import org.aktenlage.match.Party.Birth;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody whom a user asks for, in the user's words.
 *
 * @param birth empty where it is not known
 * @param country a code or words; empty where it is not known
 */
record Asked(String name, String birth, String country) {

    static final Asked NOBODY = new Asked("", "", "");

    private static final int CODE_LETTERS = 2;

    Set<String> countries() {
        String words = country.strip();
        return Countries.of(
                words.length() == CODE_LETTERS ? words.toUpperCase(Locale.ROOT) : words);
    }

    /** What is no date and no country says nothing. */
    Party party() {
        List<Birth> births = PartialDate.parse(birth).map(Birth::of).stream().toList();
        return Party.asked(name, births, countries());
    }
}
