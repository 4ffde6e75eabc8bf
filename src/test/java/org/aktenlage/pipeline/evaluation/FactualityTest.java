package org.aktenlage.pipeline.evaluation;

import org.junit.jupiter.api.Test;

/** Sentences made up to tell facts from what is not stated as one: see factuality.md. */
final class FactualityTest {

    @Test
    void onlyWhatIsStatedAsFactIsAsserted() {
        new JudgedSentences("factuality").check();
    }
}
