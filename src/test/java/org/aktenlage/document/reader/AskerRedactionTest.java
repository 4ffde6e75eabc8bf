package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Source;
import org.aktenlage.document.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

final class AskerRedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Jörg Ü.      | Viele Grüße, Jörg Ü.             | Sehr geehrter Herr Ü.,
                    Erika M.     | Mit freundlichen Grüßen Erika    | Liebe Erika,
                    Erika M.     | MfG E. Muster                    | Guten Tag Frau Muster,
                    Anna-Lena G. | Beste Grüße Anna-Lena Groß       | Sehr geehrte Frau Dr. Groß,
                    Karl von B.  | Mein Name ist Karl von Busch.    | Hallo Herr von Busch!
                    """)
    void hidesTheAskerInHeadingSignatureAndSalutation(String asker, String signed, String greeting)
            throws RejectedException {
        Document page =
                read(
                        "Portrait von Petra Politik\n\nFrage von "
                                + asker
                                + " •\n\nWas tun Sie für den Frieden?\n\n"
                                + "Bitte antworten Sie.\n\n"
                                + signed
                                + "\n\nAntwort von\nXYZ\n\n"
                                + greeting
                                + "\n\n"
                                + "wir reden mit Russland. Herr Mustermann auch.\n\n"
                                + "Petra Politik\n");
        for (String word : (asker + " " + signed + " " + greeting).split("[^\\p{L}-]+", -1)) {
            if (Set.of("Jörg", "Erika", "Muster", "Anna-Lena", "Groß", "Karl", "Busch")
                    .contains(word)) {
                assertFalse(page.text().matches("(?s).*\\b" + word + "\\b.*"), page.text());
            }
        }
        assertTrue(
                page.text().contains("wir reden mit Russland. Herr Mustermann auch."), page.text());
        assertTrue(
                page.text().contains("Frage von " + "▒".repeat(asker.length()) + " •"),
                page.text());
    }

    @Test
    void keepsOthersOfTheSameFirstNameOrInitial() {
        String text = "Frage von Karl T. •\nHerr Trump und Karl Lauter trafen Herrn T. in T-Stadt.";
        assertEquals(
                "Frage von ▒▒▒▒▒▒▒ •\nHerr Trump und Karl Lauter trafen Herrn ▒▒ in T-Stadt.",
                AskerRedaction.redact(text, Set.of("Karl T."), List.of(), List.of()));
    }

    @Test
    void cutsTheNameOutOfAnAddress() {
        assertEquals(
                "https://example.org/fragen/was-tun-sie-gruesse-x",
                AskerRedaction.redactAddress(
                        "https://example.org/fragen/was-tun-sie-gruesse-joerg-t",
                        Set.of("Jörg T.")));
    }

    @Test
    void partsQuestionAndAnswer() throws RejectedException {
        Document page =
                read(
                        """
                        Portrait von Petra Politik
                        Petra Politik
                        XYZ
                        98 %
                        Frage von Karl T. • 02.05.2025

                        Was nun?

                        Bitte sagen Sie es.

                        Portrait von Petra Politik
                        Antwort von Petra Politik
                        XYZ • 04.05.2025

                        Wir handeln.

                        Was möchten Sie wissen von:
                        Petra Politik
                        """);
        assertEquals(
                List.of(Turn.Kind.CITIZEN_QUESTION, Turn.Kind.ANSWER),
                page.turns().stream().map(Turn::kind).toList());
        assertEquals("Petra Politik", page.turns().getLast().speaker());
        assertEquals("2025-05-04", String.valueOf(page.metadata().published()));
        assertEquals("Was nun?", page.metadata().title());
        assertEquals(1, page.turns().getLast().blocks().stream().filter(b -> b.isRead()).count());
    }

    private static Document read(String text) throws RejectedException {
        return Readers.read(
                new Source("page.txt", text.getBytes(StandardCharsets.UTF_8)), Metadata.NONE);
    }
}
