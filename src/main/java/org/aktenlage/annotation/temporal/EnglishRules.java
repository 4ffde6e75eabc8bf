package org.aktenlage.annotation.temporal;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** How English says when. */
final class EnglishRules {

    private static final String MONTH =
            "(?<m>" + MonthNames.ENGLISH + "|" + MonthNames.ENGLISH_SHORT + ")";
    private static final String DAY = "(?<d>\\d{1,2})(?: ?(?:st|nd|rd|th))?";
    private static final String YEAR = "(?<y>" + Rule.YEAR + ")";
    private static final String PART = "(?:[Ee]arly|[Ll]ate|[Mm]id)[ -]";
    private static final String WEEKDAY =
            "(?<w>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("a", 1),
                    Map.entry("an", 1),
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12));

    private static final Map<String, Integer> ORDINALS =
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4);

    static final Rule MONTH_FIRST =
            Rule.of(
                    MONTH + " " + DAY + " ?,? " + YEAR,
                    (m, c) -> Rule.full(n(m, "y"), month(m), n(m, "d")));

    static final Rule DAY_FIRST =
            Rule.of(
                    DAY + " (?:of )?" + MONTH + " ?,? ?" + YEAR,
                    (m, c) -> Rule.full(n(m, "y"), month(m), n(m, "d")));

    static final List<Rule> RULES = rules();

    private EnglishRules() {}

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
                        MONTH + " (?<a>\\d{1,2}) ?(?:–|-|to|and|through) ?" + DAY + " ?,? " + YEAR,
                        (m, c) -> Rule.days(n(m, "y"), month(m), n(m, "a"), n(m, "d"))),
                Rule.of(
                        "(?<a>\\d{1,2}) ?(?:–|-|to|and) ?" + DAY + " " + MONTH + " ?,? ?" + YEAR,
                        (m, c) -> Rule.days(n(m, "y"), month(m), n(m, "a"), n(m, "d"))),
                MONTH_FIRST,
                DAY_FIRST,
                Rule.of(
                        MONTH + " " + DAY + CommonRules.AMOUNT,
                        (m, c) -> Rule.yearless(month(m), n(m, "d"))),
                Rule.of(
                        DAY + " (?:of )?(?<m>" + MonthNames.ENGLISH + ")",
                        (m, c) -> Rule.yearless(month(m), n(m, "d"))),
                Rule.of(
                        "(?:" + PART + ")?" + MONTH + " ?,? (?:of )?" + YEAR,
                        (m, c) -> Rule.full(n(m, "y"), month(m), 0)),
                Rule.of(
                        "(?i:in|since|until|by|between|during|through|last|this|next|from|of|around|before|after)"
                            + " (?<t>(?<m>"
                                + MonthNames.ENGLISH
                                + "))",
                        (m, c) -> Rule.yearless(month(m), 0)),
                Rule.of(
                        PART + "(?<m>" + MonthNames.ENGLISH + ")",
                        (m, c) -> Rule.yearless(month(m), 0)),
                Rule.of(
                        "(?<q>first|second|third|fourth) (?<k>quarter|half) of " + YEAR,
                        (m, c) ->
                                CommonRules.part(
                                        n(m, "y"),
                                        m.group("k").equals("quarter") ? 3 : 6,
                                        ORDINALS.getOrDefault(m.group("q"), 0))),
                Rule.of(
                        "(?i:in|since|until|by|from|between|during|and|to|of|for|through|after|before|early|late|year|spring|summer|fall|autumn|winter|mid|around|throughout)["
                            + " -](?<t>"
                                + YEAR
                                + ")"
                                + CommonRules.AMOUNT,
                        (m, c) -> Rule.full(n(m, "y"), 0, 0)),
                Rule.of(
                        "(?:(?i:the|its|their|his|her|our|a) |['’]s |s['’] )(?<t>"
                                + YEAR
                                + ")"
                                + CommonRules.AMOUNT
                                + "(?= \\p{L})",
                        (m, c) -> Rule.full(n(m, "y"), 0, 0)),
                Rule.of("\\( ?(?<t>" + YEAR + ") ?\\)", (m, c) -> Optional.empty()));
    }

    private static List<Rule> relative() {
        return List.of(
                Rule.of(
                        "(?<!(?i:until|to|till|as of) )(?:[Ee]arlier )?[Tt]oday",
                        (m, c) -> c.flatMap(Calendar::today)),
                Rule.of(
                        "(?:[Tt]onight|[Tt]his (?:morning|afternoon|evening))",
                        (m, c) -> c.flatMap(Calendar::today)),
                Rule.of("(?:[Yy]esterday|[Ll]ast night)", (m, c) -> c.flatMap(k -> k.days(-1))),
                Rule.of("[Tt]he day before yesterday", (m, c) -> c.flatMap(k -> k.days(-2))),
                Rule.of("[Tt]omorrow", (m, c) -> c.flatMap(k -> k.days(1))),
                Rule.of(
                        "(?:[Ll]ast|[Tt]his past) " + WEEKDAY,
                        (m, c) -> c.flatMap(k -> k.lastWeekday(weekday(m), false))),
                Rule.of(
                        "(?:[Nn]ext|[Tt]his coming|[Cc]oming) " + WEEKDAY,
                        (m, c) -> c.flatMap(k -> k.nextWeekday(weekday(m)))),
                Rule.of(
                        "(?:(?i:on|since|until|by|late|early) )(?<t>"
                                + WEEKDAY
                                + ")(?! ?, (?:"
                                + MonthNames.ENGLISH
                                + "))",
                        (m, c) -> c.flatMap(k -> k.lastWeekday(weekday(m), true))),
                period("(?:[Ll]ast|[Pp]revious)", -1),
                period("(?:[Ee]arlier |[Ll]ater )?[Tt]his", 0),
                period("(?:[Nn]ext|[Tt]he coming)", 1),
                Rule.of(
                        "(?<n>\\d{1,2}|"
                                + String.join("|", NUMBERS.keySet())
                                + ") (?<u>days?|weeks?|months?|years?) ago",
                        (m, c) -> c.flatMap(k -> ago(count(m.group("n")), m.group("u"), k))),
                Rule.of(
                        "(?:just )?(?:a few|several|some|a couple of) days ago",
                        (m, c) -> c.flatMap(Calendar::fewDaysAgo)));
    }

    private static Rule period(String which, int offset) {
        return Rule.of(
                which + " (?<u>week|month|year)",
                (m, c) ->
                        c.flatMap(
                                k ->
                                        switch (m.group("u")) {
                                            case "week" -> k.week(offset);
                                            case "month" -> k.month(offset);
                                            default -> k.year(offset);
                                        }));
    }

    private static Optional<Meaning> ago(int count, String unit, Calendar calendar) {
        return switch (unit.charAt(0)) {
            case 'd' -> calendar.days(-count);
            case 'w' -> calendar.days(-7 * count);
            case 'm' -> calendar.month(-count);
            default -> calendar.year(-count);
        };
    }

    private static DayOfWeek weekday(Matcher m) {
        return DayOfWeek.valueOf(m.group("w").toUpperCase(Locale.ROOT));
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
