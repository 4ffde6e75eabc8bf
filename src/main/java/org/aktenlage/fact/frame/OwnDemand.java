package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.fact.Factuality;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** {@code Russia must withdraw}: who says so asks for it, if he says it himself and of others. */
final class OwnDemand {

    private final Syntax syntax;
    private final Discourse discourse;

    OwnDemand(Syntax syntax, Discourse discourse) {
        this.syntax = syntax;
        this.discourse = discourse;
    }

    /** Whether it is done by saying so: {@code Russia must withdraw}. */
    static boolean is(Trigger trigger) {
        return trigger.frame().agent().stream()
                .flatMap(List::stream)
                .anyMatch(s -> s.kind() == Slot.Kind.SPEAKER);
    }

    /** Said plainly, or as what the speaker himself says or thinks. */
    boolean isMeant(Candidate spoken) {
        Certainty certainty = spoken.certainty();
        Set<Actor> sources = new HashSet<>();
        certainty.source().forEach(f -> sources.add(f.actor()));
        boolean plain = certainty.factuality() == Factuality.ASSERTED;
        boolean told = certainty.factuality() == Factuality.REPORTED && !sources.isEmpty();
        return (plain && sources.isEmpty() && isOwnClause(spoken.trigger()))
                || ((plain || told)
                        && !sources.isEmpty()
                        && spoken.agentActors().containsAll(sources));
    }

    private boolean isOwnClause(Trigger trigger) {
        boolean modal = trigger.frame().partOfSpeech() == Frame.PartOfSpeech.MODAL;
        int verb = modal ? syntax.token(trigger.token()).head() : trigger.token();
        String relation = syntax.token(verb).baseRelation();
        return relation.matches("root|parataxis")
                || (relation.equals("conj") && syntax.hasChild(verb, "nsubj"));
    }

    /** What a government says its own country must do asks nobody for anything. */
    List<Filler> ofOthers(List<Filler> targets, List<Filler> agents) {
        Set<String> home = new HashSet<>();
        agents.stream().map(f -> f.actor().state()).filter(Objects::nonNull).forEach(home::add);
        return targets.stream()
                .filter(f -> !f.actor().equals(discourse.speaker()))
                .filter(
                        f ->
                                f.actor().state() == null
                                        || !home.contains(f.actor().state())
                                        || !Set.of(ActorType.STATE, ActorType.GOVERNMENT)
                                                .contains(f.actor().type()))
                .toList();
    }
}
