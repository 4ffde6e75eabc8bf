package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Source;
import org.aktenlage.document.Turn;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.util.List;

/** Minutes of the Bundestag as plain text, one paragraph a line. */
final class MinutesTextReaderTest {

    private static final String MINUTES =
            """
            Plenarprotokoll 97/8
            Deutscher Bundestag
            Stenografischer Bericht
            8. Sitzung
            Berlin, Freitag, den 5. März 2090
            I n h a l t :
            Tagesordnungspunkt 1:
            Erika Beispiel (SPD)\s
            12 A
            8. Sitzung
            Berlin, Freitag, den 5. März 2090
            Beginn: 9.00 Uhr
              Präsident Dr. Max Muster:
              Die Sitzung ist eröffnet.
            (Beifall)
              Dr. Eva Probe, Bundesministerin des Auswärtigen:
              Wir verurteilen den Angriff
            (Otto Rufer [DIE LINKE]: Zu
            spät!)
            auf die Stadt. Ich zitiere:
            Der Vertrag gilt.
              Erika Beispiel (SPD):
              Russland muss die Truppen abziehen.
              Präsident Dr. Max Muster:
              Das Ergebnis der Abstimmung liegt vor.
            Endgültiges Ergebnis
            Abgegebene Stimmen: 2;
            Ja
            SPD
            Lieschen Liste
              Der Antrag ist damit angenommen.
              Ich rufe die Frage 3 der Kollegin Beispiel auf:
               Welche Mittel gibt die Bundesregierung?
              Frau Ministerin, bitte.
              Dr. Eva Probe, Bundesministerin des Auswärtigen:
              Keine.
            (Schluss: 14.54 Uhr)
            Anlagen zum Stenografischen Bericht
            Anlage 1
            Liste der entschuldigten Abgeordneten
            Abgeordnete(r)entschuldigt biseinschließlichFehler, FritzSPD5.3.2090
            Anlage 2
            Antwort
            des Staatsministers Udo Amt auf die Fragen des Abgeordneten Otto von Frager (Neustadt) (CDU/CSU) (Drucksache 97/1, Fragen 12 und 13):
               Was plant die Bundesregierung?
               Wann beginnt sie damit?
              Zu Frage 12:
              Die Bundesregierung hat ein Gesetz vorgelegt.
            Anlage 3
            Erklärung nach § 31 GO
            der Abgeordneten Anna Eins und Berta Zwei (beide SPD) zur Abstimmung über den Antrag
              Wir lehnen das Mandat ab.
            Anlage 4
            Zu Protokoll gegebene Reden
            zur Beratung des Antrags
              Hans Heft (FDP): Der Antrag ist falsch.
              Deshalb lehnen wir ihn ab.
            """;

    @Test
    void eachSpeechIsATurnOfItsSpeaker() throws RejectedException {
        assertEquals(
                List.of(
                        "STATEMENT Max Muster, Präsident",
                        "STATEMENT Eva Probe, Bundesministerin des Auswärtigen",
                        "STATEMENT Erika Beispiel, SPD",
                        "STATEMENT Max Muster, Präsident",
                        "QUESTION Erika Beispiel, SPD",
                        "STATEMENT Max Muster, Präsident",
                        "ANSWER Eva Probe, Bundesministerin des Auswärtigen",
                        "QUESTION Otto von Frager, CDU/CSU",
                        "ANSWER Udo Amt, Staatsminister",
                        "STATEMENT Anna Eins und Berta Zwei, null",
                        "STATEMENT null, null",
                        "STATEMENT Hans Heft, FDP"),
                read().turns().stream()
                        .map(t -> t.kind() + " " + t.speaker() + ", " + t.affiliation())
                        .toList());
    }

    @Test
    void procedureListsAndContentsAreNotRead() throws RejectedException {
        assertEquals(
                List.of(
                        "Wir verurteilen den Angriff auf die Stadt. Ich zitiere:",
                        "Der Vertrag gilt.",
                        "Russland muss die Truppen abziehen.",
                        "Welche Mittel gibt die Bundesregierung?",
                        "Keine.",
                        "Was plant die Bundesregierung?",
                        "Wann beginnt sie damit?",
                        "Die Bundesregierung hat ein Gesetz vorgelegt.",
                        "Wir lehnen das Mandat ab.",
                        "Der Antrag ist falsch.",
                        "Deshalb lehnen wir ihn ab."),
                words(read()));
        assertFalse(read().text().contains("Lieschen Liste"));
        assertFalse(read().text().contains("Fehler, Fritz"));
    }

    @Test
    void titleAndDayStandInTheHead() throws RejectedException {
        assertEquals("Plenarprotokoll 97/8", read().metadata().title());
        assertEquals("2090-03-05", String.valueOf(read().metadata().published()));
        assertEquals("Deutscher Bundestag", read().metadata().publisher());
    }

    @Test
    void minutesWithoutASittingAreRejected() {
        String contents = MINUTES.substring(0, MINUTES.indexOf("  Präsident"));
        assertThrows(RejectedException.class, () -> read(contents));
    }

    private static Document read() throws RejectedException {
        return read(MINUTES);
    }

    private static Document read(String text) throws RejectedException {
        byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
        return Readers.read(new Source("minutes.txt", bytes), Metadata.NONE);
    }

    private static List<String> words(Document document) {
        return document.turns().stream()
                .map(Turn::blocks)
                .flatMap(List::stream)
                .filter(Block::isRead)
                .map(b -> b.span().of(document.text()))
                .toList();
    }
}
