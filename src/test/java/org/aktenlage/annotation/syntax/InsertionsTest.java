package org.aktenlage.annotation.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aktenlage.document.Language;
import org.aktenlage.document.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parser gets to see of a sentence. */
final class InsertionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Liebe Kolleginnen und Kollegen, Polen half.|Polen half.",
                "Meine sehr verehrten Damen und Herren von der AfD, Polen half.|Polen half.",
                "Und liebe Freunde, Polen half.|Und Polen half.",
                "Herr Präsident, Polen half.|Polen half.",
                "Wir haben, meine Damen und Herren, geholfen.|Wir haben geholfen.",
                "Das ist falsch, meine Damen und Herren, weil Polen half.|Das ist falsch, weil"
                        + " Polen half.",
                "Polen half, liebe Kolleginnen und Kollegen!|Polen half!",
                "Die Grünen – das haben wir gehört – werfen uns das vor.|Die Grünen werfen uns das"
                        + " vor.",
                "Sie helfen uns – von Polen erwarte ich das nicht – bald.|Sie helfen uns bald.",
                "Die EU (und Polen) half.|Die EU half."
            })
    void addressesAndCommentsAreNoPartOfAGermanSentence(String said, String parsed) {
        assertEquals(parsed, main(said, Language.GERMAN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Liebe Frau Bundeskanzlerin, handeln Sie.",
                "Meine Kollegen haben geholfen.",
                "Die EU – und auch Polen – half.",
                "Sehr geehrte Botschafter, helfen Sie."
            })
    void whoIsMeantStays(String said) {
        assertEquals(said, main(said, Language.GERMAN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ladies and gentlemen, Poland helped.|Poland helped.",
                "Poland — as I said — helped.|Poland helped.",
                "Poland — and Spain — helped.|Poland — and Spain — helped."
            })
    void alsoInEnglish(String said, String parsed) {
        assertEquals(parsed, main(said, Language.ENGLISH));
    }

    private static String main(String said, Language language) {
        return Cleaner.clean(said, new Span(0, said.length()), language).main().text();
    }
}
