package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Turn;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sitting in printed minutes, from the first word of the chair to its close, and the annexes.
 * Contents and the lists of a roll call are left out.
 */
final class PrintedMinutes {

    private static final Pattern CLOSE =
            Pattern.compile("\\(?Schlu(ss|ß)( der Sitzung)?\\s*:?\\s*\\d.*\\)?");

    private static final Pattern ROLL_CALL =
            Pattern.compile("(Endgültiges|Vorläufiges) Ergebnis\\b.*|Abgegebene Stimmen\\b.*");

    /** After the names of a roll call the chair goes on in whole sentences. */
    private static final Pattern SENTENCE = Pattern.compile("(\\S+\\s+){3,}\\S*[.?!:]");

    private static final Pattern QUESTION_CALLED =
            Pattern.compile(
                    ".*\\bFragen?\\b.*?\\b(?:Abgeordneten|Kollegen|Kollegin|Frau(?! Abg| Koll))\\s+"
                            + SpeakerLine.TITLE
                            + "(?<who>\\p{Lu}[\\p{L}’'-]*(?:\\s(?!Die\\b)(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}’'-]*)){0,3}).*:");

    private final TurnText speeches = new TurnText();
    private final List<SpeakerLine> members;
    private @Nullable SpeakerLine chair;
    private boolean chairs;
    private boolean inList;
    private @Nullable String asker;
    private boolean asked;

    private PrintedMinutes(List<PrintedParagraph> paragraphs) {
        members =
                paragraphs.stream()
                        .map(p -> SpeakerLine.of(p.words()))
                        .flatMap(Optional::stream)
                        .filter(s -> !s.chairs())
                        .toList();
    }

    /** The turns of the whole text; nobody speaks in it if the chair opens no sitting. */
    static TurnText of(String text) {
        List<PrintedParagraph> paragraphs = PrintedPages.of(text);
        PrintedMinutes minutes = new PrintedMinutes(paragraphs);
        minutes.read(paragraphs);
        return minutes.speeches;
    }

    private void read(List<PrintedParagraph> paragraphs) {
        boolean opened = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            String words = paragraphs.get(i).words();
            Optional<SpeakerLine> speaker = SpeakerLine.of(words);
            opened |= speaker.filter(SpeakerLine::chairs).isPresent();
            if (opened && CLOSE.matcher(words).matches()) {
                speeches.add(Block.Kind.FURNITURE, paragraphs.get(i));
                new MinutesAnnex(speeches).read(paragraphs.subList(i + 1, paragraphs.size()));
                return;
            }
            if (opened) {
                take(paragraphs.get(i), speaker);
            }
        }
    }

    private void take(PrintedParagraph paragraph, Optional<SpeakerLine> speaker) {
        String words = paragraph.words();
        if (speaker.isPresent()) {
            inList = false;
            speak(speaker.get());
            speeches.add(Block.Kind.FURNITURE, paragraph.before(speaker.get().end()));
            say(paragraph.from(speaker.get().end()));
            return;
        }
        inList = inList ? !SENTENCE.matcher(words).matches() : ROLL_CALL.matcher(words).matches();
        if (paragraph.isInterjection()) {
            speeches.add(Block.Kind.FURNITURE, paragraph);
        } else if (!inList) {
            say(paragraph);
        }
    }

    private void speak(SpeakerLine line) {
        boolean answers = asked && !line.chairs();
        Turn.Kind kind = answers ? Turn.Kind.ANSWER : Turn.Kind.STATEMENT;
        speeches.begin(kind, line.name(), line.affiliation());
        chairs = line.chairs();
        chair = chairs ? line : chair;
        asked &= chairs;
        asker = null;
    }

    /** The chair has a member's question printed, then goes on. */
    private void say(PrintedParagraph paragraph) {
        String words = paragraph.words();
        if (asker != null && words.contains("?") && chair != null) {
            ask(asker);
            speeches.add(Block.Kind.PARAGRAPH, paragraph);
            speeches.begin(Turn.Kind.STATEMENT, chair.name(), chair.affiliation());
            asker = null;
            asked = true;
            return;
        }
        boolean procedure = chairs && words.length() < Minutes.SHORTEST_ADDRESS;
        speeches.add(procedure ? Block.Kind.FURNITURE : Block.Kind.PARAGRAPH, paragraph);
        Matcher called = QUESTION_CALLED.matcher(words);
        asker = chairs && called.matches() ? called.group("who") : null;
    }

    /** The chair often names a member by family name only, who then speaks under the full one. */
    private void ask(String who) {
        List<SpeakerLine> same =
                members.stream()
                        .filter(m -> m.name().equals(who) || m.name().endsWith(" " + who))
                        .toList();
        boolean known = same.stream().map(SpeakerLine::name).distinct().count() == 1;
        speeches.begin(
                Turn.Kind.QUESTION,
                known ? same.getFirst().name() : who,
                known ? same.getFirst().affiliation() : null);
    }
}
