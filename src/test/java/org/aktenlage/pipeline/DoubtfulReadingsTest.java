package org.aktenlage.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aktenlage.document.Timespan;
import org.aktenlage.fact.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What doubting readers found wrong in documents no rule was written for, each beside the sentence
 * that it must not be taken for.
 */
class DoubtfulReadingsTest {

    private static String head(String publisher) {
        return "date: 2023-05-20\npublisher: " + publisher + "\n";
    }

    private static String found(String event, String language, String publisher, String text) {
        return ReadText.facts(event, language, head(publisher), text).stream()
                .map(f -> f.factuality().name().toLowerCase(Locale.ROOT) + " " + ReadText.roles(f))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Support | We endorse the efforts by the US, Qatar and Egypt. | asserted G7 > EG,"
                        + " QA, US",
                "Support | North Korea's support for Russia and the invasion of Ukraine has grown."
                        + " | asserted KP > RU",
                "Support | North Korea's support for Russia and Belarus has grown. | asserted KP >"
                        + " BY, RU",
                "Support | Russian elites who support China grow rich. | \"\"",
                "Meeting | We had a visit with Prime Minister Suga of Japan. | asserted G7 >"
                        + " Yoshihide Suga",
                "Pledge | We affirm our commitment to the disarmament of Iran. | asserted G7 > ",
                "Pledge | We affirm our commitment to the security of Iran. | asserted G7 > IR",
                "Pledge | We affirm what the United Nations does and commit to reform. | asserted"
                        + " G7 > ",
                "Cooperation | The United States helps Moldova, working with Canada. | asserted CA,"
                        + " US > ",
                "Warning | Russia's invasion threatens Japan. | \"\"",
                "Warning | Russia threatened Japan. | asserted RU > JP",
                "Support | The majority of G20 countries supported Japan. | \"\"",
                "TroopWithdrawal | We urge Russia to stop its war and withdraw its troops from"
                        + " Ukraine. | demanded RU > UA",
                "Demand | We call for aid after Japan recovered. | asserted G7 > ",
                "Concern | We are concerned about the situation in the East and South China Seas. |"
                        + " asserted G7 > ",
                "OfficeHolding | Former President and Prime Minister of Russia Dmitry Medvedev"
                        + " left. | denied Dmitry Medvedev > RU",
            })
    void whoDoesItToWhom(String event, String text, String facts) {
        assertEquals(facts.strip(), found(event, "en", "G7", text).strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Demand | Hier sind wir gefordert. | \"\"",
                "Demand | Die Bundesregierung hat Israel aufgefordert zu verhandeln. | asserted"
                        + " DE-GOV > IL",
                "Demand | Der AfD-Abgeordnete Gedeon fordert ein Ende. | \"\"",
                "Demand | Die AfD fordert ein Ende. | asserted DE-AFD > ",
                "Demand | Die YPG wird sich entscheiden müssen. | \"\"",
                "Demand | Die YPG muss sich entscheiden. | asserted DE-SPD > YPG",
                "Demand | Der Bundestag muss beteiligt sein. | \"\"",
                "Demand | Kanada fordert ein Ende, weil Russland leidet. | asserted CA > ",
                "Demand | Ich bitte Sie! | \"\"",
                "SanctionAdoption | Wir haben Sanktionen gegen Russland verhängt. | asserted  > RU",
                "SanctionAdoption | Kanada hat Sanktionen gegen Russland verhängt. | asserted CA >"
                        + " RU",
                "Cooperation | Wir arbeiten mit den Franzosen zusammen. | \"\"",
                "Cooperation | Polen arbeitet mit den Franzosen zusammen. | asserted FR, PL > ",
                "Rejection | Die Annexionspläne Israels lehnt die Bundesregierung ab. | asserted"
                        + " DE-GOV > IL",
                "Rejection | Das dürfen wir nicht zulassen. | demanded DE-SPD > ",
                "Warning | Der Deutsche Richterbund warnt vor Russland. | \"\"",
                "Warning | Der deutsche Botschafter warnt vor Russland. | asserted DE > RU",
                "Founding | Wir setzen uns für die Menschen ein. | \"\"",
                "OfficeHolding | Der FDP-Außenminister Guido Westerwelle reiste ab. | \"\"",
                "OfficeHolding | Der FDP-Vorsitzende Christian Lindner reiste ab. | asserted"
                        + " Christian Lindner > DE-FDP",
                "Attack | Ich habe ermordete Serben gesehen. | \"\"",
                "Support | Die Mehrheit der Abgeordneten der SPD begrüßt den Antrag. | \"\"",
            })
    void werTutEsWem(String event, String text, String facts) {
        assertEquals(facts.strip(), found(event, "de", "SPD", text).strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Meeting | en | Antony Blinken will speak at a meeting of the G7. | intended",
                "Meeting | en | Antony Blinken spoke at a meeting of the G7. | asserted",
                "Meeting | en | Antony Blinken did not speak at a meeting of the G7. | asserted",
                "Meeting | de | Die Regelung ist das Ergebnis langer EU-Verhandlungen. | ''",
                "Meeting | de | Die Regelung ist das Ergebnis des EU-Gipfels. | asserted",
                "Meeting | de | Kanada wird das in seinen Gesprächen mit Japan ansprechen. |"
                        + " intended",
                "Meeting | de | Kanada hat das in seinen Gesprächen mit Japan angesprochen. |"
                        + " asserted",
                "Meeting | de | Kanada trifft sich am 3. August 2023 mit Japan. | intended",
                "Meeting | de | Kanada hat sich am 3. August 2023 mit Japan getroffen. | asserted",
                "SanctionAdoption | en | The order will result in increased tariffs on Russian"
                        + " metals. | intended",
                "TroopWithdrawal | en | Russia can end this war by ceasing its attacks against"
                        + " Ukraine and completely withdrawing its forces from Ukraine. | possible",
                "Pledge | en | We have not seen evidence that Russia is committed to peace. |"
                        + " denied",
            })
    void whatIsStillToComeHasNotHappened(
            String event, String language, String text, String factuality) {
        assertEquals(factuality, found(event, language, "G7", text).split(" ", 2)[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Support | en | We welcome yesterday's statement by Japan. | \"\"",
                "Support | en | President Biden welcomed Canada's presidency next year. | \"\"",
                "Condemnation | en | On May 3, Japan condemned Iran. | 2023-05-03",
                "Demand | de | Japan forderte nach Berichten vom 3. Mai 2023 Iran auf. | \"\"",
                "SanctionAdoption | de | Nach dem Angriff am 3. Mai 2023 hat die EU Sanktionen"
                        + " gegen Iran verhängt. | \"\"",
                "SanctionAdoption | de | Die EU hat am 3. Mai 2023 Sanktionen gegen Iran verhängt."
                        + " | 2023-05-03",
            })
    void aTimeIsThatOfItsOwnWord(String event, String language, String text, String time) {
        String times =
                ReadText.facts(event, language, head("The White House"), text).stream()
                        .map(f -> Optional.ofNullable(f.time()).map(Timespan::toString).orElse(""))
                        .collect(Collectors.joining("; "));
        assertEquals(time, times);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Demand | en | We call on China to stop its exports. | to stop its exports",
                "Pledge | en | We also commit to work together. | to work together",
                "Pledge | en | We are committed to peace. | peace",
                "Demand | de | Kanada fordert, dass China verhandelt. | dass China verhandelt",
                "Demand | de | Die EU hat sich dafür ausgesprochen, Iran zu helfen. | Iran zu"
                        + " helfen",
            })
    void itIsAboutWhatTheClauseSays(String event, String language, String text, String theme) {
        assertEquals(
                theme,
                ReadText.facts(event, language, head("G7"), text).stream()
                        .map(Fact::theme)
                        .collect(Collectors.joining("; ")));
    }
}
