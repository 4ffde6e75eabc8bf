package org.aktenlage.annotation.temporal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The months in both languages. */
final class MonthNames {

    static final String GERMAN =
            "(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)s?";
    static final String ENGLISH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    /** Only beside a day or a year. */
    static final String GERMAN_SHORT = "(?:Jan|Feb|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez) ?\\.";

    static final String ENGLISH_SHORT =
            "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b(?: ?\\.)?";

    private static final Map<String, Integer> BY_START = new HashMap<>();

    static {
        String[] starts = {
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
        };
        for (int i = 0; i < starts.length; i++) {
            BY_START.put(starts[i], i + 1);
        }
        Map.of("jän", 1, "mär", 3, "mrz", 3, "mai", 5, "okt", 10, "dez", 12).forEach(BY_START::put);
    }

    private MonthNames() {}

    /** From 1 to 12. */
    static int number(String name) {
        Integer number = BY_START.get(name.substring(0, 3).toLowerCase(Locale.ROOT));
        if (number == null) {
            throw new IllegalArgumentException("no month: " + name);
        }
        return number;
    }
}
