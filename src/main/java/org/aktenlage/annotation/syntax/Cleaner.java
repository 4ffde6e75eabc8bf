package org.aktenlage.annotation.syntax;

import org.aktenlage.document.Language;
import org.aktenlage.document.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prepares a sentence for the parser: joins lines and hyphenated words, drops the marks of social
 * media, writes short dates out and lifts parentheses out of the sentence, with all that is like
 * them: see {@link Insertions}.
 */
final class Cleaner {

    private static final Pattern HYPHEN =
            Pattern.compile(
                    "(?<=\\p{L})-[ \\t]*\\R[ \\t]*(?!(?:und|oder|bzw|or|and)\\b)(?=\\p{Ll})");
    private static final Pattern KEPT_HYPHEN =
            Pattern.compile("(?<=\\p{L}-)[ \\t]*\\R[ \\t]*(?=\\p{Lu})");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2009\\u202F]+");
    private static final Pattern SOFT = Pattern.compile("[\\u00AD\\u200B\\uFEFF]");
    private static final Pattern FIRM_HYPHEN = Pattern.compile("[\\u001E\\u2011]");
    private static final Pattern TAG = Pattern.compile("(?<![\\p{L}\\p{N}])[#@](?=\\p{L})");
    private static final Pattern COUNTER = Pattern.compile("\\(\\d/\\d\\)");
    private static final Pattern AND = Pattern.compile("(?<=\\s)&(?=\\s)");
    private static final Pattern SHORT_DATE =
            Pattern.compile("\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?(?!\\d)");
    private static final List<String> MONTHS =
            List.of(
                    "Januar",
                    "Februar",
                    "März",
                    "April",
                    "Mai",
                    "Juni",
                    "Juli",
                    "August",
                    "September",
                    "Oktober",
                    "November",
                    "Dezember");
    private static final Map<Language, String> AND_WORD =
            Map.of(Language.GERMAN, "und", Language.ENGLISH, "and");

    private Cleaner() {}

    /** A sentence without its parentheses, and these apart. */
    record Cleaned(CleanText main, List<Parenthesis> parentheses) {}

    /**
     * What stood in brackets, or was put in otherwise.
     *
     * @param at offset in the main text behind which it stood
     */
    record Parenthesis(int at, CleanText text) {}

    static Cleaned clean(String document, Span sentence, Language language) {
        CleanText text =
                CleanText.of(document, sentence)
                        .replace(SOFT, m -> "")
                        .replace(FIRM_HYPHEN, m -> "-")
                        .replace(HYPHEN, m -> "")
                        .replace(KEPT_HYPHEN, m -> "")
                        .replace(COUNTER, m -> "")
                        .replace(TAG, m -> "")
                        .replace(SPACE, m -> " ")
                        .replace(AND, m -> AND_WORD.getOrDefault(language, "&"));
        if (language == Language.GERMAN) {
            text =
                    text.replace(
                            SHORT_DATE,
                            m -> written(m.group(), m.group(1), m.group(2), m.group(3)));
        }
        return lift(text, Insertions.of(language));
    }

    private static String written(
            String as, String day, String month, @org.jspecify.annotations.Nullable String year) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (m < 1 || m > 12 || d < 1 || d > 31) {
            return as;
        }
        return d + ". " + MONTHS.get(m - 1) + (year == null ? "" : " " + year);
    }

    private static Cleaned lift(CleanText text, Pattern insertion) {
        Matcher m = insertion.matcher(text.text());
        List<Parenthesis> lifted = new ArrayList<>();
        int removed = 0;
        while (m.find()) {
            int open = m.start() + (Character.isWhitespace(text.text().charAt(m.start())) ? 1 : 0);
            int mark = Insertions.isBracketed(m.group()) ? 1 : 0;
            CleanText words = text.part(open + mark, m.end() - mark);
            lifted.add(new Parenthesis(m.start() - removed, words));
            removed += m.end() - m.start();
        }
        return new Cleaned(text.replace(insertion, x -> ""), lifted);
    }
}
