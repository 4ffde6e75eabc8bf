package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Source;
import org.aktenlage.document.Turn;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Papers of the Bundestag as text. */
final class PaperReaderTest {

    private static final String ANSWER =
            """
            Deutscher Bundestag Drucksache 99/406
            99. Wahlperiode 03.06.2025
            Antwort\s
            der Bundesregierung\s
            auf die Kleine Anfrage der Abgeordneten Erika Beispiel, Max Muster, weiterer
            Abgeordneter und der Fraktion der SPD
            – Drucksache 99/116 –
            Lieferungen von Drohnen an Russland
            V o r b e m e r k u n g  d e r  F r a g e s t e l l e r
            Der Iran hat Drohnen an Russland geliefert.
            Die Antwort wurde namens der Bundesregierung mit Schreiben des Auswärtigen Amts vom\s
            2. Juni 2025 übermittelt.
            Die Drucksache enthält zusätzlich – in kleinerer Schrifttype – den Fragetext.
             1. Welche Kenntnisse hat die Bundesregierung über die Lieferung von Drohnen, und
            wie bewertet sie diese?
            Die Bundesregierung verurteilt die Lieferungen.
            2. Welche Sanktionen sind geplant?
            Die Europäische Union hat Sanktionen verhängt.
            """;

    private static final String QUESTIONS =
            """
            Deutscher Bundestag Drucksache 99/1164
            99. Wahlperiode 08.08.2025
            Schriftliche Fragen
            mit den in der Woche vom 4. August 2025
            eingegangenen Antworten der Bundesregierung
            Verzeichnis der Fragenden
            Beispiel, Erika (Die Linke) . . . . . . . . . . 1
            1. Abgeordnete
            Erika Beispiel-
            Muster
            (BÜNDNIS 90/
            DIE GRÜNEN)
            Wird die Bundesregierung den Botschafter einbestellen?
            Antwort des Staatsministers Dr. Max Muster\s
            vom 5. August 2025
            Die Bundesregierung hat den Botschafter bereits einbestellt.
            """;

    @Test
    void pagesHaveTheNumberOfTheirHead() throws RejectedException {
        Document document =
                read(
                        ANSWER.replace(
                                "Die Europäische",
                                "Deutscher Bundestag – 99. Wahlperiode – 3 – Drucksache 99/406\n"
                                        + "Die Europäische"));
        int third = document.text().indexOf("Die Europäische");
        assertEquals(Optional.of("3"), document.pages().at(third));
        assertEquals(Optional.of("1"), document.pages().at(0));
        assertEquals(Optional.empty(), read(ANSWER).pages().at(third));
    }

    @Test
    void anAnswerTellsWhoAsksAndWhoAnswers() throws RejectedException {
        Document document = read(ANSWER);
        assertEquals(
                List.of(
                        "STATEMENT SPD",
                        "STATEMENT SPD",
                        "QUESTION SPD",
                        "ANSWER Bundesregierung",
                        "QUESTION SPD",
                        "ANSWER Bundesregierung"),
                document.turns().stream().map(t -> t.kind() + " " + t.speaker()).toList());
        assertEquals("Lieferungen von Drohnen an Russland", document.metadata().title());
        assertEquals("2025-06-03", String.valueOf(document.metadata().published()));
        assertEquals("Die Bundesregierung verurteilt die Lieferungen.", read(document, 3));
        assertEquals("Der Iran hat Drohnen an Russland geliefert.", read(document, 1));
    }

    @Test
    void anAnswerToAWrittenQuestionHasItsOwnDayAndSpeaker() throws RejectedException {
        Document document = read(QUESTIONS);
        Turn question = document.turns().get(1);
        Turn answer = document.turns().get(2);
        assertEquals("Erika Beispiel-Muster", question.speaker());
        assertEquals("BÜNDNIS 90/DIE GRÜNEN", question.affiliation());
        assertEquals("Dr. Max Muster", answer.speaker());
        assertEquals("des Staatsministers", answer.affiliation());
        assertEquals("2025-08-05", String.valueOf(answer.date()));
        assertEquals(
                "Die Bundesregierung hat den Botschafter bereits einbestellt.", read(document, 2));
    }

    private static Document read(String text) throws RejectedException {
        Source source = new Source("paper.txt", text.getBytes(StandardCharsets.UTF_8));
        return assertInstanceOf(Document.Dialogue.class, Readers.read(source, Metadata.NONE));
    }

    /** What is read of the turn's blocks. */
    private static String read(Document document, int turn) {
        return String.join(
                " ",
                document.turns().get(turn).blocks().stream()
                        .filter(Block::isRead)
                        .map(b -> b.span().of(document.text()).replace('\n', ' '))
                        .toList());
    }
}
