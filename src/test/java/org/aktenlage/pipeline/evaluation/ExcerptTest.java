package org.aktenlage.pipeline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.Source;
import org.aktenlage.document.Span;
import org.aktenlage.document.Turn;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

final class ExcerptTest {

    private static final int SPEECH = 3_100;

    /** A dialogue of as many speeches, each one paragraph. */
    private static Document sitting(int speeches) {
        List<Turn> turns =
                IntStream.range(0, speeches)
                        .mapToObj(i -> new Span(i * SPEECH, (i + 1) * SPEECH))
                        .map(span -> new Block(Block.Kind.PARAGRAPH, span))
                        .map(
                                block ->
                                        new Turn(
                                                Turn.Kind.STATEMENT,
                                                "A",
                                                null,
                                                null,
                                                List.of(block)))
                        .toList();
        return new Document.Dialogue(
                new Source("a.txt", new byte[0]),
                Document.Kind.TEXT,
                "x".repeat(speeches * SPEECH),
                Metadata.NONE,
                turns);
    }

    @Test
    void aShortDocumentIsReadWhole() {
        Document document = sitting(3);
        assertSame(document, Excerpt.of(document, List.of(new Span(5, 9))));
    }

    @Test
    void ofASittingTheSpeechesAroundTheSentencesRemain() {
        Document excerpt =
                Excerpt.of(sitting(20), List.of(new Span(5 * SPEECH + 10, 5 * SPEECH + 90)));
        assertEquals(
                List.of(4 * SPEECH, 5 * SPEECH),
                excerpt.turns().stream().map(t -> t.blocks().getFirst().span().start()).toList());
    }
}
