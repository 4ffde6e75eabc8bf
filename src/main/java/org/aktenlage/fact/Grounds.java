package org.aktenlage.fact;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the confidence in a fact is made of.
 *
 * @param values those that are not there are 0
 */
public record Grounds(Map<Ground, Double> values) {

    /** Where nobody asked. */
    public static final Grounds NONE = new Grounds(Map.of());

    public Grounds {
        values = Map.copyOf(values);
    }

    public double of(Ground ground) {
        return values.getOrDefault(ground, 0.0);
    }

    /** The same with another value for one of them. */
    public Grounds with(Ground ground, double value) {
        Map<Ground, Double> changed = new EnumMap<>(Ground.class);
        changed.putAll(values);
        changed.put(ground, value);
        return new Grounds(changed);
    }
}
