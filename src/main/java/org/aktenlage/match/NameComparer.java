package org.aktenlage.match;

import java.util.List;
import java.util.Locale;

/**
 * Compares names: in any order of their parts, each part by its spelling and sound, rare words
 * counting more than frequent ones. The values were found on the references of the British list of
 * 2014 to that of the United Nations, see {@code docs/lists.md}.
 */
final class NameComparer {

    /** Names as alike as this speak neither for nor against. */
    private static final double NEUTRAL = 0.88;

    private static final double STEEPNESS = 16;

    /** The shorter name must be found in the longer one more than the other way round. */
    private static final double SHARE_OF_SHORTER = 0.72;

    private static final double MOST_BY_RARITY = 2.5;

    private final WordWeights weights;

    NameComparer(WordWeights weights) {
        this.weights = weights;
    }

    /**
     * Two names and what they say.
     *
     * @param alike in [0,1]
     */
    record Pair(FoldedName one, FoldedName other, double alike, double weight) {

        Evidence evidence() {
            return new Evidence(
                    weight,
                    String.format(
                            Locale.ROOT,
                            "name \"%s\" like \"%s\" %.2f",
                            one.words(),
                            other.words(),
                            alike));
        }
    }

    /** The pair of names that speaks most for it; neither may have none. */
    Pair best(List<FoldedName> some, List<FoldedName> others) {
        Pair best = compare(some.getFirst(), others.getFirst());
        for (FoldedName one : some) {
            for (FoldedName other : others) {
                Pair pair = compare(one, other);
                if (pair.weight > best.weight) {
                    best = pair;
                }
            }
        }
        return best;
    }

    Pair compare(FoldedName one, FoldedName other) {
        FoldedName left = one.joinedAs(other);
        FoldedName right = other.joinedAs(left);
        Alignment alignment = Alignment.of(left.parts(), right.parts(), weights);
        double alike =
                SHARE_OF_SHORTER * Math.max(alignment.left(), alignment.right())
                        + (1 - SHARE_OF_SHORTER) * Math.min(alignment.left(), alignment.right());
        double rarity = 0.4 * (alignment.told() - weights.whole());
        double bounded = Math.max(-MOST_BY_RARITY, Math.min(MOST_BY_RARITY, rarity));
        return new Pair(one, other, alike, STEEPNESS * (alike - NEUTRAL) + bounded);
    }
}
