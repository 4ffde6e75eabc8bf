package org.aktenlage.pipeline.evaluation;

/**
 * Precision, recall and their harmonic mean, each in [0,1] and 0 where it is not defined.
 *
 * @param hits found facts that are right
 */
public record Figures(int hits, int found, int gold) {

    public double precision() {
        return found == 0 ? 0 : (double) hits / found;
    }

    public double recall() {
        return gold == 0 ? 0 : (double) hits / gold;
    }

    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
