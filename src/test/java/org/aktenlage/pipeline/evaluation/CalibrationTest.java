package org.aktenlage.pipeline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.fact.Ground;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

final class CalibrationTest {

    private static final Calibration MADE =
            Calibration.of(LogisticRegressionTest.made(), 30, List.of(Ground.INCOMPLETE));

    @Test
    void knowsACertainAnswerFromAWrongOne() {
        double[] truth = MADE.facts().stream().mapToDouble(f -> f.right() ? 1 : 0).toArray();
        assertEquals(0, MADE.brier(truth));
        assertEquals(1, MADE.ranking(truth));
        assertEquals(0.25, MADE.brier(halves()));
        assertEquals(0.5, MADE.ranking(halves()));
    }

    private static double[] halves() {
        double[] halves = new double[20];
        Arrays.fill(halves, 0.5);
        return halves;
    }

    @Test
    void whatHoldsInOtherDocumentsHelps() {
        double known = MADE.brier(MADE.foreseen());
        assertTrue(known < MADE.brier(MADE.foreseen(List.of())), "Brier " + known);
    }

    @Test
    void saysAllOfItTwiceTheSame() {
        String text = new CalibrationReport(MADE).text();
        assertEquals(text, new CalibrationReport(MADE).text());
        assertTrue(text.startsWith("facts 20  right 10  gold 30"), text);
        assertTrue(text.contains("0.00         20  0.800     0.500    0.333    0.400"), text);
    }
}
