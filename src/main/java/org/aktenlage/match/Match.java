package org.aktenlage.match;

import java.util.List;

/**
 * Two parties that may be one.
 *
 * @param name that of the other party which is most alike
 * @param score in [0,1]; 1 means surely the same
 * @param evidence the name first
 */
public record Match(Party one, Party other, String name, double score, List<Evidence> evidence) {

    /**
     * From here on pairs are told as matches. On the references of the British list of 2014 to that
     * of the United Nations of 2018 precision and recall are both .984 here, see {@code
     * docs/lists.md}.
     */
    public static final double DEFAULT_THRESHOLD = 0.8;

    public Match {
        evidence = List.copyOf(evidence);
    }

    /** What speaks for it and against it. */
    public List<String> reasons() {
        return evidence.stream().map(Evidence::reason).toList();
    }
}
