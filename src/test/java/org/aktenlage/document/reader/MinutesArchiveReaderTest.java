package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Minutes of the Bundestag in the flat XML of its archive. */
final class MinutesArchiveReaderTest {

    /** Broken where pages end; who speaks is named again there. */
    private static final String SCANNED =
            """
            Deutscher Bundestag — 9. Sitzung. Bonn, Mittwoch, den 3. Mai 2051	12
            Probe (SPD) 	 12 A
            Präsident Dr. Muster: Das Wort hat der Abgeordnete.
            Dr. Probe (SPD): Wir fordern den Rück-

            (Dr. Probe)
            tritt des Ministers, weil
            12	Deutscher Bundestag — 96. Wahlperiode — 9. Sitzung. Bonn, Mittwoch, den 3. Mai 2051
            Probe
            er gelogen hat.
            (Abg. Rufer: Unerhört,
            das ist falsch!) — Nein, das ist richtig.
            Amt, Bundesminister
            für Arbeit: Ich trete zurück.
            (Schluß der Sitzung: 12 Uhr 25 Minuten.)
            """;

    /** As narrow as the column, with the marks of pages and columns. */
    private static final String NARROW =
            """
            Präsident Dr. Max Muster:
            Die Sitzung ist eröffnet.

            Dr. Eva Probe, Bundes-
            kanzlerin:
            Wir haben Russ-
            land gewarnt. Die Bundes- und
            Landesregierungen sind sich mit der CDU/
            CSU einig, dass wir handeln

            (Beifall bei der SPD sowie bei
            Abgeordneten der CDU/CSU)

            Bundeskanzlerin Dr. Eva Probe

            Deutscher Bundestag – 98. Wahlperiode – 1. Sitzung. Berlin, Dienstag, den 2. Juni 209017

            (A) (C)

            (B) (D)

            müssen.

            Otto Probe-Beispiel (BÜNDNIS 90/DIE GRÜ-
            NEN):
            Nein.

            Präsident Dr. Max Muster:
            Diese Sitzung wird geschlossen.

            Präsident Dr. Max Muster

            (Schluss: 12.21 Uhr)
            """;

    @Test
    void sentencesAreWholeAcrossPages() throws RejectedException {
        assertEquals(
                List.of(
                        "Muster, Präsident: ",
                        "Probe, SPD: Wir fordern den Rücktritt des Ministers, weil er gelogen hat."
                                + " — Nein, das ist richtig.",
                        "Amt, Bundesminister für Arbeit: Ich trete zurück."),
                speeches(read(SCANNED)));
    }

    @Test
    void linesOfAColumnAreJoined() throws RejectedException {
        assertEquals(
                List.of(
                        "Max Muster, Präsident: ",
                        "Eva Probe, Bundeskanzlerin: Wir haben Russland gewarnt. Die Bundes- und"
                            + " Landesregierungen sind sich mit der CDU/CSU einig, dass wir handeln"
                            + " müssen.",
                        "Otto Probe-Beispiel, BÜNDNIS 90/DIE GRÜNEN: Nein.",
                        "Max Muster, Präsident: "),
                speeches(read(NARROW)));
    }

    @Test
    void whoSpeaksIsNotNamedAgainInTheText() throws RejectedException {
        assertEquals(2, read(NARROW).text().split("Max Muster", -1).length - 1);
    }

    @Test
    void aPageBeginsInTheMidstOfASentence() throws RejectedException {
        Document document = read(NARROW);
        int begin = document.text().indexOf("müssen");
        assertEquals(Optional.of("17"), document.pages().at(begin));
        assertEquals(Optional.empty(), document.pages().at(begin - 1));
        Document scanned = read(SCANNED);
        assertEquals(Optional.of("12"), scanned.pages().at(scanned.text().indexOf("er gelogen")));
    }

    @Test
    void sittingAndDayStandInTheirElements() throws RejectedException {
        Metadata metadata = read(NARROW).metadata();
        assertEquals("Plenarprotokoll 9/36", metadata.title());
        assertEquals("2090-06-02", String.valueOf(metadata.published()));
    }

    @Test
    void externalEntitiesAreNotResolved() {
        String xml =
                xml("&outside;")
                        .replace(
                                "<DOKUMENT>",
                                "<!DOCTYPE DOKUMENT [<!ENTITY outside SYSTEM"
                                        + " \"file:///etc/hostname\">]><DOKUMENT>");
        RejectedException rejected =
                assertThrows(
                        RejectedException.class, () -> read(xml.getBytes(StandardCharsets.UTF_8)));
        assertEquals(Code.MALFORMED, rejected.rejection().code());
    }

    private static List<String> speeches(Document document) {
        return document.turns().stream()
                .map(
                        t ->
                                t.speaker()
                                        + ", "
                                        + t.affiliation()
                                        + ": "
                                        + String.join(
                                                " ",
                                                t.blocks().stream()
                                                        .filter(Block::isRead)
                                                        .map(b -> b.span().of(document.text()))
                                                        .toList()))
                .toList();
    }

    private static Document read(String text) throws RejectedException {
        return read(xml(text).getBytes(StandardCharsets.UTF_8));
    }

    private static Document read(byte[] xml) throws RejectedException {
        return Readers.read(new Source("old.xml", xml), Metadata.NONE);
    }

    private static String xml(String text) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <DOKUMENT>
          <WAHLPERIODE>9</WAHLPERIODE>
          <DOKUMENTART>PLENARPROTOKOLL</DOKUMENTART>
          <NR>09/36</NR>
          <DATUM>02.06.2090</DATUM>
          <TITEL>Plenarprotokoll vom 02.06.2090</TITEL>
          <TEXT>\
        """
                + text
                + "</TEXT></DOKUMENT>";
    }
}
