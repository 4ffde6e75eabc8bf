package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Span;
import org.aktenlage.document.Turn;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The transcript of a briefing, an interview or remarks: paragraphs that begin with {@code Q} or
 * with a speaker in capitals and a colon. Who asks is the press and has no name. Stage directions
 * such as {@code (Laughter.)} are nobody's words.
 */
final class Transcript {

    /** Fewer could be any paragraph that begins with a word in capitals. */
    private static final int FEWEST_TURNS = 3;

    private static final Pattern SPEAKER =
            Pattern.compile(
                    "\\h*(?<who>(?!(FACT|NOTE|UPDATE|READOUT|BACKGROUND)\\b)"
                        + "(\\p{Lu}[\\p{Lu}.’'-]*\\h){0,3}\\p{Lu}[\\p{Lu}.’'-]+):[\\h\\s]+(?=\\S)");

    private static final Pattern QUESTION = Pattern.compile("\\h*Q:?\\h+(?=\\S)");

    private static final Pattern HONORIFIC = Pattern.compile("(MR|MS|MRS|DR)\\.\\h+");

    private static final Pattern ADDRESS =
            Pattern.compile("((MR|MS|MRS|DR)\\.|CHAIR|SECRETARY|AMBASSADOR)\\h+");

    /** Whom nobody takes for a heading: one such speaker is enough. */
    private static final Pattern TITLED =
            Pattern.compile(
                    "(MR|MS|MRS|DR)\\.\\h.*|(THE |VICE |PRIME |FOREIGN |DEFENSE"
                        + " )*(PRESIDENT|MINISTER|SECRETARY|CHANCELLOR"
                        + "|AMBASSADOR|CHAIR)(\\h.*)?|MODERATOR|OPERATOR|SENIOR\\h.*\\hOFFICIAL");

    /** {@code THE PRESIDENT} has the name that the title or the text gives him. */
    private static final Pattern OFFICE = Pattern.compile("The ((Vice )?President|Prime Minister)");

    /** {@code Biden} or {@code Donald J. Trump}. */
    private static final String HOLDER = "\\h\\p{Lu}\\p{Ll}+(\\h\\p{Lu}\\.\\h\\p{Lu}\\p{Ll}+)?";

    private static final Pattern DIRECTION =
            Pattern.compile("\\h*\\(\\p{Lu}[^()]{2,80}[.!]\\)[\\h\\s]*");

    private final String text;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Block> open = new ArrayList<>();
    private Turn.Kind kind = Turn.Kind.STATEMENT;
    private @Nullable String speaker;

    private Transcript(String text) {
        this.text = text;
    }

    /** The turns of the text, if it is a transcript. */
    static Optional<List<Turn>> of(String text, List<Block> blocks) {
        if (!isTranscript(text, blocks)) {
            return Optional.empty();
        }
        Transcript transcript = new Transcript(text);
        blocks.forEach(transcript::take);
        transcript.close();
        return Optional.of(List.copyOf(transcript.turns));
    }

    /** Headings in capitals with a colon do not recur, speakers do. */
    private static boolean isTranscript(String text, List<Block> blocks) {
        List<String> marks = new ArrayList<>();
        boolean asked = false;
        for (Block block : blocks) {
            String words = block.span().of(text);
            Matcher named = SPEAKER.matcher(words);
            boolean question = QUESTION.matcher(words).lookingAt();
            if (block.isRead() && (question || named.lookingAt())) {
                marks.add(question ? "Q" : named.group("who"));
                asked |= question;
            }
        }
        boolean recurs = Set.copyOf(marks).size() < marks.size();
        return marks.stream().anyMatch(who -> TITLED.matcher(who).matches())
                || marks.size() >= FEWEST_TURNS && (asked || recurs);
    }

    private void take(Block block) {
        String words = block.span().of(text);
        Matcher named = SPEAKER.matcher(words);
        Matcher asked = QUESTION.matcher(words);
        if (!block.isRead() || !(named.lookingAt() || asked.lookingAt())) {
            say(block.kind(), block.span());
            return;
        }
        close();
        boolean question = !named.lookingAt();
        kind = question ? Turn.Kind.QUESTION : Turn.Kind.ANSWER;
        speaker = question ? null : name(named.group("who"));
        int begin = block.span().start();
        int from = begin + (question ? asked.end() : named.end());
        open.add(new Block(Block.Kind.FURNITURE, new Span(begin, from)));
        say(block.kind(), new Span(from, block.span().end()));
    }

    /** Adds words without the stage directions in them. */
    private void say(Block.Kind as, Span span) {
        Matcher direction = DIRECTION.matcher(text).region(span.start(), span.end());
        int from = span.start();
        while (as != Block.Kind.FURNITURE && direction.find()) {
            add(as, from, direction.start());
            add(Block.Kind.FURNITURE, direction.start(), direction.end());
            from = direction.end();
        }
        add(as, from, span.end());
    }

    private void add(Block.Kind as, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            open.add(new Block(as, new Span(from, to)));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void close() {
        if (!open.isEmpty()) {
            turns.add(new Turn(kind, speaker, null, null, open));
        }
        open.clear();
    }

    /** {@code MR. SULLIVAN} by the full name that the text has for him, else in small letters. */
    private String name(String capitals) {
        String plain = small(ADDRESS.matcher(capitals).replaceFirst(""));
        Matcher office = OFFICE.matcher(plain);
        if (office.matches()) {
            return found("(?<!Vice\\h)" + office.group(1) + HOLDER).orElse(plain);
        }
        boolean addressed = ADDRESS.matcher(capitals).lookingAt();
        Optional<String> full = found("\\p{Lu}\\p{Ll}+(\\h\\p{Lu}\\.)?\\h" + Pattern.quote(plain));
        return addressed && full.isPresent()
                ? full.get()
                : small(HONORIFIC.matcher(capitals).replaceFirst(""));
    }

    private Optional<String> found(String pattern) {
        Matcher words = Pattern.compile(pattern).matcher(text);
        return words.find()
                ? Optional.of(words.group().replaceAll("[\\s\\u00a0]+", " "))
                : Optional.empty();
    }

    /** {@code JEAN-PIERRE} is Jean-Pierre. */
    private static String small(String capitals) {
        return Stream.of(capitals.split("(?<=[\\h-])", -1))
                .map(w -> w.isEmpty() ? w : w.charAt(0) + w.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
