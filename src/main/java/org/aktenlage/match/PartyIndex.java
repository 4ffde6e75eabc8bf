package org.aktenlage.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the parties whose names are worth comparing, by keys of their parts: the consonants, the
 * first letters, and two neighbours as one word. Rare keys count more. Threads may share it.
 */
public final class PartyIndex {

    /** Names that are compared in full; more found nothing more on the lists of docs/lists.md. */
    private static final int MOST_COMPARED = 60;

    private static final int PREFIX = 4;

    private final List<FoldedParty> parties = new ArrayList<>();
    private final List<FoldedName> names = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final Map<String, int[]> postings = new HashMap<>();
    private final Map<String, List<Integer>> byNumber = new HashMap<>();
    private final WordWeights weights;
    private final PartyComparer comparer;

    public PartyIndex(List<Party> listed) {
        listed.forEach(party -> parties.add(FoldedParty.of(party)));
        this.weights = new WordWeights(parties.size(), count());
        this.comparer = new PartyComparer(weights);
        Map<String, List<Integer>> keys = new HashMap<>();
        for (int i = 0; i < parties.size(); i++) {
            for (FoldedName name : parties.get(i).names()) {
                int at = names.size();
                names.add(name);
                owners.add(i);
                keys(name).forEach(k -> keys.computeIfAbsent(k, x -> new ArrayList<>()).add(at));
            }
            for (Party.IdNumber number : parties.get(i).party().numbers()) {
                byNumber.computeIfAbsent(NumberComparer.normal(number), x -> new ArrayList<>())
                        .add(i);
            }
        }
        keys.forEach((k, v) -> postings.put(k, v.stream().mapToInt(x -> x).toArray()));
    }

    public int size() {
        return parties.size();
    }

    private Map<String, Integer> count() {
        Map<String, Integer> counts = new HashMap<>();
        for (FoldedParty party : parties) {
            Set<String> own = new HashSet<>();
            party.names().forEach(n -> n.parts().forEach(p -> own.add(p.vowels())));
            own.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts;
    }

    private static Set<String> keys(FoldedName name) {
        Set<String> keys = new HashSet<>();
        List<NamePart> parts = name.parts();
        for (int i = 0; i < parts.size(); i++) {
            NamePart part = parts.get(i);
            keys.add(part.loose().length() > 1 ? part.loose() : part.sound());
            keys.add("~" + KoreanSyllable.key(part.text()));
            if (part.sound().length() > PREFIX) {
                keys.add(
                        "^" + part.vowels().substring(0, Math.min(PREFIX, part.vowels().length())));
            }
            if (i + 1 < parts.size()) {
                keys.add(NamePart.of(part.text() + parts.get(i + 1).text(), false).loose());
            }
        }
        return keys;
    }

    /** All matches of at least this score, the best first. */
    public List<Match> matches(Party asked, double threshold) {
        return matches(asked, threshold, party -> true);
    }

    /**
     * The same among some parties.
     *
     * @param wanted which
     */
    public List<Match> matches(Party asked, double threshold, Predicate<Party> wanted) {
        FoldedParty folded = FoldedParty.of(asked);
        return candidates(folded, wanted).stream()
                .flatMap(other -> comparer.compare(folded, parties.get(other)).stream())
                .filter(match -> match.score() >= threshold)
                .sorted(
                        Comparator.comparingDouble((Match m) -> -m.score())
                                .thenComparing(m -> m.other().id()))
                .toList();
    }

    private Set<Integer> candidates(FoldedParty asked, Predicate<Party> wanted) {
        Set<Integer> found = new HashSet<>();
        for (Party.IdNumber number : asked.party().numbers()) {
            found.addAll(byNumber.getOrDefault(NumberComparer.normal(number), List.of()));
        }
        asked.names().forEach(name -> addNearest(name, wanted, found));
        found.removeIf(i -> !wanted.test(parties.get(i).party()));
        return found;
    }

    private void addNearest(FoldedName name, Predicate<Party> wanted, Set<Integer> found) {
        Map<Integer, Float> sums = new HashMap<>();
        for (String key : keys(name)) {
            int[] at = postings.getOrDefault(key, new int[0]);
            float rare = (float) Math.log(1 + (double) names.size() / Math.max(1, at.length));
            for (int i : at) {
                sums.merge(i, rare, Float::sum);
            }
        }
        sums.entrySet().stream()
                .filter(e -> wanted.test(parties.get(owners.get(e.getKey())).party()))
                .sorted(
                        Comparator.comparingDouble((Map.Entry<Integer, Float> e) -> -e.getValue())
                                .thenComparing(Map.Entry::getKey))
                .limit(MOST_COMPARED)
                .forEach(e -> found.add(owners.get(e.getKey())));
    }
}
