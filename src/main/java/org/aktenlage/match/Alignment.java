package org.aktenlage.match;

import java.util.List;

/**
 * Which parts of two names belong together, whatever their order: the most alike first.
 *
 * @param left how much of the left name is found in the right one, in [0,1]
 * @param right how much of the right one is found in the left one
 * @param told what the parts in common tell, by {@link WordWeights}
 */
record Alignment(double left, double right, double told) {

    static Alignment of(List<NamePart> some, List<NamePart> others, WordWeights weights) {
        double[][] alike = new double[some.size()][others.size()];
        for (int i = 0; i < some.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                alike[i][j] = some.get(i).similarity(others.get(j));
            }
        }
        double left = 0;
        double right = 0;
        double told = 0;
        for (int[] at = best(alike); at.length > 0; at = best(alike)) {
            double similarity = alike[at[0]][at[1]];
            double one = weights.of(some.get(at[0]));
            double other = weights.of(others.get(at[1]));
            left += one * similarity;
            right += other * similarity;
            told += Math.min(one, other) * similarity;
            take(alike, at);
        }
        return new Alignment(left / sum(some, weights), right / sum(others, weights), told);
    }

    /** Row and column of the greatest; empty where there is none above 0. */
    private static int[] best(double[][] alike) {
        int[] at = {};
        double most = 0;
        for (int i = 0; i < alike.length; i++) {
            for (int j = 0; j < alike[i].length; j++) {
                if (alike[i][j] > most) {
                    most = alike[i][j];
                    at = new int[] {i, j};
                }
            }
        }
        return at;
    }

    private static void take(double[][] alike, int[] at) {
        for (int i = 0; i < alike.length; i++) {
            alike[i][at[1]] = 0;
        }
        for (int j = 0; j < alike[at[0]].length; j++) {
            alike[at[0]][j] = 0;
        }
    }

    private static double sum(List<NamePart> parts, WordWeights weights) {
        return parts.stream().mapToDouble(weights::of).sum();
    }
}
