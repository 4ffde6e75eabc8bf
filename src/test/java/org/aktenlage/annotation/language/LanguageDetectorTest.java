package org.aktenlage.annotation.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aktenlage.document.Language;
import org.junit.jupiter.api.Test;

import java.util.Optional;

final class LanguageDetectorTest {

    @Test
    void tellsGermanFromEnglish() {
        assertEquals(
                Optional.of(Language.GERMAN),
                LanguageDetector.of("Die Regierung verurteilt den Angriff aufs Schärfste."));
        assertEquals(
                Optional.of(Language.ENGLISH),
                LanguageDetector.of("The government strongly condemns the attack."));
    }

    @Test
    void givesNoAnswerForAFewLetters() {
        assertEquals(Optional.empty(), LanguageDetector.of("UNSC 2270, S. 16"));
    }
}
