package org.aktenlage.annotation.temporal;

import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Timespan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Dates and years written alike in both languages. */
final class CommonRules {

    /** Before a four-digit number, these make it the number of something. */
    static final String NUMBERED =
            "(?<!(?i:resolutions?|resolution"
                + " nr\\.|verordnung|regulation|order|directive|richtlinie|drucksache"
                + "|artikel|article|section|absatz|seite|page|nummer|number|nr|nr\\.|no|no\\.|s\\.|§|unscr|title|act|beschluss|decision|frage|law|punkt|ziffer)"
                + " ?)";

    /** After a four-digit number, these make it an amount. */
    static final String AMOUNT =
            "(?! (?:Soldat|Euro|Dollar|US-Dollar|Person|Mensch|Tonne|Prozent|Mann\\b|Kilometer|Rakete|Drohne|Fäll|Panzer"
                + "|Mio|Mrd|Millionen|Milliarden|Stück|Zivilist|Kämpfer|Flüchtling|Tote|Einheit|Meter|Abgeordnete|Seiten|soldier|troops|people|person|dollar|euro|ton|percent|per"
                + " cent|%|°|kilomet|miles|missiles|drones"
                + "|fighters|refugees|civilians|million|billion|units|men\\b|meters|pages))";

    /** Complete in themselves and digits only. */
    static final List<Rule> FULL_DATES =
            List.of(
                    Rule.of(
                            "(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})",
                            (m, c) -> Rule.full(n(m, "y"), n(m, "m"), n(m, "d"))),
                    Rule.of(
                            "(?<d>\\d{1,2}) ?\\. ?(?<m>\\d{1,2}) ?\\. ?(?<y>" + Rule.YEAR + ")",
                            (m, c) -> Rule.full(n(m, "y"), n(m, "m"), n(m, "d"))),
                    Rule.of(
                            "(?<d>\\d{2})\\.(?<m>\\d{2})\\.(?<y>\\d{2})",
                            (m, c) -> Rule.full(2000 + n(m, "y"), n(m, "m"), n(m, "d"))));

    static final List<Rule> OTHERS =
            List.of(
                    Rule.of(
                            "(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<y>" + Rule.YEAR + ")",
                            (m, c) -> slashed(n(m, "a"), n(m, "b"), n(m, "y"))),
                    Rule.of(
                            NUMBERED + "(?<a>" + Rule.YEAR + ") ?[–-] ?(?<b>" + Rule.YEAR + ")",
                            (m, c) -> years(n(m, "a"), n(m, "b"))));

    private CommonRules() {}

    private static int n(Matcher m, String group) {
        return Rule.number(m, group);
    }

    /**
     * Day and month, in the order of either side of the Atlantic, if only one of them is possible.
     */
    private static Optional<Meaning> slashed(int a, int b, int year) {
        if (a > 12) {
            return Rule.full(year, b, a);
        }
        return b > 12 ? Rule.full(year, a, b) : Optional.empty();
    }

    private static Optional<Meaning> years(int first, int last) {
        return first >= last
                ? Optional.empty()
                : Optional.of(
                        new Meaning.Fixed(
                                new Timespan(PartialDate.ofYear(first), PartialDate.ofYear(last)),
                                false));
    }

    /** A quarter or half of a year. */
    static Optional<Meaning> part(int year, int months, int ordinal) {
        int last = months * ordinal;
        if (ordinal < 1 || last > 12) {
            return Optional.empty();
        }
        return Optional.of(
                new Meaning.Fixed(
                        new Timespan(
                                new PartialDate(year, last - months + 1, 0),
                                new PartialDate(year, last, 0)),
                        false));
    }
}
