package org.aktenlage.match;

import java.util.Map;

/**
 * How much a word of a name tells: the logarithm of how rare it is among all names on the lists.
 *
 * @param parties how many there are
 * @param counts in how many parties' names a word is, by {@link NamePart#vowels()}
 */
record WordWeights(int parties, Map<String, Integer> counts) {

    /** Of a collection of this size that has no word twice; for names without lists. */
    static final WordWeights EVEN = new WordWeights(10_000, Map.of());

    /** So much do titles, articles and the trades of companies tell at most. */
    private static final double MOST_FREQUENT = 1.5;

    private static final double LEAST = 0.5;
    private static final double PARTICLE = 0.3;

    /** Without vowels a word can be several names. */
    private static final double VOWELLESS = 0.7;

    /** Natural logarithm of the number of parties; what a word tells that only one has. */
    double whole() {
        return Math.log(Math.max(parties, 1_000));
    }

    double of(NamePart part) {
        double rare = whole() - Math.log(counts.getOrDefault(part.vowels(), 1));
        if (part.vowelless()) {
            return Math.max(LEAST, VOWELLESS * rare);
        }
        if (NameWords.isParticle(part.text())) {
            return PARTICLE;
        }
        double most = NameWords.isFrequent(part.text()) ? MOST_FREQUENT : shortened(part, rare);
        return Math.max(LEAST, Math.min(rare, most));
    }

    /** A letter or two are soon the same. */
    private static double shortened(NamePart part, double rare) {
        return part.text().length() <= 2 ? 0.4 * rare + 1 : rare;
    }
}
