package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Span;
import org.aktenlage.document.Turn;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a question page that was copied as text. */
final class QuestionPageText {

    static final Pattern QUESTION = Pattern.compile("Frage von (?<name>[^•|]{1,80}?)\\s*[•|].*");

    private static final Pattern ANSWER =
            Pattern.compile("Antwort von\\b\\s*(?<name>[^•|]{0,80}?)\\s*([•|].*)?");
    private static final Pattern PORTRAIT =
            Pattern.compile("(Portrait|Porträt|Foto|Profilbild) von (?<name>.{1,80})");
    private static final Pattern END =
            Pattern.compile(
                    "Was möchten Sie wissen von:?|Weitere Fragen an\\b.*|Weitere Fragen|Stellen Sie"
                            + " (eine|Ihre) Frage.*");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private enum Part {
        HEADER,
        QUESTION,
        ANSWER_HEAD,
        ANSWER,
        TAIL
    }

    /** A stretch of the page with one role. */
    private static final class Section {
        final Part part;
        final Span head;
        final List<Line> lines = new ArrayList<>();

        Section(Part part, Span head) {
            this.part = part;
            this.head = head;
        }
    }

    private final String text;
    private final List<Section> sections = new ArrayList<>();
    private final Set<String> askers = new LinkedHashSet<>();
    private @Nullable String politician;

    QuestionPageText(String text) {
        this.text = text;
        Section section = open(Part.HEADER, new Span(0, 0));
        for (Line line : Line.of(text, 0, text.length())) {
            section = take(line, section);
        }
    }

    private Section open(Part part, Span head) {
        Section section = new Section(part, head);
        sections.add(section);
        return section;
    }

    private Section take(Line line, Section section) {
        Matcher question = QUESTION.matcher(line.text());
        if (question.matches()) {
            askers.add(question.group("name"));
            // Further questions below the answer are others' and only announced here.
            return section.part == Part.HEADER
                    ? open(Part.QUESTION, line.span())
                    : tail(line, section);
        }
        if (section.part != Part.TAIL && ANSWER.matcher(line.text()).matches()) {
            return open(Part.ANSWER_HEAD, line.span());
        }
        if (section.part == Part.ANSWER && END.matcher(line.text()).matches()) {
            return tail(line, section);
        }
        Matcher portrait = PORTRAIT.matcher(line.text());
        if (portrait.matches() && politician == null) {
            politician = portrait.group("name");
        }
        if (section.part == Part.ANSWER_HEAD && line.isBlank() && !section.lines.isEmpty()) {
            return open(Part.ANSWER, new Span(line.span().start(), line.span().start()));
        }
        section.lines.add(line);
        return section;
    }

    private Section tail(Line line, Section section) {
        Section tail = section.part == Part.TAIL ? section : open(Part.TAIL, new Span(0, 0));
        tail.lines.add(line);
        return tail;
    }

    /** The page's text without the names of those who ask. */
    String redacted() {
        return AskerRedaction.redact(text, askers, questions(), answers());
    }

    List<Span> questions() {
        return spans(Part.QUESTION);
    }

    List<Span> answers() {
        return spans(Part.ANSWER);
    }

    private List<Span> spans(Part part) {
        return sections.stream()
                .filter(s -> s.part == part)
                .flatMap(s -> body(s).stream())
                .toList();
    }

    private static Optional<Span> body(Section section) {
        List<Line> words =
                section.lines.stream()
                        .filter(l -> !l.isBlank() && !PORTRAIT.matcher(l.text()).matches())
                        .toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.getFirst().span().union(words.getLast().span()));
    }

    /** Question and answers; what stands around them is furniture of the nearest. */
    List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        List<Block> pending = new ArrayList<>();
        @Nullable Section head = null;
        for (Section section : sections) {
            switch (section.part) {
                case HEADER -> pending.addAll(furniture(section));
                case QUESTION -> {
                    pending.add(new Block(Block.Kind.FURNITURE, section.head));
                    pending.addAll(question(section));
                    turns.add(
                            new Turn(
                                    Turn.Kind.CITIZEN_QUESTION,
                                    null,
                                    null,
                                    dateOf(section),
                                    pending));
                    pending.clear();
                }
                case ANSWER_HEAD -> {
                    head = section;
                    pending.add(new Block(Block.Kind.FURNITURE, section.head));
                    pending.addAll(furniture(section));
                }
                case ANSWER -> {
                    pending.addAll(body(section.lines, false));
                    turns.add(answerTurn(head, pending));
                    pending.clear();
                }
                case TAIL -> pending.addAll(furniture(section));
            }
        }
        return withRest(turns, pending);
    }

    private static List<Turn> withRest(List<Turn> turns, List<Block> rest) {
        if (!turns.isEmpty() && !rest.isEmpty()) {
            Turn last = turns.removeLast();
            List<Block> blocks = new ArrayList<>(last.blocks());
            blocks.addAll(rest);
            turns.add(
                    new Turn(last.kind(), last.speaker(), last.affiliation(), last.date(), blocks));
        }
        return turns;
    }

    private Turn answerTurn(@Nullable Section head, List<Block> blocks) {
        String speaker = politician;
        String affiliation = null;
        PartialDate date = null;
        if (head != null) {
            Matcher named = ANSWER.matcher(head.head.of(text));
            if (named.matches() && !named.group("name").isEmpty()) {
                speaker = named.group("name");
            }
            date = dateOf(head);
            affiliation = affiliation(head, speaker);
        }
        return new Turn(Turn.Kind.ANSWER, speaker, affiliation, date, blocks);
    }

    private static @Nullable String affiliation(Section head, @Nullable String speaker) {
        return head.lines.stream()
                .map(Line::text)
                .filter(l -> !l.isBlank() && !l.equals(speaker) && !DATE.matcher(l).find())
                .filter(l -> !PORTRAIT.matcher(l).matches() && !l.equals("•"))
                .findFirst()
                .orElse(null);
    }

    private @Nullable PartialDate dateOf(Section section) {
        StringBuilder words = new StringBuilder(section.head.of(text));
        if (section.part == Part.ANSWER_HEAD) {
            section.lines.forEach(l -> words.append('\n').append(l.text()));
        }
        Matcher m = DATE.matcher(words);
        return m.find() ? germanDate(m.group()).orElse(null) : null;
    }

    /** Reads {@code 14.05.2025}. */
    static Optional<PartialDate> germanDate(String words) {
        Matcher m = DATE.matcher(words.strip());
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        String iso = m.group(3) + "-" + twoDigits(m.group(2)) + "-" + twoDigits(m.group(1));
        return PartialDate.parse(iso);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private List<Block> question(Section section) {
        List<Block> blocks = new ArrayList<>(body(section.lines, true));
        section.lines.stream()
                .filter(l -> PORTRAIT.matcher(l.text()).matches())
                .forEach(l -> blocks.add(new Block(Block.Kind.FURNITURE, l.span())));
        return blocks;
    }

    private List<Block> body(List<Line> lines, boolean titled) {
        Section section = new Section(Part.ANSWER, new Span(0, 0));
        section.lines.addAll(lines);
        Optional<Span> span = body(section);
        if (span.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        for (Block block : BlockFinder.find(text, span.get().start(), span.get().end())) {
            boolean title = titled && blocks.isEmpty() && block.kind() != Block.Kind.FURNITURE;
            blocks.add(title ? new Block(Block.Kind.TITLE, block.span()) : untitled(block));
        }
        return blocks;
    }

    private static Block untitled(Block block) {
        return block.kind() == Block.Kind.TITLE
                ? new Block(Block.Kind.HEADING, block.span())
                : block;
    }

    private static List<Block> furniture(Section section) {
        return section.lines.stream()
                .filter(l -> !l.isBlank())
                .map(l -> new Block(Block.Kind.FURNITURE, l.span()))
                .toList();
    }
}
