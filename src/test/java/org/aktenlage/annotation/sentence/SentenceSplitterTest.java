package org.aktenlage.annotation.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aktenlage.document.Language;
import org.aktenlage.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

final class SentenceSplitterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    GERMAN ; Das Gremium wurde am 16. Oktober 2024 gegründet. Es arbeitet.            ; 2
                    GERMAN ; Das Amt hat am 23.10. den Gesandten einbestellt. Er kam.                  ; 2
                    GERMAN ; Einige Staaten, z. B. Japan, stimmten zu. Andere nicht.                  ; 2
                    GERMAN ; Das sagte Dr. Meier. Der Abg. Schulz widersprach.                        ; 2
                    GERMAN ; Die Verordnung Nr. 269/2014 gilt. Sie wurde u. a. von Polen begrüßt.     ; 2
                    GERMAN ; Der Schaden lag bei ca. 145 Mrd. Euro. Das ist viel!                     ; 2
                    ENGLISH; The U.S. Treasury acted on Oct. 3. Others followed.                      ; 2
                    ENGLISH; They met in Washington, D.C., today. It was brief.                       ; 2
                    ENGLISH; Mr. Miller of the U.S. spoke. Gen. Smith did not.                        ; 2
                    ENGLISH; MR. MILLER: We met the DPRK (a.k.a. North Korea). No more.                 ; 2
                    """)
    void cutsAtSentencesNotAtAbbreviations(Language language, String text, int count) {
        assertEquals(
                count,
                SentenceSplitter.split(text, new Span(0, text.length()), language).size(),
                text);
    }

    @Test
    void pointsIntoTheWholeText() {
        String text = "Titel\r\n\r\nEs gilt\r\nnoch. Es bleibt. ";
        String sentences =
                SentenceSplitter.split(text, new Span(9, text.length()), Language.GERMAN).stream()
                        .map(s -> s.of(text))
                        .collect(Collectors.joining("|"));
        assertEquals("Es gilt\r\nnoch.|Es bleibt.", sentences);
    }
}
