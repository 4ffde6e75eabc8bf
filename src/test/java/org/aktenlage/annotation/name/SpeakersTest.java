package org.aktenlage.annotation.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aktenlage.annotation.Actor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class SpeakersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Bundesregierung | DE-GOV
                    Bundesregierung (Bundesministerium des Innern) | DE-GOV
                    Jen Psaki, Press Secretary | Jen Psaki
                    Joseph R. Biden Jr. | Joe Biden
                    Leaders of the G7 | G7
                    Fraktion BÜNDNIS 90/DIE GRÜNEN | DE-GRUENE
                    Dr. Rolf Mützenich | Rolf Mützenich
                    Außenministerin Annalena Baerbock | Annalena Baerbock
                    The White House | US-WHITEHOUSE
                    Somebody Unknown | none
                    """)
    void resolvesAuthorsAsWritten(String written, String key) {
        LocalDate day = LocalDate.of(2024, 6, 1);
        assertEquals(key, Seeds.INDEX.speaker(written, day).map(Actor::key).orElse("none"));
    }
}
