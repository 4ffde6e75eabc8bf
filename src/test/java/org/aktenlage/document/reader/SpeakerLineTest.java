package org.aktenlage.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets the floor in printed minutes, and what only looks so. */
final class SpeakerLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Präsident Dr. Max Muster: | Max Muster | Präsident",
                "Vizepräsidentin Dr. h. c. Eva Muster: | Eva Muster | Vizepräsidentin",
                "Erika Beispiel (SPD): | Erika Beispiel | SPD",
                "Dr. Erika Beispiel (DIE LINKE): | Erika Beispiel | DIE LINKE",
                "Otto von Probe (Neustadt) (CDU/ CSU): | Otto von Probe | CDU/CSU",
                "Otto G. Probe (BÜNDNIS 90/DIE GRÜNEN): Frau Präsidentin! | Otto G. Probe | BÜNDNIS"
                        + " 90/DIE GRÜNEN",
                "Dr. de Probe, Parl. Staatssekretär beim Bundesminister der Justiz: Nein. | de"
                        + " Probe | Parl. Staatssekretär beim Bundesminister der Justiz",
                "Frau Dr. Probe-Muster (FDP) : Ja. | Probe-Muster | FDP",
                "Probe (SPD), Antragsteller: Herr Präsident! | Probe | SPD",
                "Eva Probe, Ministerin (Land Neu): Danke. | Eva Probe | Ministerin (Land Neu)",
                "Dr. Eva Probe, Bundeskanzlerin: | Eva Probe | Bundeskanzlerin"
            })
    void namesTheSpeakerAndTheOfficeOrGroup(String line, String name, String affiliation) {
        SpeakerLine speaker = SpeakerLine.of(line).orElseThrow();
        assertEquals(name, speaker.name());
        assertEquals(affiliation, speaker.affiliation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ich zitiere:",
                "Zwei Punkte sind dabei wichtig:",
                "Eva Probe, Leiterin des Instituts in Neustadt, schreibt:",
                "Tagesordnungspunkt 4:",
                "Der Bundesminister der Finanzen sagt dazu: nichts.",
                "(Max Muster [SPD]: Unerhört!)",
                "Das sagt Erika Beispiel (SPD): nichts."
            })
    void aColonAloneMakesNoSpeaker(String line) {
        assertTrue(SpeakerLine.of(line).isEmpty());
    }
}
