package org.aktenlage.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Which later mention of an attack is taken for one told of before, near by or pages away. */
class CompletionTest {

    private static final String PAGES =
            "\n\n" + "It rained on the hills and the rivers rose by a foot.\n\n".repeat(60);

    private static List<String> attacks(String language, String body) {
        return ReadText.facts("Attack", language, "date: 2024-03-18\n", body).stream()
                .map(ReadText::roles)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Israel hat Syrien angegriffen. | Die Folgen des Krieges in Syrien sind hart."
                        + " | IL > SY",
                "en | Israel attacked Syria. | The war in Syria has driven many from home. | IL >"
                        + " SY",
            })
    void whoStrikesACountryNeedNotWageTheWarOfAnotherPage(
            String language, String strike, String war, String told) {
        assertEquals(List.of(told, told), attacks(language, strike + "\n\n" + war));
        assertEquals(List.of(told), attacks(language, strike + PAGES + war));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Russland hat die Ukraine angegriffen. | Der Krieg Russlands geht weiter.",
                "en | Russia attacked Ukraine. | The war of Russia goes on.",
            })
    void whomAStateWagesWarOnIsTheSameOnAllPages(String language, String strike, String war) {
        assertEquals(List.of("RU > UA", "RU > UA"), attacks(language, strike + PAGES + war));
    }
}
