package org.aktenlage.pipeline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aktenlage.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class SqueezedTest {

    @ParameterizedTest
    @CsvSource({
        "'the  »Straße«, a_b', thestrasseab",
        "'Pjöngjang-Moskau 2024½', pjöngjangmoskau2024½",
        "'ΟΔΟΣ ﬁnal ı', οδοσfinalı"
    })
    void lettersAndDigitsWithoutCaseRemain(String text, String squeezed) {
        assertEquals(squeezed, Squeezed.of(text).text());
    }

    @Test
    void aQuoteStandsAtEveryPlaceAlsoWhereTheyOverlap() {
        assertEquals(
                List.of(new Span(0, 3), new Span(2, 5)), Squeezed.of("a-b a b a").places("A b:A"));
    }

    @Test
    void aQuoteWithoutLettersStandsNowhere() {
        assertEquals(List.of(), Squeezed.of("a - b").places(" – "));
    }

    @Test
    void placesLeadBackIntoTheText() {
        String text = "»Die Straße« nach Bonn";
        List<Span> places = Squeezed.of(text).places("straße nach");
        assertEquals("Straße« nach", Squeezed.unsqueezed(text, places).getFirst().of(text).strip());
    }
}
