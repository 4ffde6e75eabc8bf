package org.aktenlage.pipeline.evaluation;

import org.junit.jupiter.api.Test;

/** Each type of event in the usual constructions of political English: see constructions.md. */
final class ConstructionsTest {

    @Test
    void eventsAreFoundInTheUsualConstructions() {
        new JudgedSentences("constructions").check();
    }
}
