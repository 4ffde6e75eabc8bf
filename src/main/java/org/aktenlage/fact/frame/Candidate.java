package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An event that a trigger may state, before it is checked against the others of its sentence. */
record Candidate(
        Trigger trigger,
        String event,
        List<Filler> agents,
        List<Filler> targets,
        List<Integer> theme,
        Certainty certainty) {

    Set<Actor> agentActors() {
        Set<Actor> actors = new HashSet<>();
        agents.forEach(f -> actors.add(f.actor()));
        return actors;
    }

    Set<Actor> targetActors() {
        Set<Actor> actors = new HashSet<>();
        targets.forEach(f -> actors.add(f.actor()));
        return actors;
    }

    int roleCount() {
        return agents.size() + targets.size();
    }

    /** Whether the other says all that this one says of the same type. */
    boolean isContainedIn(Candidate other) {
        return event.equals(other.event)
                && other.agentActors().containsAll(agentActors())
                && other.targetActors().containsAll(targetActors());
    }

    /** In [0,1]: as sure as the least sure of its roles. */
    double confidence() {
        List<Filler> all = new ArrayList<>(agents);
        all.addAll(targets);
        return all.stream().mapToDouble(Filler::certainty).min().orElse(0);
    }
}
