package org.aktenlage.document.reader;

import org.aktenlage.document.Pages;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the paragraphs of printed minutes together. Three layouts are known: one paragraph a line,
 * its first line indented (text files of the 17th and 18th term); one paragraph a line, broken only
 * where a page or column ends (scanned terms); lines as narrow as the column, with blank lines
 * between paragraphs (XML of the 18th term). Heads of pages and columns are left out. A sentence
 * that an interjection cuts in two is made whole, the interjection follows it.
 */
final class PrintedPages {

    private static final Pattern PAGE_HEAD =
            Pattern.compile(
                    "(?<left>[IVX]+|\\d{1,6}\\*?)?\\s*Deutscher Bundestag\\.?\\s+[—–-]\\s+\\d+\\."
                        + " (Wahlperiode|Sitzung)\\b.*?\\d{4}\\s*(?<right>\\d{1,6}\\*?|[IVX]+)?");

    private static final Pattern COLUMN_MARK =
            Pattern.compile("(\\([A-D]\\)\\s*){1,4}|\\d{1,6}\\*?");

    /** What stands on its own however the lines around it end. */
    private static final Pattern HEADING =
            Pattern.compile(
                    "Anlagen?( \\d+| zum Stenogra(ph|f)ischen Bericht)?|Antwort|Liste der"
                            + " .*|Amtliche Mitteilung(en)?.{0,20}|(Neuabdruck einer"
                            + " )?Erklärung(en)?(\\snach § 31 GO)?|Zu Protokoll gegebene"
                            + " Reden?.{0,20}|Fragestunde|Aktuelle Stunde");

    private static final Pattern FINISHED = Pattern.compile(".*[.?!:;…][\"“”«»’')\\]]*");

    /** An interjection that runs on for longer is none: its bracket is missing. */
    private static final int LONGEST_CALL = 2_000;

    private static final Pattern OFFICE_BEFORE_NAME =
            Pattern.compile(
                    "(?:(?:Parl\\.|\\p{L}*(?:[Kk]anzler|[Mm]inister|[Ss]ekretär|[Pp]räsident|[Ss]enator|[Mm]eister)"
                        + "\\p{L}*)\\s*)*"
                            + SpeakerLine.TITLE);

    private static final int LONGEST_RUNNING_HEAD = 90;

    private static final Pattern CAPITALS = Pattern.compile("BÜNDNIS(SES)?|GRÜNEN|LINKEN?");

    private static final int LONGEST_PART = "BÜNDNISSES".length();

    private final boolean narrow;
    private final boolean indented;
    private final List<PrintedParagraph> paragraphs = new ArrayList<>();
    private final Set<String> speakers = new HashSet<>();
    private final StringBuilder open = new StringBuilder();
    private final StringBuilder call = new StringBuilder();
    private final List<String> calls = new ArrayList<>();
    private final List<Pages.Start> pages = new ArrayList<>();
    private @Nullable String newPage;

    private PrintedPages(List<Line> lines) {
        long deep = lines.stream().filter(l -> !l.isBlank() && l.indent() > 1).count();
        indented = deep > lines.size() / 10;
        long blank = lines.stream().filter(Line::isBlank).count();
        narrow = !indented && blank > lines.size() / 6;
    }

    /** The paragraphs of the text in their order. */
    static List<PrintedParagraph> of(String text) {
        List<Line> lines = Line.of(text, 0, text.length());
        PrintedPages pages = new PrintedPages(lines);
        pages.read(lines);
        return pages.paragraphs;
    }

    private void read(List<Line> lines) {
        boolean afterBlank = true;
        for (Line line : lines) {
            String words = line.text().replace('\u001e', '-').replaceAll("[\\s\\u00a0]+", " ");
            boolean blank =
                    words.isEmpty() || isPageHead(words) || COLUMN_MARK.matcher(words).matches();
            if (!blank && !isRunningHead(words, afterBlank)) {
                take(words, line.indent(), afterBlank || !narrow);
            }
            afterBlank = blank;
        }
        close();
    }

    private boolean isPageHead(String words) {
        Matcher head = PAGE_HEAD.matcher(words);
        if (!head.matches()) {
            return false;
        }
        newPage = head.group("left") != null ? head.group("left") : head.group("right");
        return true;
    }

    private void take(String words, int indent, boolean mayBegin) {
        boolean speaker = mayBegin && SpeakerLine.of(words).isPresent();
        boolean heading = HEADING.matcher(words).matches();
        if (!call.isEmpty() && !speaker && !heading && call.length() < LONGEST_CALL) {
            join(call, words);
            endCall();
        } else if (heading) {
            close();
            goOn(words);
            close();
        } else if (mayBegin && words.startsWith("(")) {
            endUnclosedCall();
            call.append(words);
            endCall();
        } else {
            endUnclosedCall();
            if (speaker || mayBegin && !goesOn(words, indent)) {
                close();
            }
            goOn(words);
        }
    }

    private void goOn(String words) {
        join(open, words);
        if (newPage != null) {
            pages.add(new Pages.Start(open.length() - words.length(), newPage));
            newPage = null;
        }
    }

    /**
     * Whether a line goes on with what is open, across the end of a line, column or page. Where
     * paragraphs are indented only an interjection cuts one, and capitals may begin an item of the
     * agenda.
     */
    private boolean goesOn(String words, int indent) {
        boolean finished = FINISHED.matcher(open).matches();
        boolean mayGoOn =
                !indented
                        || !calls.isEmpty() && indent < 2 && Character.isLowerCase(words.charAt(0));
        return mayGoOn && !finished;
    }

    private static void join(StringBuilder before, String words) {
        int last = before.length() - 1;
        boolean cut =
                last > 0
                        && before.charAt(last) == '-'
                        && Character.isLetter(before.charAt(last - 1));
        boolean shortened = cut && words.matches("(und|oder|sowie|bis|noch|als|wie)\\b.*");
        if (cut
                && !shortened
                && (Character.isLowerCase(words.charAt(0)) || inGroup(before, words))) {
            before.setLength(last);
        } else if (last >= 0 && before.charAt(last) != '/' && (!cut || shortened)) {
            before.append(' ');
        }
        before.append(words);
    }

    /** Groups whose names stand in capitals are cut too: {@code GRÜ-} and {@code NEN}. */
    private static boolean inGroup(CharSequence before, String words) {
        int from = Math.max(0, before.length() - LONGEST_PART);
        String seam =
                before.subSequence(from, before.length() - 1)
                        + words.substring(0, Math.min(LONGEST_PART, words.length()));
        int at = before.length() - 1 - from;
        return CAPITALS.matcher(seam)
                .results()
                .anyMatch(group -> group.start() < at && at < group.end());
    }

    /** Ends the interjection with its bracket; behind it the speech may go on in the line. */
    private void endCall() {
        int depth = 0;
        int end = 0;
        do {
            char c = call.charAt(end++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        } while (depth > 0 && end < call.length());
        if (depth > 0) {
            return;
        }
        String rest = call.substring(end).strip();
        calls.add(call.substring(0, end));
        call.setLength(0);
        if (FINISHED.matcher(open).matches()) {
            close();
        }
        if (!rest.isEmpty()) {
            take(rest, 0, true);
        }
    }

    private void endUnclosedCall() {
        if (!call.isEmpty()) {
            calls.add(call.toString());
            call.setLength(0);
        }
    }

    private void close() {
        endUnclosedCall();
        if (!open.isEmpty()) {
            String words = open.toString();
            paragraphs.add(new PrintedParagraph(words, pages));
            SpeakerLine.of(words).ifPresent(s -> speakers.add(s.name()));
        }
        calls.forEach(words -> paragraphs.add(new PrintedParagraph(words, List.of())));
        open.setLength(0);
        pages.clear();
        calls.clear();
    }

    /**
     * Who speaks is named again at the head or foot of a page, in brackets or not. A scan may have
     * spoilt the name; an office in brackets after a blank line is enough.
     */
    private boolean isRunningHead(String words, boolean afterBlank) {
        if (indented || words.length() > LONGEST_RUNNING_HEAD) {
            return false;
        }
        boolean brackets = words.startsWith("(") && words.endsWith(")");
        String bare = brackets ? words.substring(1, words.length() - 1) : words;
        Matcher office = OFFICE_BEFORE_NAME.matcher(bare);
        int length = office.lookingAt() ? office.end() : 0;
        String name = bare.substring(length).strip();
        return speakers.contains(name)
                || SpeakerLine.of(open.toString()).filter(s -> s.name().equals(name)).isPresent()
                || brackets && afterBlank && length > 0 && name.matches(SpeakerLine.NAME);
    }
}
