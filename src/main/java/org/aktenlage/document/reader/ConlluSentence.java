package org.aktenlage.document.reader;

import org.aktenlage.document.ParsedWord;
import org.aktenlage.document.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines between two empty ones, as they come. */
final class ConlluSentence {

    /** Longer ones are tables or broken files; the repairs' time grows faster than they do. */
    static final int MAX_WORDS = 1_000;

    /** In characters; no honest word or sentence has as many. */
    static final int MAX_LINE = 20_000;

    private final int firstLine;
    private final Map<String, String> comments = new LinkedHashMap<>();
    private final List<ConlluRow> rows = new ArrayList<>();
    private int words;
    private int covered;

    ConlluSentence(int firstLine) {
        this.firstLine = firstLine;
    }

    /** Their names and values, in order; no value is an empty one. */
    Map<String, String> comments() {
        return comments;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    ConlluException otherLanguage(String lang) {
        return new ConlluException(firstLine, "lang = " + ConlluRow.shown(lang), true);
    }

    void add(String line, int number) throws ConlluException {
        if (line.length() > MAX_LINE) {
            throw new ConlluException(
                    number, line.length() + " characters, the limit is " + MAX_LINE);
        }
        if (line.startsWith("#")) {
            String[] parts = line.substring(1).split("=", 2);
            comments.put(parts[0].strip(), parts.length == 2 ? parts[1].strip() : "");
        } else if (!ConlluRow.isEmptyNode(line)) {
            add(ConlluRow.of(line, number));
        }
    }

    private void add(ConlluRow row) throws ConlluException {
        if (row.first() != words + 1 || (row.isRange() && row.first() <= covered)) {
            throw new ConlluException(
                    row.line(), "id " + row.columns()[0] + " in place of " + (words + 1));
        }
        if (row.isRange()) {
            covered = row.last();
        } else if (++words > MAX_WORDS) {
            throw new ConlluException(row.line(), "more than " + MAX_WORDS + " words");
        }
        rows.add(row);
    }

    /** The sentence's words as they are printed, spaces between them where the file says so. */
    String text() {
        String stated = comments.get("text");
        if (stated != null && !stated.isEmpty()) {
            return stated;
        }
        StringBuilder text = new StringBuilder();
        for (ConlluRow row : printed()) {
            text.append(row.form()).append(isGlued(row) ? "" : " ");
        }
        return text.toString().strip();
    }

    /** Ranges and the words in none. */
    private List<ConlluRow> printed() {
        List<ConlluRow> printed = new ArrayList<>();
        int within = 0;
        for (ConlluRow row : rows) {
            if (row.isRange() || row.first() > within) {
                printed.add(row);
            }
            within = row.isRange() ? row.last() : within;
        }
        return printed;
    }

    private static boolean isGlued(ConlluRow row) {
        return Arrays.asList(row.columns()[9].split("\\|")).contains("SpaceAfter=No");
    }

    /** Whether a space follows on the sentence. */
    boolean isSpaced() {
        return !isGlued(printed().getLast());
    }

    /** Whether the space behind it has two line breaks, written {@code \n\n} or {@code \s\n\n}. */
    boolean endsParagraph() {
        String spaces = printed().getLast().misc().getOrDefault("SpacesAfter", "");
        return spaces.indexOf("\\n") != spaces.lastIndexOf("\\n");
    }

    /**
     * The words with their places.
     *
     * @param text the sentence's
     * @param offset where it stands in the document's text
     * @param ours whether MISC tells what the columns could not say
     */
    List<ParsedWord> words(String text, int offset, boolean ours) throws ConlluException {
        if (covered > words) {
            throw new ConlluException(rows.getLast().line(), "a range beyond the last word");
        }
        List<ConlluRow> single = rows.stream().filter(r -> !r.isRange()).toList();
        ConlluTree.check(single);
        Map<Integer, Span> places = places(text, offset);
        List<ConlluRow> seen =
                single.stream().filter(r -> !ours || !r.misc().containsKey("Unseen")).toList();
        Map<Integer, Integer> indices = new HashMap<>();
        for (ConlluRow row : seen) {
            indices.put(row.first(), indices.size());
        }
        List<ParsedWord> found = new ArrayList<>();
        for (ConlluRow row : seen) {
            Span place = places.getOrDefault(row.first(), new Span(offset, offset));
            found.add(ours ? own(row, place, indices) : other(row, place, indices));
        }
        return found;
    }

    private static ParsedWord other(ConlluRow row, Span place, Map<Integer, Integer> indices)
            throws ConlluException {
        return new ParsedWord(
                place,
                row.form(),
                row.field(2),
                row.field(3),
                row.field(4),
                row.features(),
                indices.getOrDefault(row.head(), -1),
                row.field(7));
    }

    /** Form, head, relation, tag and features as they were before they were made to fit. */
    private static ParsedWord own(ConlluRow row, Span place, Map<Integer, Integer> indices)
            throws ConlluException {
        Map<String, String> misc = row.misc();
        Map<String, String> features = row.features();
        features.remove("Gender"); // ours says it in Agreement
        for (String name : List.of("Agreement", "Mood", "Participle", "VerbForm", "VerbLemma")) {
            if (misc.containsKey(name)) {
                features.put(name, misc.get(name));
            }
        }
        String head = misc.getOrDefault("Head", String.valueOf(row.head()));
        return new ParsedWord(
                place,
                misc.getOrDefault("Form", row.form()),
                row.field(2),
                misc.getOrDefault("Tag", row.field(3)),
                row.field(4),
                features,
                head.matches("\\d{1,7}") ? indices.getOrDefault(Integer.valueOf(head), -1) : -1,
                misc.getOrDefault("Relation", row.field(7)));
    }

    /** Where each word stands: the next place in the text that has its letters. */
    private Map<Integer, Span> places(String text, int offset) throws ConlluException {
        Map<Integer, Span> places = new HashMap<>();
        int at = 0;
        for (ConlluRow row : printed()) {
            int start = afterSpace(text, at);
            at = matched(text, start, row.form());
            if (at < 0) {
                String form = ConlluRow.shown(row.form());
                throw new ConlluException(row.line(), "'" + form + "' is not next in the text");
            }
            for (int id = row.first(); id <= row.last(); id++) {
                places.put(id, new Span(offset + start, offset + at));
            }
        }
        if (afterSpace(text, at) < text.length()) {
            throw new ConlluException(firstLine, "the text goes on after the last word");
        }
        return places;
    }

    private static int afterSpace(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The end of the form in the text, spaces within it aside; -1 if something else is there. */
    private static int matched(String text, int start, String form) {
        int at = start;
        for (int i = 0; i < form.length(); i++) {
            if (isSpace(form.charAt(i))) {
                at = afterSpace(text, at);
            } else if (at >= text.length() || text.charAt(at++) != form.charAt(i)) {
                return -1;
            }
        }
        return at;
    }
}
