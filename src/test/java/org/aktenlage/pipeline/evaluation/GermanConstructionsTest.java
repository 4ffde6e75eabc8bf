package org.aktenlage.pipeline.evaluation;

import org.junit.jupiter.api.Test;

/** Each type of event in the usual constructions of political German. */
final class GermanConstructionsTest {

    @Test
    void eventsAreFoundInTheUsualConstructions() {
        new JudgedSentences("constructions-de").check();
    }
}
