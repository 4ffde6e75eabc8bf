package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Span;
import org.aktenlage.document.Turn;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The transcript of a briefing or an interview: paragraphs that begin with {@code Q} or with a
 * speaker in capitals and a colon. Who asks is the press and has no name.
 */
final class Transcript {

    /** Fewer could be any paragraph that begins with a word in capitals. */
    private static final int FEWEST_TURNS = 3;

    private static final Pattern SPEAKER =
            Pattern.compile(
                    "(?<who>(?!(FACT|NOTE|UPDATE|READOUT|BACKGROUND)\\b)"
                        + "(\\p{Lu}[\\p{Lu}.’'-]*\\h){0,3}\\p{Lu}[\\p{Lu}.’'-]+):[\\h\\s]+(?=\\S)");

    private static final Pattern QUESTION = Pattern.compile("Q:?\\h+(?=\\S)");

    private static final Pattern ADDRESS = Pattern.compile("(MR|MS|MRS|DR)\\.\\h+");

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
        long marked = blocks.stream().filter(b -> begins(b.span().of(text))).count();
        if (marked < FEWEST_TURNS) {
            return Optional.empty();
        }
        Transcript transcript = new Transcript(text);
        blocks.forEach(transcript::take);
        transcript.close();
        return Optional.of(List.copyOf(transcript.turns));
    }

    private static boolean begins(String words) {
        return SPEAKER.matcher(words).lookingAt() || QUESTION.matcher(words).lookingAt();
    }

    private void take(Block block) {
        String words = block.span().of(text);
        Matcher named = SPEAKER.matcher(words);
        Matcher asked = QUESTION.matcher(words);
        if (!block.isRead() || !(named.lookingAt() || asked.lookingAt())) {
            open.add(block);
            return;
        }
        close();
        boolean question = !named.lookingAt();
        kind = question ? Turn.Kind.QUESTION : Turn.Kind.ANSWER;
        speaker = question ? null : name(named.group("who"));
        int begin = block.span().start();
        int from = begin + (question ? asked.end() : named.end());
        open.add(new Block(Block.Kind.FURNITURE, new Span(begin, from)));
        open.add(new Block(block.kind(), new Span(from, block.span().end())));
    }

    private void close() {
        if (!open.isEmpty()) {
            turns.add(new Turn(kind, speaker, null, null, open));
        }
        open.clear();
    }

    /** {@code MR. SULLIVAN} by the full name that the text has for him, else in small letters. */
    private String name(String capitals) {
        boolean addressed = ADDRESS.matcher(capitals).lookingAt();
        String plain = small(ADDRESS.matcher(capitals).replaceFirst(""));
        Pattern full = Pattern.compile("\\p{Lu}\\p{Ll}+(\\h\\p{Lu}\\.)?\\h" + Pattern.quote(plain));
        Matcher found = full.matcher(text);
        return addressed && found.find() ? found.group() : plain;
    }

    /** {@code JEAN-PIERRE} is Jean-Pierre. */
    private static String small(String capitals) {
        return Stream.of(capitals.split("(?<=[\\h-])", -1))
                .map(w -> w.isEmpty() ? w : w.charAt(0) + w.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
