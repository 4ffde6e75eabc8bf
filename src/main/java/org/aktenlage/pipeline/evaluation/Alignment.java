package org.aktenlage.pipeline.evaluation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Gold facts and found ones, each with at most one of the other: the best pairs first, earlier ones
 * before later ones.
 *
 * @param gold in the order of the gold tables
 * @param found in the order they were found
 * @param pairs one for each gold fact, in their order
 * @param partners the gold fact of each found one, null where it has none
 */
record Alignment(
        List<Statement> gold,
        List<Statement> found,
        List<Pair> pairs,
        List<@Nullable Pair> partners) {

    private record Candidate(Level level, int gold, int found) {}

    static Alignment of(List<Statement> gold, List<Statement> found) {
        Map<Integer, Candidate> byGold = new HashMap<>();
        Map<Integer, Candidate> byFound = new HashMap<>();
        for (Candidate c : candidates(gold, found)) {
            if (!byGold.containsKey(c.gold) && !byFound.containsKey(c.found)) {
                byGold.put(c.gold, c);
                byFound.put(c.found, c);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            Candidate c = byGold.get(i);
            pairs.add(
                    c == null
                            ? new Pair(gold.get(i), null, Level.NONE)
                            : new Pair(gold.get(i), found.get(c.found), c.level));
        }
        List<@Nullable Pair> partners = new ArrayList<>();
        for (int j = 0; j < found.size(); j++) {
            Candidate c = byFound.get(j);
            partners.add(c == null ? null : pairs.get(c.gold));
        }
        return new Alignment(gold, found, pairs, partners);
    }

    private static List<Candidate> candidates(List<Statement> gold, List<Statement> found) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                Level level = gold.get(i).compare(found.get(j));
                if (level != Level.NONE) {
                    candidates.add(new Candidate(level, i, j));
                }
            }
        }
        candidates.sort(
                Comparator.comparing(Candidate::level)
                        .reversed()
                        .thenComparing(Candidate::gold)
                        .thenComparing(Candidate::found));
        return candidates;
    }

    /** The part that is about some documents. */
    Alignment within(Predicate<String> document) {
        List<Pair> some =
                pairs.stream().filter(p -> document.test(p.gold().row().document())).toList();
        List<Statement> left = new ArrayList<>();
        List<@Nullable Pair> theirs = new ArrayList<>();
        for (int j = 0; j < found.size(); j++) {
            if (document.test(found.get(j).row().document())) {
                left.add(found.get(j));
                theirs.add(partners.get(j));
            }
        }
        return new Alignment(some.stream().map(Pair::gold).toList(), left, some, theirs);
    }
}
