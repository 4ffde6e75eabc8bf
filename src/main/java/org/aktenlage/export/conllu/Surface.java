package org.aktenlage.export.conllu;

import org.aktenlage.annotation.Sentence;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Span;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of a sentence without a space: a word, a word that stands for several ({@code am}), or
 * marks that the parser was not shown ({@code (}, {@code #}).
 *
 * @param form as it is printed: line breaks, soft hyphens and hyphens at line ends are gone
 * @param words what the parser saw there; none where it saw nothing
 * @param spaced whether a space follows in the document
 */
record Surface(Span span, String form, List<Token> words, boolean spaced) {

    /** What ends a field or a line in some reader or other, and every kind of space. */
    private static final Pattern BREAK = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\uFEFF]");
    private static final Pattern LINE_END_HYPHEN = Pattern.compile("(?<=\\p{L})-\\s*\\R\\s*");

    /** Word processors kept a line from breaking there. */
    private static final Pattern FIRM_HYPHEN = Pattern.compile("\\x1E");

    /** Where two spellings differ only by these, they are the same word. */
    private static final Pattern LAYOUT =
            Pattern.compile("[\\p{Z}\\p{Cc}\\u00AD\\u200B\\uFEFF\\u2011-]+");

    Surface {
        words = List.copyOf(words);
    }

    /** The whole sentence, in its order. */
    static List<Surface> of(String text, Sentence sentence) {
        List<Surface> found = new ArrayList<>();
        int at = sentence.span().start();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); ) {
            Span span = tokens.get(i).span();
            int next = i + 1;
            while (next < tokens.size() && tokens.get(next).span().overlaps(span)) {
                span = span.union(tokens.get(next++).span());
            }
            addUnseen(found, text, new Span(Math.min(at, span.start()), span.start()));
            at = Math.max(at, span.end());
            List<Token> words = tokens.subList(i, next);
            found.add(new Surface(span, printed(span.of(text), words), words, false));
            i = next;
        }
        addUnseen(found, text, new Span(at, Math.max(at, sentence.span().end())));
        return spaced(found, text);
    }

    /** Each run of what is neither space nor a word. */
    private static void addUnseen(List<Surface> found, String text, Span gap) {
        int start = gap.start();
        for (int i = gap.start(); i <= gap.end(); i++) {
            if (i == gap.end() || isSpace(text.charAt(i))) {
                String form = clean(text.substring(start, i));
                if (!form.isEmpty()) {
                    found.add(new Surface(new Span(start, i), form, List.of(), false));
                }
                start = i + 1;
            }
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static List<Surface> spaced(List<Surface> found, String text) {
        List<Surface> spaced = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Surface one = found.get(i);
            int end = one.span.end();
            int next = i + 1 < found.size() ? found.get(i + 1).span.start() : end + 1;
            boolean space = next > text.length(); // the end of the document is as good as one
            for (int at = end; at < Math.min(next, text.length()); at++) {
                space |= isSpace(text.charAt(at));
            }
            spaced.add(new Surface(one.span, one.form, one.words, space));
        }
        return spaced;
    }

    private static String printed(String raw, List<Token> words) {
        String form = words.getFirst().form();
        boolean same = words.size() == 1 && unlaid(form).equals(unlaid(raw));
        String printed = same ? field(form) : clean(LINE_END_HYPHEN.matcher(raw).replaceAll(""));
        return printed.isEmpty() ? "\uFFFD" : printed; // a word of control characters alone
    }

    private static String unlaid(String words) {
        return LAYOUT.matcher(words).replaceAll("");
    }

    private static String clean(String raw) {
        String visible = INVISIBLE.matcher(raw).replaceAll("");
        return field(FIRM_HYPHEN.matcher(visible).replaceAll("-"));
    }

    /** Words fit for a field: on one line, in the normal form that CoNLL-U wants. */
    static String field(String words) {
        return Normalizer.normalize(
                BREAK.matcher(words).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }
}
