package org.aktenlage.pipeline.evaluation;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Span;
import org.aktenlage.document.Turn;

import java.util.List;

/**
 * The part of a long document around some sentences: a sitting of a whole day need not be read for
 * three of them. Shorter documents are left as they are, so that all they say can be taken up.
 */
final class Excerpt {

    /** In UTF-16 code units: most statements are shorter, a communique or a sitting is longer. */
    private static final int LONG = 10_000;

    /** How far before and behind a sentence is read: a speech of four minutes. */
    private static final int AROUND = 3_000;

    private Excerpt() {}

    /**
     * @param sentences where they stand in the document's text
     */
    static Document of(Document document, List<Span> sentences) {
        if (document.text().length() <= LONG) {
            return document;
        }
        return switch (document) {
            case Document.Prose prose ->
                    new Document.Prose(
                            prose.source(),
                            prose.kind(),
                            prose.text(),
                            prose.metadata(),
                            near(prose.blocks(), sentences),
                            prose.apparatus());
            case Document.Dialogue dialogue ->
                    new Document.Dialogue(
                            dialogue.source(),
                            dialogue.kind(),
                            dialogue.text(),
                            dialogue.metadata(),
                            dialogue.turns().stream()
                                    .map(turn -> near(turn, sentences))
                                    .filter(turn -> !turn.blocks().isEmpty())
                                    .toList(),
                            dialogue.apparatus());
        };
    }

    private static Turn near(Turn turn, List<Span> sentences) {
        return new Turn(
                turn.kind(),
                turn.speaker(),
                turn.affiliation(),
                turn.date(),
                near(turn.blocks(), sentences));
    }

    private static List<Block> near(List<Block> blocks, List<Span> sentences) {
        return blocks.stream()
                .filter(block -> sentences.stream().anyMatch(s -> isNear(block.span(), s)))
                .toList();
    }

    private static boolean isNear(Span block, Span sentence) {
        return block.end() > sentence.start() - AROUND && block.start() < sentence.end() + AROUND;
    }
}
