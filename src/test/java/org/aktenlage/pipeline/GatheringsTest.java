package org.aktenlage.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

/** Whom {@code the leaders}, {@code both countries}, {@code we} and {@code the President} mean. */
class GatheringsTest {

    private static final String SUMMIT =
            "President Biden met with Prime Minister Kishida of Japan and President Yoon of South"
                    + " Korea. ";

    /** Who condemns Belarus, by key. */
    private static String condemners(String head, String body) {
        return agents("Condemnation", "en", head, body);
    }

    private static String agents(String event, String language, String head, String body) {
        return ReadText.facts(event, language, "date: 2023-08-18\n" + head, body).stream()
                .map(f -> ReadText.keys(f.agents()))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The three leaders condemned Belarus. | Fumio Kishida, Joe Biden, Yoon Suk Yeol",
                "The leaders condemned Belarus. | Fumio Kishida, Joe Biden, Yoon Suk Yeol",
                "The Presidents of many parties condemned Belarus. | ''",
                "The four leaders condemned Belarus. | ''",
                "The Foreign Ministers condemned Belarus. | ''",
                "European leaders condemned Belarus. | ''",
                "The countries condemned Belarus. | ''",
            })
    void theLeadersAreThoseWhoMetLast(String sentence, String agents) {
        assertEquals(agents, condemners("", SUMMIT + sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Leaders condemned Belarus. | Fumio Kishida, Joe Biden, Yoon Suk Yeol",
                "The leaders condemned Belarus. | Fumio Kishida, Joe Biden",
                "The Leaders praised Japan. They condemned Belarus. | Fumio Kishida, Joe Biden,"
                        + " Yoon Suk Yeol",
            })
    void withACapitalTheyAreAllOfTheText(String sentence, String agents) {
        String two = "President Biden and Prime Minister Kishida welcomed the initiative. ";
        assertEquals(agents, condemners("", SUMMIT + two + sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "G7 leaders met in Apulia. Leaders condemned Belarus. | G7",
                "G7 leaders met in Apulia. Business leaders condemned Belarus. | ''",
            })
    void leadersAreThoseOfTheBodySpokenOf(String body, String agents) {
        assertEquals(agents, condemners("", body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Joint Statement of Japan and Canada on Russia | CA, JP",
                "Joint Statement by the G7 Announcing Costs on Russia | G7",
                "Statement on Japan and Canada | US-GOV",
            })
    void weAreThePartiesOfAJointStatement(String title, String agents) {
        String head = "publisher: The White House\ntitle: \"" + title + "\"\n";
        assertEquals(agents, condemners(head, "We condemn Belarus."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The President condemned Belarus. | Joe Biden",
                "In 2008 the President condemned Belarus. | US-GOV",
                "Vice President Harris met President Yoon. The President condemned Belarus. | ''",
            })
    void thePresidentIsThatOfTheHouseWhichPublishes(String body, String agents) {
        assertEquals(agents, condemners("publisher: The White House\n", body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | They deepen bilateral cooperation on hydrogen. | JP, KR",
                "en | Bilateral cooperation on hydrogen, Canadian embassy. | ''",
                "de | Sie vertiefen die bilaterale Zusammenarbeit. | JP, KR",
                "de | Bilaterale Zusammenarbeit gegen die Umgehung der verhängten Verbote. | ''",
            })
    void whatHasNoVerbTakesUpNobody(String language, String sentence, String agents) {
        String before =
                language.equals("de")
                        ? "Japan und Südkorea hielten ein Seminar ab. "
                        : "Japan and South Korea held a workshop. ";
        assertEquals(agents, agents("Cooperation", language, "", before + sentence));
    }
}
