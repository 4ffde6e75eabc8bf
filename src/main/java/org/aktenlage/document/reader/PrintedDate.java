package org.aktenlage.document.reader;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day a page shows where its data name none: the first element that holds a written date and
 * nothing else but the time of day, as press offices set it above their releases.
 */
final class PrintedDate {

    private static final Pattern DATE =
            Pattern.compile(
                    "(?<date>\\d{1,2}\\.? \\p{L}{3,9} \\d{4}|\\p{L}{3,9} \\d{1,2}, \\d{4})(,?"
                            + " \\d{1,2}[:.]\\d{2}.{0,12})?");

    private static final int LONGEST = 40;

    private static final List<DateTimeFormatter> FORMS =
            List.of(
                    form("d MMMM uuuu", Locale.ENGLISH),
                    form("d MMM uuuu", Locale.ENGLISH),
                    form("MMMM d, uuuu", Locale.ENGLISH),
                    form("MMM d, uuuu", Locale.ENGLISH),
                    form("d. MMMM uuuu", Locale.GERMAN),
                    form("d MMMM uuuu", Locale.GERMAN));

    private PrintedDate() {}

    private static DateTimeFormatter form(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale);
    }

    /** The day in ISO 8601. */
    static Optional<String> in(Document page) {
        for (Element element : page.select("time, span, p, div, li, dd")) {
            if (element.ownText().length() <= LONGEST) {
                Optional<String> day =
                        iso(element.ownText().replaceAll("[\\s\\u00a0]+", " ").strip());
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> iso(String words) {
        Matcher date = DATE.matcher(words);
        if (!date.matches()) {
            return Optional.empty();
        }
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(date.group("date"), form).toString());
            } catch (DateTimeException e) {
                // written in another form
            }
        }
        return Optional.empty();
    }
}
