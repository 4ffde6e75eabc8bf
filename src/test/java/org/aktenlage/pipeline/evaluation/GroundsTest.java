package org.aktenlage.pipeline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Language;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Ground;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** What speaks for and against the first fact of a sentence. */
final class GroundsTest {

    @ParameterizedTest(name = "{2} of “{1}”: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Norway condemns Russia.                             | INCOMPLETE  | 0
                    en | Norway condemns Russia.                             | OVERLOOKED  | 0
                    en | Norway condemns Russia.                             | DISTANCE    | 0
                    en | Norway condemns Russia.                             | NEARNESS    | 1
                    en | Norway condemns Russia.                             | NOMINAL     | 0
                    en | Norway condemns Russia.                             | HEDGED      | 0
                    en | Norway condemns the recent attacks.                 | INCOMPLETE  | 1
                    en | Norway condemns the recent attacks.                 | OVERLOOKED  | 0
                    en | On a visit to Japan, Norway condemned the attacks.  | OVERLOOKED  | 1
                    en | Ukraine was invaded.                                | AGENTLESS   | 1
                    en | Ukraine was invaded.                                | INCOMPLETE  | 0
                    en | The attack that Russia launched on Ukraine goes on. | DISTANCE    | 0
                    en | Norway may condemn Russia.                          | HEDGED      | 1
                    en | The Russian invasion of Ukraine continues.          | NOMINAL     | 1
                    en | The Russian invasion of Ukraine continues.          | ATTRIBUTE   | 1
                    de | Der Bundestag verurteilt den Iran.                  | MORPHOLOGY  | 1
                    de | Norwegen verurteilt Russland.                       | MORPHOLOGY  | 0
                    """)
    void weighsASentence(String language, String text, Ground ground, double value) {
        List<Fact> facts = Bench.shared().facts(text, Language.of(language).orElseThrow());
        assertTrue(!facts.isEmpty(), text);
        assertEquals(value, facts.get(0).grounds().of(ground), 1e-9, Bench.shown(facts));
    }
}
