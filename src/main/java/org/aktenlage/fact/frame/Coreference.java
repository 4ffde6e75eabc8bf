package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.fact.Fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes later mentions of an event for what they are: {@code der Angriffskrieg} without an object is the
 * one that the same document has told with one, if there is only one such.
 */
public final class Coreference {

    /** How sure a target is that another sentence gives. */
    private static final double FROM_ELSEWHERE = 0.8;

    private Coreference() {}

    /** The same facts; those without target have the one target that their agent's other events have. */
    public static List<Fact> complete(List<Fact> facts) {
        Map<String, Set<List<Actor>>> targets = new HashMap<>();
        for (Fact fact : facts) {
            if (!fact.targets().isEmpty() && !fact.agents().isEmpty()) {
                targets.computeIfAbsent(key(fact), k -> new HashSet<>()).add(fact.targets());
            }
        }
        List<Fact> complete = new ArrayList<>();
        for (Fact fact : facts) {
            Set<List<Actor>> known = targets.getOrDefault(key(fact), Set.of());
            boolean lacks = fact.targets().isEmpty() && known.size() == 1 && isNominal(fact);
            complete.add(lacks ? withTargets(fact, known.iterator().next()) : fact);
        }
        return complete;
    }

    private static boolean isNominal(Fact fact) {
        return fact.rule().contains("-noun-");
    }

    private static String key(Fact fact) {
        return fact.type() + fact.agents().stream().map(Actor::key).sorted().toList();
    }

    private static Fact withTargets(Fact f, List<Actor> targets) {
        return new Fact(
                f.type(),
                f.agents(),
                targets,
                f.theme(),
                f.themeLemma(),
                f.time(),
                f.timeWords(),
                f.timeInferred(),
                f.factuality(),
                f.source(),
                f.quote(),
                f.sentence(),
                f.turn(),
                f.rule(),
                f.confidence() * FROM_ELSEWHERE);
    }
}
