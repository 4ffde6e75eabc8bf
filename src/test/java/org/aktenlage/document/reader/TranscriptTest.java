package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Source;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Transcripts of briefings. */
final class TranscriptTest {

    private static final String BRIEFING =
            """
            ---
            title: Press Briefing by Minister Erika Example-Smith
            ---

            MS. EXAMPLE-SMITH:  Good morning.  We condemn the attack.

            That is all I have.

            Q    Is the minister meeting the envoy?

            MS. EXAMPLE-SMITH:  We summoned him.

            SENIOR OFFICIAL:  He came.
            """;

    @Test
    void whoAsksAndWhoAnswersAreToldApart() throws RejectedException {
        Document document = read(BRIEFING);
        assertInstanceOf(Document.Dialogue.class, document);
        assertEquals(
                List.of(
                        "STATEMENT null",
                        "ANSWER Erika Example-Smith",
                        "QUESTION null",
                        "ANSWER Erika Example-Smith",
                        "ANSWER Senior Official"),
                document.turns().stream().map(t -> t.kind() + " " + t.speaker()).toList());
        assertEquals(
                List.of("Good morning.  We condemn the attack.", "That is all I have."),
                document.turns().get(1).blocks().stream()
                        .filter(Block::isRead)
                        .map(b -> b.span().of(document.text()))
                        .toList());
    }

    @Test
    void stageDirectionsAndTimesAreNobodysWords() throws RejectedException {
        Document document =
                read(
                        """
                        # Remarks by President Example and Prime Minister Sample

                        4:37 P.M. EDT

                        THE PRESIDENT:  We agreed.  (Laughter.)  We condemn it.

                        PRIME MINISTER SAMPLE:  (As interpreted.)  So do we.

                        \u00a0Q\u00a0\u00a0\u00a0 Do you?

                        \u00a0\u00a0 END\u00a0\u00a0 4:51 P.M. EDT

                        # # #
                        """);
        assertEquals(
                List.of(
                        "STATEMENT null: Remarks by President Example and Prime Minister Sample",
                        "ANSWER President Example: We agreed.|We condemn it.",
                        "ANSWER Prime Minister Sample: So do we.",
                        "QUESTION null: Do you?"),
                document.turns().stream()
                        .map(
                                t ->
                                        t.kind()
                                                + " "
                                                + t.speaker()
                                                + ": "
                                                + String.join(
                                                        "|",
                                                        t.blocks().stream()
                                                                .filter(Block::isRead)
                                                                .map(
                                                                        b ->
                                                                                b.span()
                                                                                        .of(
                                                                                                document
                                                                                                        .text()))
                                                                .toList()))
                        .toList());
    }

    @Test
    void oneSpeakerWithAnOfficeIsEnough() throws RejectedException {
        Document document =
                read(
                        """
                        # Remarks by Vice President Example

                        THE VICE PRESIDENT:  We met.

                        They left.
                        """);
        assertEquals("Vice President Example", document.turns().getLast().speaker());
    }

    @Test
    void headingsInCapitalsDoNotRecur() throws RejectedException {
        Document document =
                read(
                        """
                        # Sheet

                        FAIR TRADE: They met.

                        SAFE PORTS: They left.

                        NEW TIES: They came.
                        """);
        assertInstanceOf(Document.Prose.class, document);
    }

    @Test
    void twoWordsInCapitalsMakeNoTranscript() throws RejectedException {
        Document document =
                read("# News\n\nFACT SHEET: They met.\n\nNOTE: They left.\n\nUPDATE: They came.\n");
        assertInstanceOf(Document.Prose.class, document);
    }

    private static Document read(String markdown) throws RejectedException {
        return Readers.read(
                new Source("briefing.md", markdown.getBytes(StandardCharsets.UTF_8)),
                Metadata.NONE);
    }
}
