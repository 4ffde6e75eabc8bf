package org.aktenlage.fact.frame;

import org.aktenlage.fact.Ground;
import org.aktenlage.fact.Grounds;

import java.util.Map;
import java.util.TreeMap;

/**
 * How likely a fact with such grounds is right: the logistic function of their weighted sum, fitted
 * to facts that were judged.
 *
 * @param weights those that are not there do not count
 */
public record Confidence(double intercept, Map<Ground, Double> weights) {

    /**
     * Facts below it are kept and count for nothing. Set on the development documents and the
     * tuning half; see docs/extraction.md.
     */
    public static final double DEFAULT_THRESHOLD = 0.6;

    public Confidence {
        weights = Map.copyOf(weights);
    }

    /** In [0,1]. */
    public double of(Grounds grounds) {
        double sum = intercept;
        // in the order of the enum: sums of doubles depend on theirs
        for (Map.Entry<Ground, Double> weight : new TreeMap<>(weights).entrySet()) {
            sum += weight.getValue() * grounds.of(weight.getKey());
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Changes whenever a weight does. */
    public String fingerprint() {
        return Integer.toHexString((intercept + new TreeMap<>(weights).toString()).hashCode());
    }
}
