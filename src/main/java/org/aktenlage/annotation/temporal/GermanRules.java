package org.aktenlage.annotation.temporal;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** How German says when. The parser splits {@code am} into {@code an dem}: both are read. */
final class GermanRules {

    private static final String MONTH =
            "(?<m>" + MonthNames.GERMAN + "|" + MonthNames.GERMAN_SHORT + ")";
    private static final String BARE_MONTH = "(?<m>" + MonthNames.GERMAN + ")";
    private static final String DAY = "(?<d>\\d{1,2}) ?\\.? ";
    private static final String YEAR = "(?<y>" + Rule.YEAR + ")";
    private static final String PAST =
            "(?i:vergangene|letzte|vorige|zurückliegende|verflossene)[nrsm]?";
    private static final String PRESENT = "(?i:diese|laufende|aktuelle)[nrsm]?";
    private static final String NEXT = "(?i:kommende|nächste|folgende)[nrsm]?";
    private static final String PART =
            "(?:Anfang|Mitte|Ende|Frühjahr|Sommer|Herbst|Winter|Jahresbeginn|Jahresende)";

    private static final Map<String, DayOfWeek> WEEKDAYS =
            Map.of(
                    "mo", DayOfWeek.MONDAY,
                    "di", DayOfWeek.TUESDAY,
                    "mi", DayOfWeek.WEDNESDAY,
                    "do", DayOfWeek.THURSDAY,
                    "fr", DayOfWeek.FRIDAY,
                    "sa", DayOfWeek.SATURDAY,
                    "so", DayOfWeek.SUNDAY);

    private static final String WEEKDAY =
            "(?<w>Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)";

    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("einem", 1),
                    Map.entry("einer", 1),
                    Map.entry("zwei", 2),
                    Map.entry("drei", 3),
                    Map.entry("vier", 4),
                    Map.entry("fünf", 5),
                    Map.entry("sechs", 6),
                    Map.entry("sieben", 7),
                    Map.entry("acht", 8),
                    Map.entry("neun", 9),
                    Map.entry("zehn", 10),
                    Map.entry("elf", 11),
                    Map.entry("zwölf", 12));

    private static final Map<String, Integer> ORDINALS =
            Map.of("ersten", 1, "zweiten", 2, "dritten", 3, "vierten", 4);

    static final Rule FULL_DATE =
            Rule.of(DAY + MONTH + " " + YEAR, (m, c) -> Rule.full(n(m, "y"), month(m), n(m, "d")));

    static final List<Rule> RULES = rules();

    private GermanRules() {}

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(CommonRules.FULL_DATES);
        rules.addAll(CommonRules.OTHERS);
        rules.addAll(dates());
        rules.addAll(relative());
        return List.copyOf(rules);
    }

    private static List<Rule> dates() {
        return List.of(
                Rule.of(
                        "(?<a>\\d{1,2}) ?\\.? ?(?:/|–|-|bis(?: zum| zu dem)?|und) ?(?:dem )?"
                                + DAY
                                + MONTH
                                + " "
                                + YEAR,
                        (m, c) -> Rule.days(n(m, "y"), month(m), n(m, "a"), n(m, "d"))),
                FULL_DATE,
                Rule.of(DAY + BARE_MONTH, (m, c) -> Rule.yearless(month(m), n(m, "d"))),
                Rule.of(
                        "(?i:am|an dem|vom|von dem|den|zum|zu dem|bis|seit|ab|dem|und|–|"
                                + WEEKDAY
                                + " ?,(?: den)?) "
                                + "(?<t>(?<d>[0-3]?\\d) ?\\. ?(?<m>[01]?\\d)(?: ?\\.)?)",
                        (m, c) -> Rule.yearless(n(m, "m"), n(m, "d"))),
                Rule.of(
                        "(?:" + PART + " )?" + MONTH + " (?:des Jahres )?" + YEAR,
                        (m, c) -> Rule.full(n(m, "y"), month(m), 0)),
                Rule.of(
                        "(?i:im|in dem|in|seit|seit dem|ab|bis|vom|von|des|zwischen|und|"
                                + PAST
                                + "|"
                                + PRESENT
                                + "|"
                                + NEXT
                                + ") (?<t>(?:Monat )?"
                                + BARE_MONTH
                                + ")",
                        (m, c) -> Rule.yearless(month(m), 0)),
                Rule.of(
                        "(?:Anfang|Mitte|Ende) " + BARE_MONTH,
                        (m, c) -> Rule.yearless(month(m), 0)),
                Rule.of(
                        "(?<q>ersten|zweiten|dritten|vierten) (?<k>Quartals?|Halbjahre?s?)(?: des"
                                + " Jahres)? "
                                + YEAR,
                        (m, c) ->
                                CommonRules.part(
                                        n(m, "y"),
                                        m.group("k").startsWith("Q") ? 3 : 6,
                                        ORDINALS.getOrDefault(m.group("q"), 0))),
                Rule.of(
                        "(?<!\\()(?<!\\( )"
                                + CommonRules.NUMBERED
                                + "(?:"
                                + PART
                                + " |(?:Jahre?s?|Jahr|Jahren) )*"
                                + YEAR
                                + CommonRules.AMOUNT,
                        (m, c) -> Rule.full(n(m, "y"), 0, 0)));
    }

    private static List<Rule> relative() {
        return List.of(
                Rule.of(
                        "(?<![Bb]is )[Hh]eute(?:"
                                + " (?:früh|[Mm]orgen|[Mm]ittag|[Nn]achmittag|[Aa]bend|[Nn]acht))?",
                        (m, c) -> c.flatMap(Calendar::today)),
                Rule.of(
                        "[Gg]estern(?: (?:[Mm]orgen|[Nn]achmittag|[Aa]bend))?",
                        (m, c) -> c.flatMap(k -> k.days(-1))),
                Rule.of("[Vv]orgestern", (m, c) -> c.flatMap(k -> k.days(-2))),
                Rule.of("(?<![Hh]eute )morgen", (m, c) -> c.flatMap(k -> k.days(1))),
                Rule.of("[Üü]bermorgen", (m, c) -> c.flatMap(k -> k.days(2))),
                weekday(PAST + " ", (w, k) -> k.lastWeekday(w, false)),
                weekday(NEXT + " ", (w, k) -> k.nextWeekday(w)),
                weekday(
                        "(?:[Aa]m|[Aa]n dem|[Ss]eit|[Bb]is|vom|von dem) ",
                        (w, k) -> k.lastWeekday(w, true)),
                period(PAST, -1),
                period(PRESENT, 0),
                period(NEXT, 1),
                Rule.of(
                        "(?:[Ii]m|[Ii]n dem|des|[Ss]eit dem) (?<t>Vorjahre?s?)",
                        (m, c) -> c.flatMap(k -> k.year(-1))),
                Rule.of(
                        "[Vv]or (?<n>\\d{1,2}|"
                                + String.join("|", NUMBERS.keySet())
                                + ") (?<u>Tage?|Tagen|Woche|Wochen|Monate?|Monaten|Jahre?|Jahren)",
                        (m, c) -> c.flatMap(k -> ago(count(m.group("n")), m.group("u"), k))),
                Rule.of(
                        "[Vv]or (?:wenigen|einigen|ein paar) Tagen",
                        (m, c) -> c.flatMap(Calendar::fewDaysAgo)));
    }

    private static Rule weekday(String before, WeekdayReading reading) {
        boolean inside = !before.startsWith("(?:[");
        String words = inside ? before + WEEKDAY : before + "(?<t>" + WEEKDAY + ")";
        return Rule.of(
                words + "(?! ?, (?:den|dem))(?:(?:morgen|mittag|nachmittag|abend)?)",
                (m, c) ->
                        c.flatMap(
                                k ->
                                        reading.read(
                                                WEEKDAYS.getOrDefault(
                                                        m.group("w")
                                                                .substring(0, 2)
                                                                .toLowerCase(Locale.ROOT),
                                                        DayOfWeek.MONDAY),
                                                k)));
    }

    /** A weekday seen from a calendar. */
    private interface WeekdayReading {
        Optional<Meaning> read(DayOfWeek weekday, Calendar calendar);
    }

    private static Rule period(String which, int offset) {
        return Rule.of(
                which + " (?<u>Woche|Monats?|Jahre?s?)",
                (m, c) ->
                        c.flatMap(
                                k ->
                                        switch (m.group("u").charAt(0)) {
                                            case 'W' -> k.week(offset);
                                            case 'M' -> k.month(offset);
                                            default -> k.year(offset);
                                        }));
    }

    private static Optional<Meaning> ago(int count, String unit, Calendar calendar) {
        return switch (unit.charAt(0)) {
            case 'T' -> calendar.days(-count);
            case 'W' -> calendar.days(-7 * count);
            case 'M' -> calendar.month(-count);
            default -> calendar.year(-count);
        };
    }

    private static int count(String word) {
        Integer number = NUMBERS.get(word);
        return number != null ? number : Integer.parseInt(word);
    }

    private static int month(Matcher m) {
        return MonthNames.number(m.group("m"));
    }

    private static int n(Matcher m, String group) {
        return Rule.number(m, group);
    }
}
