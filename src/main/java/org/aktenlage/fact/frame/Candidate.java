package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** Deeds whose victim is the one wronged when they are called illegal. */
    static final Set<String> FORCE = Set.of("Attack", "Annexation");

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

    /**
     * {@code imposed sanctions} speaks of those sanctions, and the noun says nothing of its own.
     */
    boolean speaksOf(Candidate noun) {
        int token = noun.trigger().token();
        boolean named = noun.trigger().frame().partOfSpeech() != Frame.PartOfSpeech.VERB;
        return (trigger.companions().contains(token) || (named && theme.contains(token)))
                && (event.equals(noun.event()) || sameFamily(this, noun));
    }

    Candidate against(List<Filler> others) {
        return new Candidate(trigger, event, agents, others, theme, certainty);
    }

    /** Stated, and by others. */
    Candidate by(List<Filler> doers, List<Filler> others) {
        return new Candidate(trigger, event, doers, others, theme, Certainty.ASSERTED);
    }

    /** In [0,1]: as certain as the least certain of its roles. */
    double certaintyOfRoles() {
        List<Filler> all = new ArrayList<>(agents);
        all.addAll(targets);
        return all.stream().mapToDouble(Filler::certainty).min().orElse(0);
    }

    /** Of several readings of the same words the fullest; no event twice in a sentence. */
    static List<Candidate> best(List<Candidate> candidates) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(
                Comparator.comparingInt(Candidate::roleCount)
                        .thenComparing(c -> c.trigger().frame().requires(Frame.Requirement.FUTURE))
                        .thenComparing(c -> c.trigger().companions().size())
                        .thenComparing(Candidate::certaintyOfRoles)
                        .reversed()
                        .thenComparing(c -> c.trigger().token())
                        .thenComparing(c -> c.trigger().frame().id()));
        List<Candidate> kept = new ArrayList<>();
        for (Candidate c : sorted) {
            if (kept.stream().noneMatch(k -> replaces(k, c))) {
                kept.add(c);
            }
        }
        kept.sort(Comparator.comparingInt(c -> c.trigger().token()));
        return kept;
    }

    /** Whether the other is a poorer reading of the same words or says nothing new. */
    private static boolean replaces(Candidate kept, Candidate other) {
        boolean sameWord = kept.trigger().token() == other.trigger().token();
        if (sameWord) {
            return !isJudgement(kept, other) && !isJudgement(other, kept);
        }
        if (kept.speaksOf(other)) {
            return true;
        }
        boolean sameStatement = kept.certainty().factuality() == other.certainty().factuality();
        return !kept.isSaidApart(other)
                && other.isContainedIn(kept)
                && sameStatement
                && other.agents().isEmpty() == kept.agents().isEmpty();
    }

    /** {@code We urge all to help and call on Iran to stop}: two things are asked for. */
    private boolean isSaidApart(Candidate other) {
        return InvertedOrder.SPOKEN.contains(event)
                && trigger.frame().partOfSpeech() == Frame.PartOfSpeech.VERB
                && other.trigger().frame().partOfSpeech() == Frame.PartOfSpeech.VERB
                && !theme.isEmpty()
                && !other.theme().isEmpty()
                && theme.stream().noneMatch(other.theme()::contains);
    }

    /** {@code the illegal war} is a deed and its judgement in one word. */
    private static boolean isJudgement(Candidate judged, Candidate deed) {
        return judged.event().equals("LegalViolation") && FORCE.contains(deed.event());
    }

    /** {@code lifts sanctions} is no adoption of them. */
    private static boolean sameFamily(Candidate kept, Candidate other) {
        return kept.event().startsWith("Sanction") && other.event().startsWith("Sanction");
    }
}
