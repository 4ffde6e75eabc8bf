package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Pages;
import org.aktenlage.document.Span;
import org.aktenlage.document.Turn;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The text of a dialogue as it is composed, turn by turn, a blank line between its blocks. */
final class TurnText {

    private static final String GAP = "\n\n";

    private final StringBuilder text = new StringBuilder();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Pages.Start> pages = new ArrayList<>();
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
            text.append(GAP);
        }
        int start = text.length();
        text.append(block);
        blocks.add(new Block(of, new Span(start, text.length())));
    }

    /** Adds a block in which pages may begin. */
    void add(Block.Kind of, PrintedParagraph paragraph) {
        int start = text.isEmpty() ? 0 : text.length() + GAP.length();
        paragraph.pages().forEach(p -> pages.add(new Pages.Start(start + p.offset(), p.number())));
        add(of, paragraph.words());
    }

    Pages pages() {
        return new Pages(pages);
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
