package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Token;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Items of a fact sheet that are no sentences: {@code Full blocking sanctions on Russian banks}.
 * What an authority lists so in its own paper, it does.
 */
final class ListedMeasures {

    private static final Set<ActorType> AUTHORITIES =
            Set.of(ActorType.STATE, ActorType.GOVERNMENT, ActorType.MINISTRY, ActorType.BODY);

    /** How sure it is that the item is a measure of who publishes it. */
    private static final double LISTED = 0.6;

    private final Syntax syntax;
    private final @Nullable Actor publisher;

    ListedMeasures(Syntax syntax, @Nullable Actor publisher) {
        this.syntax = syntax;
        this.publisher = publisher;
    }

    /** Who imposes what stands there without a verb; empty where it is no such item. */
    List<Filler> doers(Trigger trigger, List<Filler> targets) {
        Token measure = syntax.token(trigger.token());
        boolean item =
                "SanctionAdoption".equals(trigger.frame().event())
                        && trigger.frame().partOfSpeech() == Frame.PartOfSpeech.NOUN
                        && measure.relation().equals("root")
                        && !syntax.hasChild(measure.index(), "nsubj", "cop", "aux");
        Actor owner = publisher;
        if (!item || owner == null || !AUTHORITIES.contains(owner.type())) {
            return List.of();
        }
        boolean self = targets.stream().anyMatch(t -> t.actor().equals(owner));
        return self ? List.of() : List.of(new Filler(owner, measure.index(), LISTED));
    }
}
