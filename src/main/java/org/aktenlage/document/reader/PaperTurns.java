package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Turn;
import org.aktenlage.document.Turn.Kind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides the body of a paper of the Bundestag into what each side says. */
final class PaperTurns {

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

    private static final String GOVERNMENT = "Bundesregierung";

    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,3}\\.\\h+(?!Wahlperiode|Sitzung)\\p{Lu}.*");

    /** Spaces may stand between the letters of a heading. */
    private static final Pattern PREFACE =
            Pattern.compile(
                    "Vorbemerkungder(Fragesteller(in|innenundFragesteller)?|Fragestellenden|Bundesregierung)");

    private static final Pattern ASKS =
            Pattern.compile("Wir fragen (daher |deshalb )?die Bundesregierung:?");

    private static final Pattern PLACE = Pattern.compile("Berlin, den \\d{1,2}\\. \\p{L}+ \\d{4}");

    private static final Pattern SENT =
            Pattern.compile("Die Antwort wurde namens der Bundesregierung.*");

    private static final Pattern SMALL_PRINT =
            Pattern.compile("Die Drucksache enthält zusätzlich.*");

    private static final Pattern MEMBER = Pattern.compile("\\d{1,3}\\.\\h+Abgeordnete[rn]?");

    private static final Pattern REPLY =
            Pattern.compile(
                    "Antwort (?<office>de[rs] [^\\r"
                        + "\\n"
                        + "]*?(sekretärs|sekretärin|ministers|ministerin|Bundesregierung))(\\s+(?<name>\\p{Lu}[^\\r"
                        + "\\n"
                        + "]*))?");

    private static final Pattern REPLIED =
            Pattern.compile("vom (?<date>\\d{1,2}\\. \\p{L}+ \\d{4})");

    private static final Pattern DIVISION = Pattern.compile("Geschäftsbereich de[rs] .*");

    /** How many lines a question may go on behind a question mark. */
    private static final int NEXT_QUESTION = 7;

    private final String text;
    private final PaperHead head;
    private final List<Line> lines;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Block> furniture = new ArrayList<>();
    private Kind kind = Kind.STATEMENT;
    private @Nullable String speaker;
    private @Nullable String affiliation;
    private @Nullable PartialDate date;
    private int start;
    private boolean titled;

    private PaperTurns(String text, PaperHead head) {
        this.text = text;
        this.head = head;
        this.lines = Line.of(text, head.end(), text.length());
        this.speaker = head.author();
        this.start = head.end();
    }

    static List<Turn> of(String text, PaperHead head) {
        PaperTurns reading = new PaperTurns(text, head);
        reading.furniture.addAll(
                Line.of(text, 0, head.end()).stream()
                        .filter(l -> !l.isBlank())
                        .map(l -> new Block(Block.Kind.FURNITURE, l.span()))
                        .toList());
        reading.read();
        return reading.turns;
    }

    private void read() {
        if (head.genre() == PaperHead.Genre.ANSWER) {
            speaker = head.asker();
        }
        for (int i = 0; i < lines.size(); i++) {
            i = head.genre() == PaperHead.Genre.QUESTIONS ? member(i) : paper(i);
        }
        close(text.length());
    }

    /** One line of an inquiry, a motion or an answer; gives the last line it took. */
    private int paper(int at) {
        Line line = lines.get(at);
        String words = line.text();
        Matcher preface = PREFACE.matcher(words.replaceAll("\\s", ""));
        if (preface.matches()) {
            open(
                    line,
                    Kind.STATEMENT,
                    preface.group(1).equals(GOVERNMENT) ? GOVERNMENT : head.asker());
            return at;
        }
        if (head.genre() == PaperHead.Genre.INQUIRY && ASKS.matcher(words).matches()) {
            open(line, Kind.QUESTION, head.asker());
            return at;
        }
        if (SENT.matcher(words).matches()) {
            return skip(at, words.endsWith("übermittelt.") ? at : at + 1);
        }
        if (SMALL_PRINT.matcher(words).matches() || PLACE.matcher(words).matches()) {
            return skip(at, PLACE.matcher(words).matches() ? signatures(at) : at);
        }
        if (head.genre() == PaperHead.Genre.ANSWER && NUMBER.matcher(words).matches()) {
            int end = endOfQuestion(at);
            if (end >= 0) {
                close(line.span().start());
                begin(Kind.QUESTION, head.asker(), line.span().start());
                int behind = lines.get(end).span().end();
                close(behind);
                begin(Kind.ANSWER, GOVERNMENT, behind);
                return end;
            }
        }
        return at;
    }

    /** Below the place and the day stand only names. */
    private int signatures(int at) {
        int last = at;
        while (last + 1 < lines.size()
                && last - at < 4
                && !lines.get(last + 1).text().equals("Begründung")
                && lines.get(last + 1).text().length() < 90) {
            last++;
        }
        return last;
    }

    /** The line in which the numbered question ends; -1 if it is none. */
    private int endOfQuestion(int at) {
        int end = -1;
        for (int i = at; i < lines.size() && i - Math.max(at, end) <= 14; i++) {
            String words = lines.get(i).text();
            if (i > at && NUMBER.matcher(words).matches() || words.endsWith(".")) {
                break;
            }
            if (end >= 0 && i - end > NEXT_QUESTION) {
                break;
            }
            if (words.endsWith("?") || words.endsWith("?“") || words.endsWith("?)")) {
                end = i;
            }
        }
        return end;
    }

    /** One line of a list of questions by members, with or without answers. */
    private int member(int at) {
        Line line = lines.get(at);
        if (MEMBER.matcher(line.text()).matches()) {
            return asker(at);
        }
        if (DIVISION.matcher(line.text()).matches()) {
            boolean wrapped = at + 1 < lines.size() && lines.get(at + 1).text().length() < 40;
            return skip(at, wrapped && !isMember(at + 1) ? at + 1 : at);
        }
        Matcher reply = REPLY.matcher(line.text());
        Matcher day = at + 1 < lines.size() ? REPLIED.matcher(lines.get(at + 1).text()) : null;
        if (reply.matches() && day != null && day.matches()) {
            open(line, Kind.ANSWER, reply.group("name") == null ? GOVERNMENT : reply.group("name"));
            affiliation = reply.group("office");
            date = written(day.group("date"));
            return skip(at + 1, at + 1);
        }
        return at;
    }

    /** {@code 5. August 2025}. */
    static @Nullable PartialDate written(String words) {
        String[] parts = words.split("[.\\s]+", -1);
        int month = MONTHS.indexOf(parts[1]) + 1;
        String numbers = parts[0] + "." + month + "." + parts[2];
        return month == 0 ? null : QuestionPageText.germanDate(numbers).orElse(null);
    }

    private boolean isMember(int at) {
        return MEMBER.matcher(lines.get(at).text()).matches();
    }

    /** The name and, in brackets, the group of who asks. */
    private int asker(int at) {
        StringBuilder name = new StringBuilder();
        StringBuilder party = new StringBuilder();
        int last = at;
        for (int i = at + 1; i < Math.min(lines.size(), at + 7); i++) {
            String words = lines.get(i).text();
            boolean bracket = words.startsWith("(") || !party.isEmpty();
            (bracket ? party : name).append(words).append(words.endsWith("-") ? "" : " ");
            if (bracket && words.endsWith(")")) {
                last = i;
                break;
            }
        }
        if (last == at) {
            return at;
        }
        open(lines.get(at), Kind.QUESTION, name.toString().strip().replace("- ", "-"));
        affiliation = party.toString().strip().replaceAll("[()]", "").replace("/ ", "/");
        return skip(at + 1, last);
    }

    /** A heading line ends one turn and begins another. */
    private void open(Line heading, Kind next, @Nullable String who) {
        close(heading.span().start());
        begin(next, who, heading.span().start());
        skipLine(heading);
    }

    private void begin(Kind next, @Nullable String who, int from) {
        kind = next;
        speaker = who;
        affiliation = null;
        date = null;
        start = from;
    }

    private int skip(int from, int to) {
        int last = Math.min(to, lines.size() - 1);
        for (int i = from; i <= last; i++) {
            skipLine(lines.get(i));
        }
        return last;
    }

    private void skipLine(Line line) {
        if (!line.isBlank()) {
            furniture.add(new Block(Block.Kind.FURNITURE, line.span()));
        }
    }

    private void close(int end) {
        List<Block> blocks = new ArrayList<>(furniture);
        int from = start;
        for (Block block : furniture) {
            find(from, block.span().start(), blocks);
            from = Math.max(from, block.span().end());
        }
        find(from, end, blocks);
        furniture.clear();
        blocks.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        if (!blocks.isEmpty()) {
            turns.add(new Turn(kind, speaker, affiliation, date, blocks));
        }
        start = end;
    }

    /** Only the first heading is the paper's title. */
    private void find(int from, int to, List<Block> blocks) {
        if (from >= to) {
            return;
        }
        for (Block block : BlockFinder.find(text, from, to)) {
            boolean heading =
                    block.kind() == Block.Kind.TITLE || block.kind() == Block.Kind.HEADING;
            boolean title = heading && !titled;
            blocks.add(
                    heading
                            ? new Block(title ? Block.Kind.TITLE : Block.Kind.HEADING, block.span())
                            : block);
            // what follows the first words of the body is no title
            titled |= block.kind() != Block.Kind.FURNITURE;
        }
    }
}
