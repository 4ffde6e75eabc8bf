package org.aktenlage.document.reader;

import org.aktenlage.document.Span;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the names of private askers out of a text, each code point replaced by {@code ▒}, so that
 * offsets in code points stay.
 *
 * <p>A bare initial is a common letter and a first name may be a politician's too: both are taken
 * out only where a heading, a form of address, a salutation or a signature shows that the asker is
 * meant.
 */
final class AskerRedaction {

    private static final char VEIL = '▒';

    private static final String TITLE =
            "(?:Herrn?|Frau|Fräulein|Familie|Hr\\.|Fr\\.|Mr\\.?|Mrs\\.?|Ms\\.?)";
    private static final String DEGREES = "(?:(?:Dr|Prof|Dipl\\.-\\p{L}+)\\.\\s+)*";
    private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
    private static final String PARTICLE = "(?:von|van|de|del|di|der|den|zu|und|" + TITLE + ")";
    private static final String NAME =
            "(?:"
                    + PARTICLE
                    + "[ \\u00a0]+)*"
                    + NAME_WORD
                    + "(?:[ \\u00a0]+(?:"
                    + NAME_WORD
                    + "|"
                    + PARTICLE
                    + ")){0,5}";

    private static final Pattern SALUTATION =
            Pattern.compile(
                    "(?m)^[\\h]*(?:Sehr geehrte[rs]?|Sehr"
                            + " verehrte[rs]?|Geehrte[rs]?|Liebe[rs]?|Hallo|Moin|Hi|Hey|Servus|Grüß"
                            + " Gott|Guten (?:Tag|Morgen|Abend)|Werte[rs]?|Dear)\\h*,?\\h+(?:"
                            + TITLE
                            + "\\h+)?"
                            + DEGREES
                            + "(?<name>"
                            + NAME
                            + ")(?=\\h*(?:[,!:–-]|$))");

    private static final Pattern NOBODY =
            Pattern.compile(
                    "(?:Damen|Herren|Bürger|Mitbürger|Kolleg|Frage|Wähler|Freund|Genoss|Interessierte|Leser|Nutzer)\\p{L}*.*");

    private static final Pattern FAREWELL =
            Pattern.compile(
                    "(?im)\\b(?:gr(?:ü|ue)(?:ß|ss)(?:e|en)?|mfg|vg|lg|hochachtungsvoll|sincerely|regards)\\b(?<rest>[^.?!:;\\n"
                        + "]{0,60}\\.?)$(?<below>(?:\\s*^[^?!:;\\n"
                        + "]{1,60}$){0,3})");

    private static final Pattern INTRODUCTION =
            Pattern.compile(
                    "(?:[Mm]ein Name ist|[Ii]ch hei(?:ß|ss)e|[Mm]y name is)\\s+(?<name>"
                            + NAME
                            + ")");

    private static final Pattern SIGNATURE_LINE =
            Pattern.compile(
                    "(?!(?:Vielen|Besten|Herzlichen|Schönen|Danke?|Gr(?:ü|ue)(?:ß|ss))\\b)"
                            + NAME_WORD
                            + "(?:\\h+(?:"
                            + NAME_WORD
                            + "|"
                            + PARTICLE
                            + ")){0,3}");

    private final String text;
    private final BitSet hidden = new BitSet();

    private AskerRedaction(String text) {
        this.text = text;
    }

    /**
     * The text without the askers' names.
     *
     * @param askers the names as headings give them: {@code Erika M.}
     * @param questions where the askers speak
     * @param answers where they are spoken to
     */
    static String redact(
            String text, Set<String> askers, List<Span> questions, List<Span> answers) {
        AskerRedaction redaction = new AskerRedaction(text);
        Set<String> names = new LinkedHashSet<>(askers);
        answers.forEach(a -> redaction.hideSalutations(a, names));
        questions.forEach(redaction::hideSignatures);
        names.forEach(redaction::hideName);
        return redaction.veiled();
    }

    private void hideSalutations(Span answer, Set<String> names) {
        Matcher m = SALUTATION.matcher(text).region(answer.start(), answer.end());
        while (m.find()) {
            if (!NOBODY.matcher(m.group("name")).matches()) {
                hide(m, "name");
                names.add(m.group("name"));
            }
        }
    }

    private void hideSignatures(Span question) {
        Matcher introduction = INTRODUCTION.matcher(text).region(question.start(), question.end());
        while (introduction.find()) {
            hide(introduction, "name");
        }
        Matcher farewell = FAREWELL.matcher(text).region(question.start(), question.end());
        while (farewell.find()) {
            hideLines(farewell.start("rest"), farewell.end("rest"));
            hideLines(farewell.start("below"), farewell.end("below"));
        }
        List<Line> lines =
                Line.of(text, question.start(), question.end()).stream()
                        .filter(l -> !l.isBlank())
                        .toList();
        if (lines.size() > 1 && SIGNATURE_LINE.matcher(lines.getLast().text()).matches()) {
            hide(lines.getLast().span());
        }
    }

    private void hideLines(int start, int end) {
        Line.of(text, start, end).forEach(line -> hide(line.span()));
    }

    private void hideName(String name) {
        String[] words = name.strip().split("[\\s\\u00a0]+");
        String first = words[0];
        String last = words[words.length - 1];
        if (words.length > 1) {
            hideAll(boundary(String.join("\\s+", quoted(words))));
            hideAll(boundary(Pattern.quote(first) + "\\s+(?:\\p{Lu}\\.\\s*)?" + surname(last)));
        }
        hideAll(
                "(?<!\\p{L})"
                        + TITLE
                        + "\\s+"
                        + DEGREES
                        + "(?<name>(?:"
                        + Pattern.quote(first)
                        + "\\s+)?"
                        + Pattern.quote(last)
                        + ")(?!\\p{L})");
        if (words.length > 1 && first.length() > 2 && !isMonth(first)) {
            // Followed by another surname it is somebody else.
            hideAll(boundary(Pattern.quote(first)) + "(?!-|\\s+\\p{Lu})");
        }
    }

    /** A surname given by its initial may be written out elsewhere. */
    private static String surname(String last) {
        String stem = last.endsWith(".") ? last.substring(0, last.length() - 1) : last;
        return Pattern.quote(stem) + "[\\p{L}'’-]*\\.?";
    }

    private static String[] quoted(String[] words) {
        String[] quoted = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            quoted[i] = Pattern.quote(words[i]);
        }
        return quoted;
    }

    private static String boundary(String name) {
        return "(?<!\\p{L})(?<name>" + name + ")(?!\\p{L})";
    }

    private static boolean isMonth(String word) {
        return Set.of("mai", "may", "april", "june", "august")
                .contains(word.toLowerCase(Locale.ROOT));
    }

    private void hideAll(String pattern) {
        Matcher m = Pattern.compile(pattern).matcher(text);
        while (m.find()) {
            hide(m, "name");
        }
    }

    private void hide(Matcher m, String group) {
        hide(new Span(m.start(group), m.end(group)));
    }

    private void hide(Span span) {
        hidden.set(span.start(), span.end());
    }

    /**
     * Beyond the basic plane only letters are names; two signs keep the offsets of what follows.
     */
    private String veiled() {
        StringBuilder veiled = new StringBuilder(text.length());
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean kept = c == '\n' || c == '\r' || (c > 0xffff && !Character.isLetter(c));
            if (hidden.get(i) && !kept) {
                veiled.append(VEIL).append(c > 0xffff ? String.valueOf(VEIL) : "");
            } else {
                veiled.appendCodePoint(c);
            }
        }
        return veiled.toString();
    }

    /**
     * A web address whose last part, made from a signed title, gives the asker away: the name is
     * cut out.
     */
    static String redactAddress(String address, Set<String> askers) {
        String redacted = address;
        for (String asker : askers) {
            String slug =
                    asker.toLowerCase(Locale.ROOT)
                            .replace("ä", "ae")
                            .replace("ö", "oe")
                            .replace("ü", "ue")
                            .replace("ß", "ss")
                            .replaceAll("[^a-z0-9]+", "-")
                            .replaceAll("^-|-$", "");
            if (slug.contains("-")) {
                redacted = redacted.replaceAll("(?<=[/-])" + slug + "[a-z0-9]*(?=[-/?#]|$)", "x");
            }
        }
        return redacted;
    }
}
