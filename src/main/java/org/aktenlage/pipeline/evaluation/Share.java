package org.aktenlage.pipeline.evaluation;

/** So many of so many. */
public record Share(int part, int whole) {

    /** In [0,1]; 0 of nothing is 0. */
    public double ratio() {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
