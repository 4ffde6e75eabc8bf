package org.aktenlage.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds which parties of different lists may be one. A party is once on a list: of its matches on
 * another list the best counts, and only if it is that one's best too; those that are equally good
 * all count.
 */
public final class SameParties {

    private final PartyIndex index;
    private final double threshold;

    public SameParties(PartyIndex index, double threshold) {
        this.index = index;
        this.threshold = threshold;
    }

    /**
     * All pairs, the best first.
     *
     * @param progress is told each party when it has been compared
     */
    public List<Match> find(List<Party> parties, Consumer<Party> progress) {
        Map<String, Double> best = new HashMap<>();
        List<Match> all = new ArrayList<>();
        for (Party party : parties) {
            // each pair is looked at from its first list
            index.matches(party, threshold, p -> p.list().compareTo(party.list()) > 0)
                    .forEach(all::add);
            progress.accept(party);
        }
        for (Match match : all) {
            best.merge(side(match.one(), match.other()), match.score(), Math::max);
            best.merge(side(match.other(), match.one()), match.score(), Math::max);
        }
        return all.stream()
                .filter(m -> m.score() >= best.getOrDefault(side(m.one(), m.other()), 0.0))
                .filter(m -> m.score() >= best.getOrDefault(side(m.other(), m.one()), 0.0))
                .sorted(
                        Comparator.comparingDouble((Match m) -> -m.score())
                                .thenComparing(m -> m.one().id())
                                .thenComparing(m -> m.other().id()))
                .toList();
    }

    /**
     * Somebody who is on no list, with the best match on each list; those that are equally good all
     * count.
     */
    public List<Match> listed(Party actor) {
        List<Match> all = index.matches(actor, threshold);
        Map<String, Double> best = new HashMap<>();
        all.forEach(m -> best.merge(m.other().list(), m.score(), Math::max));
        return all.stream()
                .filter(m -> m.score() >= best.getOrDefault(m.other().list(), 0.0))
                .toList();
    }

    /** A party's matches on one list. */
    private static String side(Party party, Party other) {
        return party.id() + "\n" + other.list();
    }
}
