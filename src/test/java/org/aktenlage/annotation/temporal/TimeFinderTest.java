package org.aktenlage.annotation.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.annotation.Anchor;
import org.aktenlage.annotation.TimeExpression;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every case is read from Thursday 2024-10-24. */
final class TimeFinderTest {

    private static final Pattern WORD =
            Pattern.compile(
                    "\\d+(?:[.,/-]\\d+)*\\.?(?=[ ,]|$)|['’]s|[\\p{L}\\d]+(?:-[\\p{L}\\d]+)*|\\S");
    private static final Anchor THURSDAY =
            new Anchor(PartialDate.parse("2024-10-24").orElseThrow(), false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Am 23.10. bestellte das Ministerium ihn ein            | 23.10.=2024-10-23
                    Am 23.10.2023 tagte der Rat                            | 23.10.2023=2023-10-23
                    Der Vertrag vom 23. Oktober 2022 gilt                  | 23. Oktober 2022=2022-10-23
                    Der Vertrag vom 3. Dez. 2022 gilt                      | 3. Dez . 2022=2022-12-03
                    Seit dem 2024-05-01 gilt das                           | 2024-05-01=2024-05-01/2024-10-24
                    Am 5. November trat sie zurück                         | 5. November=2023-11-05
                    Am 1. Mai sprach er                                    | 1. Mai=2024-05-01
                    Im Mai erließ die EU Sanktionen                        | Mai=2024-05
                    Ende Mai erließ die EU Sanktionen                      | Ende Mai=2024-05
                    Bereits im Mai 2023 erließ sie Sanktionen              | Mai 2023=2023-05
                    Der 2022 erfolgte Angriff                              | 2022=2022
                    Im Jahr 2022 griff Russland an                         | Jahr 2022=2022
                    Die EU hat 2022 Sanktionen verhängt                    | 2022=2022
                    Ende 2022 endete der Einsatz                           | Ende 2022=2022
                    Im vergangenen Jahr lieferte Nordkorea                 | vergangenen Jahr=2023
                    Seit dem vergangenen Jahr liefert Nordkorea            | vergangenen Jahr=2023/2024-10-24
                    Seit 2014 besetzt Russland die Krim                    | 2014=2014/2024-10-24
                    Von 2014 bis 2017 war er Minister                      | 2014 bis 2017=2014/2017
                    Zwischen Mai und Juli 2024 tagte es                    | Mai und Juli 2024=2024-05/2024-07
                    Vom 15. bis 20. Mai 2024 übten sie                     | 15. bis 20. Mai 2024=2024-05-15/2024-05-20
                    Am 20./21. März 2014 tagte der Rat                     | 20 . / 21. März 2014=2014-03-20/2014-03-21
                    Heute hat er es gesagt                                 | Heute=2024-10-24
                    Gestern hat er es gesagt                               | Gestern=2024-10-23
                    Vorgestern hat er es gesagt                            | Vorgestern=2024-10-22
                    Sie treffen sich morgen                                | morgen=2024-10-25
                    Der Rat wird heute und morgen tagen                    | heute und morgen=2024-10-24/2024-10-25
                    Am vergangenen Montag tagte der Rat                    | vergangenen Montag=2024-10-21
                    Am vergangenen Donnerstag tagte der Rat                | vergangenen Donnerstag=2024-10-17
                    Am Montag tagte der Rat                                | Montag=2024-10-21
                    Am kommenden Montag tagt der Rat                       | kommenden Montag=2024-10-28
                    Vergangene Woche reiste er                             | Vergangene Woche=2024-10-14/2024-10-20
                    In dieser Woche reiste er                              | dieser Woche=2024-10-21/2024-10-27
                    Nächste Woche reist er                                 | Nächste Woche=2024-10-28/2024-11-03
                    Im letzten Monat reiste er                             | letzten Monat=2024-09
                    Nächstes Jahr reist er                                 | Nächstes Jahr=2025
                    Vor zwei Wochen reiste er                              | Vor zwei Wochen=2024-10-10
                    Vor drei Jahren reiste er                              | Vor drei Jahren=2021
                    Im zweiten Quartal 2024 stieg der Preis                | zweiten Quartal 2024=2024-04/2024-06
                    Ab November sollen sie kämpfen                         | November=2024-11
                    Am 3. Oktober und 4. November 2023 flogen sie          | 3. Oktober=2023-10-03; 4. November 2023=2023-11-04
                    """)
    void readsGerman(String sentence, String expected) {
        assertEquals(expected, told(sentence, Language.GERMAN, THURSDAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    On October 23, 2024, they met                          | October 23 , 2024=2024-10-23
                    On 23 October 2024 they met                            | 23 October 2024=2024-10-23
                    On the 23rd of October 2023 they met                   | 23rd of October 2023=2023-10-23
                    On October 23 they met                                 | October 23=2024-10-23
                    The October 7 attacks were condemned                   | October 7=2024-10-07
                    The November 7 attacks were condemned                  | November 7=2023-11-07
                    It signed the pact on Oct. 3, 2023                     | Oct . 3 , 2023=2023-10-03
                    Russia vetoed it in March                              | March=2024-03
                    It was lifted in mid-April                             | mid-April=2024-04
                    It was lifted in late May 2023                         | late May 2023=2023-05
                    In 2022, we partnered with Ireland                     | 2022=2022
                    After Russia’s 2022 full-scale invasion                | 2022=2022
                    Since 2014 Russia has occupied it                      | 2014=2014/2024-10-24
                    From 2014 to 2017 he was minister                      | 2014 to 2017=2014/2017
                    Between May and July 2024 they met                     | May and July 2024=2024-05/2024-07
                    Launches of July 3 and July 28, 2017                   | July 3=2017-07-03; July 28 , 2017=2017-07-28
                    Today the Treasury acted                               | Today=2024-10-24
                    They met yesterday                                     | yesterday=2024-10-23
                    They speak tonight                                     | tonight=2024-10-24
                    They met last Monday                                   | last Monday=2024-10-21
                    They met on Monday                                     | Monday=2024-10-21
                    They will meet next Monday                             | next Monday=2024-10-28
                    They met last week                                     | last week=2024-10-14/2024-10-20
                    They met earlier this month                            | earlier this month=2024-10
                    They meet next week                                    | next week=2024-10-28/2024-11-03
                    They met last year                                     | last year=2023
                    They met two weeks ago                                 | two weeks ago=2024-10-10
                    They met just a few days ago                           | just a few days ago=2024-10
                    The summit will take place in December                 | December=2024-12
                    It ran October 22-23, 2024 in Kazan                    | October 22-23 , 2024=2024-10-22/2024-10-23
                    In the first quarter of 2024 it rose                   | first quarter of 2024=2024-01/2024-03
                    """)
    void readsEnglish(String sentence, String expected) {
        assertEquals(expected, told(sentence, Language.ENGLISH, THURSDAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GERMAN  | Bereits 1.500 Soldaten sollen vor Ort sein
                    GERMAN  | Die G20 und die G 7 tagen
                    GERMAN  | Die Resolution 1718 (2006) gilt
                    GERMAN  | Die Resolution 2016 gilt
                    GERMAN  | Das ist ein 2022er
                    GERMAN  | Siehe Artikel 5 und § 12
                    GERMAN  | Siehe Drucksache 21/928 und S. 16
                    GERMAN  | Die Verordnung Nr. 269/2014 gilt
                    GERMAN  | Es kamen 2024 Soldaten
                    GERMAN  | Frau Mai und Herr August kamen
                    GERMAN  | Kürzlich kam er
                    GERMAN  | Bis heute fehlt sie
                    GERMAN  | Guten Morgen
                    ENGLISH | UNSCR 2270 and Resolution 1718 (2006) apply
                    ENGLISH | Sanctions may follow and they march on
                    ENGLISH | May we ask
                    ENGLISH | Executive Order 13722 and Order 2016 apply
                    ENGLISH | About 2024 soldiers came
                    ENGLISH | It flew 2000 km and cost $2020
                    ENGLISH | The G20 met
                    ENGLISH | Recently they met
                    """)
    void findsNoTimeInOtherNumbersAndNames(Language language, String sentence) {
        assertEquals("", told(sentence, language, THURSDAY));
    }

    @Test
    void takesTheNearestYearWhereTheAnchorIsAGuess() {
        Anchor guess = new Anchor(PartialDate.parse("2024-10-16").orElseThrow(), true);
        assertEquals("23.10.=2024-10-23", told("Am 23.10. kam er", Language.GERMAN, guess));
        assertTrue(
                TimeFinder.times(tokens("Am 23.10. kam er"), Language.GERMAN, guess)
                        .getFirst()
                        .inferred());
    }

    @Test
    void keepsThePrecisionOfTheAnchor() {
        Anchor month = new Anchor(PartialDate.parse("2024-11").orElseThrow(), false);
        assertEquals(
                "vergangenen Jahr=2023/2024-11",
                told("Seit dem vergangenen Jahr geht das", Language.GERMAN, month));
        assertEquals("", told("Gestern kam er", Language.GERMAN, month));
        assertEquals("23.10.=2024-10-23", told("Am 23.10. kam er", Language.GERMAN, month));
    }

    @Test
    void needsNoAnchorForFullDates() {
        assertEquals(
                "5. Mai 2024=2024-05-05",
                told("Am 5. Mai 2024 kam er gestern", Language.GERMAN, null));
    }

    @Test
    void readsTheArticleThatTheParserSplitsOff() {
        assertEquals("23.10.=2024-10-23", told("An dem 23.10. kam er", Language.GERMAN, THURSDAY));
        assertEquals("Mai=2024-05", told("In dem Mai kam er", Language.GERMAN, THURSDAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Am 31. Februar 2024 kam er
                    Am 45.13.2024 kam er
                    Vom 20. bis 15. Mai kam er
                    Von 2017 bis 2014 kam er
                    Vor 99 Jahren kam er
                    """)
    void survivesImpossibleDates(String sentence) {
        TimeFinder.times(tokens(sentence), Language.GERMAN, THURSDAY);
    }

    private static String told(String sentence, Language language, @Nullable Anchor anchor) {
        List<Token> tokens = tokens(sentence);
        return TimeFinder.times(tokens, language, anchor).stream()
                .map(t -> words(tokens, t) + "=" + t.when())
                .collect(Collectors.joining("; "));
    }

    private static String words(List<Token> tokens, TimeExpression time) {
        return tokens.subList(time.first(), time.last() + 1).stream()
                .map(Token::form)
                .collect(Collectors.joining(" "));
    }

    private static List<Token> tokens(String sentence) {
        List<Token> tokens = new ArrayList<>();
        Matcher m = WORD.matcher(sentence);
        while (m.find()) {
            String form = m.group();
            Map<String, String> features =
                    form.endsWith("en") ? Map.of("VerbForm", "Inf") : Map.of();
            tokens.add(
                    new Token(
                            tokens.size(),
                            new Span(m.start(), m.end()),
                            form,
                            form,
                            "X",
                            -1,
                            "dep",
                            features));
        }
        return tokens;
    }
}
