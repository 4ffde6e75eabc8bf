package org.aktenlage.match;

/**
 * How alike two words are, in [0,1]; 1 means equal. Letters in common near each other count, and a
 * common beginning counts more. Winkler, String Comparator Metrics, 1990.
 */
final class JaroWinkler {

    /** Winkler's own values. */
    private static final double PREFIX_SCALE = 0.1;

    private static final int MOST_PREFIX = 4;

    private JaroWinkler() {}

    static double similarity(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        double jaro = jaro(one, other);
        int prefix = 0;
        int most = Math.min(MOST_PREFIX, Math.min(one.length(), other.length()));
        while (prefix < most && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_SCALE * (1 - jaro);
    }

    private static double jaro(String one, String other) {
        int reach = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        boolean[] taken = new boolean[other.length()];
        StringBuilder common = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            int last = Math.min(other.length() - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= last; j++) {
                if (!taken[j] && one.charAt(i) == other.charAt(j)) {
                    taken[j] = true;
                    common.append(one.charAt(i));
                    break;
                }
            }
        }
        double matches = common.length();
        if (matches == 0) {
            return 0;
        }
        double transposed = outOfOrder(common, other, taken) / 2.0;
        return (matches / one.length()
                        + matches / other.length()
                        + (matches - transposed) / matches)
                / 3;
    }

    private static int outOfOrder(CharSequence common, String other, boolean[] taken) {
        int different = 0;
        int at = 0;
        for (int j = 0; j < other.length(); j++) {
            if (taken[j]) {
                different += common.charAt(at) == other.charAt(j) ? 0 : 1;
                at++;
            }
        }
        return different;
    }
}
