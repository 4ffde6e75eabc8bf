package org.aktenlage.pipeline.evaluation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each type of event in the usual constructions of political English and German: see {@code
 * constructions-en.md} and {@code constructions-de.md}.
 */
final class ConstructionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"constructions-en", "constructions-de"})
    void eventsAreFoundInTheUsualConstructions(String table) {
        new JudgedSentences(table).check();
    }
}
