package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Turn;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The annexes of printed minutes: answers to questions in writing, declarations of vote, speeches
 * handed in. Lists of names are left out; official notices are kept, not read.
 */
final class MinutesAnnex {

    /** What stands in an annex, told by the line at its head. */
    private enum Genre {
        ANSWER("Antwort"),
        DECLARATION("(Neuabdruck einer )?Erklärung(en)?(\\snach § 31 GO)?"),
        SPEECHES("Zu Protokoll gegebene Reden?.{0,20}"),
        NOTICE("Amtliche Mitteilung(en)?.{0,20}"),
        LIST("Liste der .*|Namensverzeichnis.*|Berichtigung.*"),
        NONE("Anlagen?( \\d+| zum Stenogra(ph|f)ischen Bericht)?");

        private final Pattern line;

        Genre(String line) {
            this.line = Pattern.compile(line);
        }

        static Optional<Genre> of(String words) {
            for (Genre genre : values()) {
                if (genre.line.matcher(words).matches()) {
                    return Optional.of(genre);
                }
            }
            return Optional.empty();
        }
    }

    private static final String MEMBER =
            SpeakerLine.TITLE
                    + "(?<member>"
                    + SpeakerLine.NAME
                    + ")(?:\\s*\\((?!(?:"
                    + SpeakerLine.GROUP
                    + ")\\))[^()]+\\))?\\s*\\((?<group>"
                    + SpeakerLine.GROUP
                    + ")\\)";

    private static final Pattern ANSWER =
            Pattern.compile(
                    "(?:des|der)\\s+(?<office>.*?[\\p{Ll}])\\s+"
                            + SpeakerLine.TITLE
                            + "(?<official>"
                            + SpeakerLine.NAME
                            + ")\\s+auf\\s+['‘’]?die\\s+(?:\\p{Ll}+\\s+)?Fragen?\\s+(?:des|der)\\s+"
                            + "(?:Herrn\\s+|Frau\\s+)?-?Abgeordneten\\s+"
                            + MEMBER
                            + ".*?Fragen?\\s+(?<numbers>[^)]*)\\)\\s*:.*");

    private static final Pattern DECLARATION =
            Pattern.compile(
                    "(?:des|der)\\s+Abgeordneten\\s+(?:"
                            + MEMBER
                            + "|(?<members>[^(]*(?:\\((?!alle|beide)[^)]*\\)[^(]*)*)).*");

    private static final Pattern PART = Pattern.compile("Zu(r| den)? Fragen? .{1,40}:");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final TurnText speeches;
    private Genre genre = Genre.LIST;
    private boolean headed;
    private int questions;
    private String official = "";
    private String office = "";

    MinutesAnnex(TurnText speeches) {
        this.speeches = speeches;
    }

    void read(List<PrintedParagraph> paragraphs) {
        for (PrintedParagraph paragraph : paragraphs) {
            Optional<Genre> next = Genre.of(paragraph.words());
            // the line for all annexes may stand in the midst of the first
            if (next.isPresent() && !paragraph.words().startsWith("Anlagen")) {
                genre = next.get();
                headed = false;
                questions = 0;
                speeches.begin(Turn.Kind.STATEMENT, null, null);
            } else if (next.isEmpty()) {
                take(paragraph);
            }
        }
    }

    private void take(PrintedParagraph paragraph) {
        switch (genre) {
            case ANSWER -> answer(paragraph);
            case DECLARATION -> declaration(paragraph);
            case SPEECHES -> speech(paragraph);
            case NOTICE -> speeches.add(Block.Kind.FURNITURE, paragraph);
            case LIST, NONE -> {
                // names and dates of nobody who speaks
            }
        }
    }

    private void answer(PrintedParagraph paragraph) {
        String words = paragraph.words();
        if (!headed) {
            answerHead(paragraph);
            return;
        }
        boolean part = PART.matcher(words).matches();
        speeches.add(part ? Block.Kind.HEADING : Block.Kind.PARAGRAPH, paragraph);
        questions--;
        if (questions == 0) {
            speeches.begin(Turn.Kind.ANSWER, official, office);
        }
    }

    private void answerHead(PrintedParagraph paragraph) {
        String words = paragraph.words();
        Matcher head = ANSWER.matcher(words);
        headed = head.matches();
        if (headed) {
            long asked = NUMBER.matcher(head.group("numbers")).results().count();
            questions = Math.toIntExact(Math.max(1, asked));
            official = head.group("official");
            office = nominative(head.group("office"));
            speeches.begin(
                    Turn.Kind.QUESTION,
                    head.group("member"),
                    SpeakerLine.group(head.group("group")));
        }
        speeches.add(Block.Kind.FURNITURE, paragraph);
    }

    /** {@code Parl. Staatssekretärs} is the genitive of who answers. */
    private static String nominative(String genitive) {
        return genitive.replaceAll("(sekretär|[Mm]inister|kanzler)s\\b", "$1");
    }

    private void declaration(PrintedParagraph paragraph) {
        String words = paragraph.words();
        Matcher head = DECLARATION.matcher(words);
        if (headed || !head.matches()) {
            speech(paragraph);
            return;
        }
        headed = true;
        String members = head.group("members");
        if (members == null) {
            speeches.begin(
                    Turn.Kind.STATEMENT,
                    head.group("member"),
                    SpeakerLine.group(head.group("group")));
        } else {
            speeches.begin(Turn.Kind.STATEMENT, members.strip(), null);
        }
        speeches.add(Block.Kind.FURNITURE, paragraph);
    }

    /** Speeches that were handed in; before the first of them stands what they are about. */
    private void speech(PrintedParagraph paragraph) {
        String words = paragraph.words();
        Optional<SpeakerLine> speaker = SpeakerLine.of(words);
        if (speaker.isPresent()) {
            headed = true;
            speeches.begin(Turn.Kind.STATEMENT, speaker.get().name(), speaker.get().affiliation());
            speeches.add(Block.Kind.FURNITURE, paragraph.before(speaker.get().end()));
            speeches.add(Block.Kind.PARAGRAPH, paragraph.from(speaker.get().end()));
        } else {
            speeches.add(headed ? Block.Kind.PARAGRAPH : Block.Kind.FURNITURE, paragraph);
        }
    }
}
