package org.aktenlage.document.reader;

import org.aktenlage.document.PartialDate;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a paper of the Bundestag: number, day, genre and who wrote it.
 *
 * @param number {@code 21/406}
 * @param asker the parliamentary group that asks or moves; null where the head names none or
 *     several
 * @param author who speaks the paper: the group, the government, who reports; null where unknown
 * @param end where the body begins, an offset into the text
 */
record PaperHead(
        String number,
        @Nullable PartialDate published,
        Genre genre,
        @Nullable String asker,
        @Nullable String author,
        int end) {

    /** What kind of paper it is, told by the line under the head. */
    enum Genre {
        ANSWER("Antwort"),
        INQUIRY("(Kleine|Große) Anfrage"),
        MOTION("(Änderungsantrag|Entschließungsantrag|Antrag)"),
        QUESTIONS("(Schriftliche Fragen|Fragen)"),
        REPORT("(Unterrichtung|Bericht)"),
        OTHER(".*");

        private final Pattern line;

        Genre(String line) {
            this.line = Pattern.compile(line);
        }
    }

    private static final int LONGEST_HEAD = 6_000;

    private static final Pattern PAPER =
            Pattern.compile(
                    "\\s*Deutscher Bundestag\\s+Drucksache (?<number>\\d+/\\d+)\\s+\\d+\\."
                            + " Wahlperiode\\s+(?<date>[\\d.]{8,10})\\s+(?<genre>[^\\r\\n]+)");

    private static final String PARTY =
            "(AfD|SPD|CDU/CSU|FDP|BSW|Die Linke|DIE LINKE\\.?|BÜNDNIS\\s+90/\\s*DIE\\s+GRÜNEN)";

    private static final Pattern GROUP =
            Pattern.compile(
                    "Fraktion(en)?\\s+(der\\s+)?(?<party>" + PARTY + ")(?<more>(,|\\s+und)\\s+)?");

    private static final Pattern REFERENCE =
            Pattern.compile("[–-]\\s*Drucksache \\d+/\\d+\\s*[–-]");

    private static final Pattern REPORTER =
            Pattern.compile("\\s*durch (die|den|das) (?<who>[^\\r\\n]+?)\\s*\\R");

    private static final Pattern FIRST_QUESTION =
            Pattern.compile("(?m)^\\h*1\\.\\h+Abgeordnete[rn]?\\h*$");

    /** The head of the text, if it is a paper of the Bundestag. */
    static Optional<PaperHead> of(String text) {
        Matcher paper = PAPER.matcher(text).region(0, Math.min(text.length(), LONGEST_HEAD));
        if (!paper.lookingAt()) {
            return Optional.empty();
        }
        String line = paper.group("genre").strip();
        Genre genre = Genre.OTHER;
        for (Genre candidate : Genre.values()) {
            if (candidate.line.matcher(line).matches()) {
                genre = candidate;
                break;
            }
        }
        PartialDate day = QuestionPageText.germanDate(paper.group("date")).orElse(null);
        return Optional.of(read(text, paper.group("number"), day, genre, paper.end()));
    }

    private static PaperHead read(
            String text, String number, @Nullable PartialDate day, Genre genre, int from) {
        int limit = Math.min(text.length(), from + LONGEST_HEAD);
        String asker = null;
        String author = null;
        int end = from;
        Matcher group = GROUP.matcher(text).region(from, limit);
        boolean asks = genre == Genre.ANSWER || genre == Genre.INQUIRY || genre == Genre.MOTION;
        if (asks && group.find()) {
            asker =
                    group.group("more") != null && group.group(1) != null
                            ? null
                            : group.group("party").replaceAll("\\s+", " ").replace("/ ", "/");
            author = asker;
            end = lineEnd(text, group.end("party"));
        }
        switch (genre) {
            case ANSWER -> {
                author = "Bundesregierung";
                Matcher reference = REFERENCE.matcher(text).region(end, limit);
                end = reference.find() ? reference.end() : end;
            }
            case QUESTIONS -> {
                Matcher first = FIRST_QUESTION.matcher(text);
                end = first.find() ? first.start() : end;
            }
            case REPORT -> {
                Matcher reporter = REPORTER.matcher(text).region(from, limit);
                if (reporter.lookingAt()) {
                    author = reporter.group("who");
                    end = reporter.end("who");
                }
            }
            case INQUIRY, MOTION, OTHER -> {
                // the group is all the head has
            }
        }
        return new PaperHead(number, day, genre, asker, author, end);
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
