package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who cannot be meant, whatever the syntax says: nobody sanctions, attacks or pledges so. */
final class Misfits {

    /** What a party may demand and a state does. */
    private static final Set<String> OF_STATES =
            Set.of(
                    "SanctionAdoption",
                    "SanctionExtension",
                    "SanctionRelief",
                    "SanctionEnforcement",
                    "TroopDeployment",
                    "TroopWithdrawal",
                    "Attack",
                    "Annexation",
                    "WeaponsTest",
                    "MilitaryExercise",
                    "ArmsTransfer",
                    "MilitaryAid",
                    "Aid",
                    "Founding",
                    "Summons",
                    "Expulsion");

    private static final Set<String> BETWEEN = Set.of("Meeting", "Cooperation", "Agreement");

    private static final Set<String> OF_OTHERS =
            Set.of("SanctionAdoption", "SanctionExtension", "Attack", "Annexation", "Pledge");

    private static final Set<ActorType> OFFICIAL =
            Set.of(
                    ActorType.STATE,
                    ActorType.GOVERNMENT,
                    ActorType.MINISTRY,
                    ActorType.AGENCY,
                    ActorType.PERSON);

    private static final Set<String> JOINT = Set.of("Cooperation", "Agreement");

    private static final Set<ActorType> STATES = Set.of(ActorType.STATE, ActorType.GOVERNMENT);

    private final Syntax syntax;
    private final Arguments arguments;
    private final Roles roles;

    Misfits(Syntax syntax, Arguments arguments, Roles roles) {
        this.syntax = syntax;
        this.arguments = arguments;
        this.roles = roles;
    }

    boolean mayDo(String event, Filler agent) {
        return !isPartyAsState(event, agent);
    }

    boolean mayBeTarget(Trigger trigger, String event, Filler target) {
        return !isPartyAsState(event, target)
                && !isMeasureItself(trigger, target)
                && !isOwnDoer(trigger, target);
    }

    /**
     * The agents without a party that is meant by {@code we} and stands with a state: who works
     * together or agrees with whom is not known then.
     */
    List<Filler> amongStates(String event, List<Filler> agents, List<Filler> targets) {
        List<Filler> all = new ArrayList<>(agents);
        all.addAll(targets);
        boolean among =
                agents.stream().anyMatch(f -> isPartyAmongStates(event, f))
                        && all.stream().anyMatch(f -> STATES.contains(f.actor().type()));
        if (!among) {
            return agents;
        }
        boolean joint = JOINT.contains(event);
        return agents.stream().filter(f -> !joint && !isPartyAmongStates(event, f)).toList();
    }

    /** {@code wir haben Sanktionen verhängt}: says a member of parliament, and means the state. */
    private boolean isPartyAsState(String event, Filler filler) {
        // unsere Zustimmung bekommt er nicht
        boolean stance = event.equals("Vote") && syntax.token(filler.token()).tag().equals("DET");
        return (OF_STATES.contains(event) || stance)
                && filler.actor().type() == ActorType.PARTY
                && Pronouns.isFirstPerson(syntax.token(filler.token()));
    }

    /** {@code Wir führen den Dialog mit Russland}: the state does, and not the party. */
    private boolean isPartyAmongStates(String event, Filler filler) {
        return BETWEEN.contains(event)
                && filler.actor().type() == ActorType.PARTY
                && Pronouns.isFirstPerson(syntax.token(filler.token()));
    }

    /** {@code our sanctions are targeted}: whose sanctions they are is not sanctioned. */
    private boolean isMeasureItself(Trigger trigger, Filler filler) {
        int head = syntax.token(filler.token()).head();
        boolean measure =
                head >= 0
                        && (trigger.companions().contains(head)
                                || syntax.children(head, "compound").stream()
                                        .anyMatch(t -> trigger.companions().contains(t.index())));
        return measure
                && String.valueOf(trigger.frame().event()).startsWith("Sanction")
                && trigger.frame().partOfSpeech() == Frame.PartOfSpeech.VERB
                && Pronouns.isFirstPerson(syntax.token(filler.token()));
    }

    /** {@code die durch die Zentralstelle sichergestellten Güter}: it secures, and is no victim. */
    private boolean isOwnDoer(Trigger trigger, Filler filler) {
        return trigger.frame().partOfSpeech() == Frame.PartOfSpeech.VERB
                && arguments.isPastAttribute(trigger.token())
                && arguments.subjects(trigger.token()).contains(filler.token());
    }

    /**
     * Nobody bans, attacks or promises something to his own state: {@code the president banned U.S.
     * investments}. And who kills people of a state does not attack it, unless a known one does.
     */
    List<Filler> against(String event, List<Filler> targets, List<Filler> agents) {
        return targets.stream()
                .filter(
                        t ->
                                !OF_OTHERS.contains(event)
                                        || t.actor().type() != ActorType.STATE
                                        || agents.stream()
                                                .noneMatch(a -> isOf(a.actor(), t.actor())))
                .filter(
                        t ->
                                !event.equals("Attack")
                                        || !agents.isEmpty()
                                        || !roles.isInhabitants(t))
                .toList();
    }

    private static boolean isOf(Actor one, Actor state) {
        return OFFICIAL.contains(one.type())
                && one.state() != null
                && one.state().equals(state.state());
    }
}
