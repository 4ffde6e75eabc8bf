package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Source;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Minutes of the Bundestag in XML. */
final class MinutesReaderTest {

    private static final String MINUTES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE dbtplenarprotokoll SYSTEM "dbtplenarprotokoll.dtd">
            <dbtplenarprotokoll>
              <vorspann><kopfdaten>
                <plenarprotokoll-nummer>Plenarprotokoll <wahlperiode>99</wahlperiode>/<sitzungsnr>7</sitzungsnr></plenarprotokoll-nummer>
                <veranstaltungsdaten><ort>Berlin</ort>, <datum date="23.02.2098">Freitag</datum></veranstaltungsdaten>
              </kopfdaten><inhaltsverzeichnis><ivz-titel>Inhalt:</ivz-titel></inhaltsverzeichnis></vorspann>
              <sitzungsverlauf><rede id="1">
                <p klasse="redner"><redner id="1"><name><titel>Dr.</titel><vorname>Erika</vorname><nachname>Beispiel</nachname><rolle><rolle_lang>Bundesministerin des Auswärtigen</rolle_lang><rolle_kurz>Ministerin</rolle_kurz></rolle></name></redner>Dr. Erika Beispiel, Bundesministerin:</p>
                <p klasse="J_1">Wir <a id="S83" name="S83" typ="druckseitennummer"/>verurteilen den Angriff.</p>
                <kommentar>(Beifall bei der SPD)<a id="S84" name="S84" typ="druckseitennummer"/></kommentar>
                <name>Vizepräsident Dr. Max Muster:</name>
                <p klasse="J_1">Vielen Dank.</p>
                <p klasse="redner"><redner id="2"><name><vorname>Otto</vorname><namenszusatz>von</namenszusatz><nachname>Probe</nachname><fraktion>SPD</fraktion></name></redner>Otto von Probe (SPD):</p>
                <p klasse="J">Russland muss die Truppen abziehen.</p>
              </rede></sitzungsverlauf>
              <anlagen><p klasse="J">Entschuldigte Abgeordnete</p></anlagen>
            </dbtplenarprotokoll>
            """;

    @Test
    void speakersHaveTheirOfficeOrGroup() throws RejectedException {
        Document document = read(MINUTES);
        assertEquals(
                List.of(
                        "Erika Beispiel, Bundesministerin des Auswärtigen",
                        "Max Muster, Vizepräsident",
                        "Otto von Probe, SPD"),
                document.turns().stream().map(t -> t.speaker() + ", " + t.affiliation()).toList());
        assertEquals("Plenarprotokoll 99/7", document.metadata().title());
        assertEquals("2098-02-23", String.valueOf(document.metadata().published()));
    }

    @Test
    void procedureInterjectionsContentsAndAnnexesAreNotRead() throws RejectedException {
        Document document = read(MINUTES);
        assertEquals(
                List.of("Wir verurteilen den Angriff.", "Russland muss die Truppen abziehen."),
                document.turns().stream()
                        .flatMap(t -> t.blocks().stream())
                        .filter(Block::isRead)
                        .map(b -> b.span().of(document.text()))
                        .toList());
    }

    @Test
    void pagesBeginAtTheirAnchors() throws RejectedException {
        Document document = read(MINUTES);
        int speech = document.text().indexOf("Wir verurteilen");
        assertEquals(Optional.empty(), document.pages().at(speech));
        assertEquals(Optional.of("83"), document.pages().at(speech + "Wir ".length()));
        assertEquals(
                Optional.of("84"), document.pages().at(document.text().indexOf("Russland muss")));
    }

    @Test
    void brokenXmlIsRejectedWithItsLine() {
        String broken = MINUTES.substring(0, MINUTES.indexOf("<kommentar>"));
        RejectedException rejected = assertThrows(RejectedException.class, () -> read(broken));
        assertTrue(String.valueOf(rejected.getMessage()).contains("line "));
    }

    private static Document read(String xml) throws RejectedException {
        return Readers.read(
                new Source("minutes.xml", xml.getBytes(StandardCharsets.UTF_8)), Metadata.NONE);
    }
}
