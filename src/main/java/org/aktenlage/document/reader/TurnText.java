package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Span;
import org.aktenlage.document.Turn;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The text of a dialogue as it is composed, turn by turn, a blank line between its blocks. */
final class TurnText {

    private final StringBuilder text = new StringBuilder();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private Turn.Kind kind = Turn.Kind.STATEMENT;
    private @Nullable String speaker;
    private @Nullable String affiliation;

    /** Ends the turn before; one in which nothing stands is none. */
    void begin(Turn.Kind of, @Nullable String who, @Nullable String as) {
        end();
        kind = of;
        speaker = who;
        affiliation = as;
    }

    /** Adds a block to the turn; blank words are none. */
    void add(Block.Kind of, String words) {
        String block = words.replaceAll("\\s+", " ").strip();
        if (block.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(block);
        blocks.add(new Block(of, new Span(start, text.length())));
    }

    String text() {
        return text.toString();
    }

    /** All turns, the one that is open too. */
    List<Turn> turns() {
        end();
        return List.copyOf(turns);
    }

    private void end() {
        if (!blocks.isEmpty()) {
            turns.add(new Turn(kind, speaker, affiliation, null, blocks));
        }
        blocks.clear();
    }
}
