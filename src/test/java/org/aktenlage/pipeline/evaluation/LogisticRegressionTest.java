package org.aktenlage.pipeline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.fact.Ground;
import org.aktenlage.fact.Grounds;
import org.aktenlage.fact.frame.Confidence;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class LogisticRegressionTest {

    private static final List<Ground> BOTH = List.of(Ground.INCOMPLETE, Ground.LENGTH);

    /** Of ten complete facts eight are right, of ten incomplete ones two; length means nothing. */
    static List<Judged> made() {
        List<Judged> facts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean complete = i < 10;
            Map<Ground, Double> values =
                    Map.of(
                            Ground.INCOMPLETE,
                            complete ? 0.0 : 1.0,
                            Ground.LENGTH,
                            i % 2 == 0 ? 4.0 : 5.0);
            boolean right = complete ? i % 10 < 8 : i % 10 < 2;
            facts.add(new Judged("document " + i % 5, new Grounds(values), true, true, right));
        }
        return facts;
    }

    @Test
    void findsTheSharesThatAreRight() {
        Confidence fitted = LogisticRegression.fit(made(), List.of(Ground.INCOMPLETE), 1e-6);
        assertEquals(0.8, fitted.of(Grounds.NONE), 1e-3);
        assertEquals(0.2, fitted.of(Grounds.NONE.with(Ground.INCOMPLETE, 1)), 1e-3);
    }

    @Test
    void givesNoWeightToWhatTellsNothing() {
        Confidence fitted = LogisticRegression.fit(made(), BOTH, 1);
        assertEquals(0, weight(fitted, Ground.LENGTH), 1e-6);
        assertTrue(weight(fitted, Ground.INCOMPLETE) < -1);
    }

    private static double weight(Confidence fitted, Ground ground) {
        return fitted.weights().getOrDefault(ground, 0.0);
    }

    @Test
    void aStrongPenaltyLeavesTheShareOfAll() {
        Confidence fitted = LogisticRegression.fit(made(), BOTH, 1e6);
        assertEquals(0.5, fitted.of(made().get(0).grounds()), 1e-3);
    }

    @Test
    void staysFiniteWhereAllAreRight() {
        List<Judged> right = made().stream().filter(Judged::right).toList();
        Confidence fitted = LogisticRegression.fit(right, BOTH, 1);
        assertTrue(fitted.of(Grounds.NONE) > 0.95 && Double.isFinite(fitted.intercept()));
    }

    @Test
    void isNotInDoubtOfNothing() {
        assertEquals(0.5, LogisticRegression.fit(List.of(), BOTH, 1).of(Grounds.NONE));
    }
}
