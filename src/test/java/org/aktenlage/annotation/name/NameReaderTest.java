package org.aktenlage.annotation.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

class NameReaderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Die Leitung des Auswärtigen Amtes schwieg. | DE-AA:Auswärtigen Amtes
                    Der Beschluss der Vereinten Nationen gilt. | UN:Vereinten Nationen
                    Die nordkoreanischen Raketen flogen weit. | KP:nordkoreanischen
                    Russlands Antwort blieb aus. | RU:Russlands
                    Das ist Sache des Bundesministeriums des Innern. | DE-BMI:Bundesministeriums des Innern
                    Die Russland-Sanktionen der EU-Staaten wirken. | RU:Russland-Sanktionen EU:EU-Staaten
                    Der VN-Sicherheitsrat tagte. | UNSC:VN-Sicherheitsrat
                    Die russisch-nordkoreanische Nähe wächst. | RU:russisch-nordkoreanische KP:russisch-nordkoreanische
                    Das russische Außenministerium widersprach. | RU-MFA:russische Außenministerium
                    Die Regierung der Ukraine bat um Hilfe. | UA-GOV:Regierung der Ukraine
                    Die Kiewer Regierung bat um Hilfe. | UA-GOV:Kiewer Regierung
                    Die US-Regierung zögerte. | US-GOV:US-Regierung
                    Gestern kam US-Präsident Biden an. | Joe Biden:US-Präsident Biden
                    Russlands Präsident Wladimir Putin sprach. | Vladimir Putin:Russlands Präsident Wladimir Putin
                    Der kasachische Außenminister Murat Nurtleu kam. | Murat Nurtleu:kasachische Außenminister Murat Nurtleu
                    Das Minsker Abkommen und das Budapester Memorandum galten. | ''
                    Bayern München gewann, die Washington Post berichtete. | ''
                    Er sprach für wen und mit wem, das AA antwortete. | DE-AA:AA
                    Anti-russische Parolen waren zu hören. | ''
                    Sie spricht Russisch und Deutsch. | ''
                    Die Sanktionen trafen die Beispiel Handels GmbH. | Beispiel Handels GmbH:Beispiel Handels GmbH
                    """)
    void findsGermanNames(String sentence, String expected) {
        assertEquals(expected, seen(sentence, Language.GERMAN, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Russia’s parliament voted. | RU-DUMA:Russia’s parliament
                    The U.S. stood by us. | US:U.S.
                    They asked who would help us in time. | ''
                    A U.S.-led mission and EU-wide rules. | US:U.S. EU:EU-wide
                    South Korea's National Intelligence Service knew. | KR-NIS:South Korea's National Intelligence Service
                    The Government of the Russian Federation paid. | RU-GOV:Government of the Russian Federation
                    Pro-Russian fighters came. | ''
                    The Paris Agreement and the Minsk agreements hold. | ''
                    The Brussels conference ended. | ''
                    We watched Michael Jordan play. | ''
                    Today Jordan agreed. | JO:Jordan
                    Then President Zelenskyy of Ukraine spoke. | Volodymyr Zelenskyy:President Zelenskyy UA:Ukraine
                    The Foreign Minister of Japan spoke. | Yoko Kamikawa:Foreign Minister of Japan
                    Kenyan Foreign Minister Musalia Mudavadi spoke. | Musalia Mudavadi:Kenyan Foreign Minister Musalia Mudavadi
                    A Deputy Secretary of State resigned. | ''
                    We met Ivanka Trump there. | ''
                    OOO Romashka and Acme Shipping Ltd lost. | OOO Romashka:OOO Romashka Acme Shipping Ltd:Acme Shipping Ltd
                    RUSSIA IS WITH US HERE | RU:RUSSIA
                    """)
    void findsEnglishNames(String sentence, String expected) {
        assertEquals(expected, seen(sentence, Language.ENGLISH, null));
    }

    @Test
    void marksACapitalAfterAPrepositionAsAPlace() {
        Mention place = first("Das Treffen in Moskau endete.", Language.GERMAN);
        Mention power = first("Das hat Moskau abgelehnt.", Language.GERMAN);
        assertEquals(Mention.Form.SEAT, place.form());
        assertTrue(place.certainty() < power.certainty());
    }

    @ParameterizedTest
    @CsvSource({"2021-06-01,Angela Merkel", "2024-06-01,Olaf Scholz", "2025-06-01,Friedrich Merz"})
    void resolvesAnOfficeByTheDay(LocalDate day, String holder) {
        List<Token> words = Words.of("Gestern sprach der Bundeskanzler.");
        Mention office = Seeds.INDEX.reader(Language.GERMAN, day, null).mentions(words).getFirst();
        assertEquals(holder, office.actor().key());
        assertEquals(Mention.Form.OFFICE, office.form());
        assertEquals(
                "DE-GOV", String.valueOf(office.holder() == null ? null : office.holder().key()));
    }

    @Test
    void readsThePresidentByTheAuthorsState() {
        Actor house = Seeds.INDEX.byKey("US-WHITEHOUSE").orElseThrow();
        assertEquals(
                "Joe Biden:President",
                seen("Later the President thanked them.", Language.ENGLISH, house));
        assertEquals("", seen("Later the President thanked them.", Language.ENGLISH, null));
    }

    @Test
    void remembersFamilyNamesAndAbbreviationsOfItsDocument() {
        NameReader reader = Seeds.INDEX.reader(Language.ENGLISH, DAY, null);
        assertTrue(reader.mentions(Words.of("Then Penny Wong spoke.")).size() == 1);
        assertEquals(1, reader.mentions(Words.of("We thank Wong for it.")).size());
        reader.mentions(Words.of("The Lima Foo met Global Affairs Canada (GAFC) there."));
        assertEquals(
                "CA-MFA", reader.mentions(Words.of("Later GAFC agreed.")).getFirst().actor().key());
    }

    @Test
    void keepsUmlautsApart() {
        NameReader reader = Seeds.INDEX.reader(Language.GERMAN, DAY, null);
        reader.mentions(Words.of("Es sprach Ulrich Lange zur Sache."));
        assertEquals(List.of(), reader.mentions(Words.of("Die Länge der Strecke zählt.")));
    }

    @Test
    void leavesAnUnknownFamilyNameAlone() {
        assertEquals("", seen("We thank Wong for it.", Language.ENGLISH, null));
    }

    private static Mention first(String sentence, Language language) {
        return Seeds.INDEX.reader(language, DAY, null).mentions(Words.of(sentence)).getFirst();
    }

    private static String seen(
            String sentence, Language language, @org.jspecify.annotations.Nullable Actor author) {
        List<Token> words = Words.of(sentence);
        return Seeds.INDEX.reader(language, DAY, author).mentions(words).stream()
                .map(m -> m.actor().key() + ":" + said(sentence, words, m))
                .collect(Collectors.joining(" "));
    }

    private static String said(String sentence, List<Token> words, Mention mention) {
        return words.get(mention.first())
                .span()
                .union(words.get(mention.last()).span())
                .of(sentence);
    }
}
