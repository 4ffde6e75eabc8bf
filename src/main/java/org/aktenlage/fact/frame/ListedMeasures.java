package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Items of a fact sheet that are no sentences: {@code Full blocking sanctions on Russian banks},
 * {@code Prohibiting new investment}. What an authority lists so in its own paper, it does.
 */
final class ListedMeasures {

    private static final Set<ActorType> AUTHORITIES =
            Set.of(ActorType.STATE, ActorType.GOVERNMENT, ActorType.MINISTRY, ActorType.BODY);

    /** What an item may say without naming who does it. */
    private static final Set<String> MEASURES =
            Set.of(
                    "SanctionAdoption",
                    "SanctionEnforcement",
                    "SanctionExtension",
                    "Aid",
                    "MilitaryAid",
                    "ArmsTransfer",
                    "TroopDeployment");

    /** How sure it is that the item is a measure of who publishes it. */
    private static final double LISTED = 0.6;

    private final Syntax syntax;
    private final @Nullable Actor publisher;

    ListedMeasures(Syntax syntax, @Nullable Actor publisher) {
        this.syntax = syntax;
        this.publisher = publisher;
    }

    private static boolean isSanction(Trigger trigger) {
        return "SanctionAdoption".equals(trigger.frame().event())
                && trigger.frame().partOfSpeech() == Frame.PartOfSpeech.NOUN;
    }

    /**
     * {@code Prohibiting new investment in Russia.} A heading, or what a colon follows, is none.
     */
    private boolean isGerund(Token measure) {
        List<Token> all = syntax.sentence().tokens();
        return syntax.language() == Language.ENGLISH
                && measure.has("VerbForm", "Ger")
                && all.get(all.size() - 1).form().matches("[.;]")
                && all.stream().noneMatch(t -> t.form().equals(":"))
                && syntax.sentence().tokens().stream()
                        .limit(measure.index())
                        .noneMatch(t -> t.form().chars().anyMatch(Character::isLetter));
    }

    /** Who imposes what stands there without a verb; empty where it is no such item. */
    List<Filler> doers(Trigger trigger, List<Filler> targets) {
        Token measure = syntax.token(trigger.token());
        boolean item =
                MEASURES.contains(String.valueOf(trigger.frame().event()))
                        && measure.relation().equals("root")
                        && !syntax.hasChild(measure.index(), "nsubj", "cop", "aux")
                        && (isSanction(trigger) || isGerund(measure));
        Actor owner = publisher;
        if (!item || owner == null || !AUTHORITIES.contains(owner.type())) {
            return List.of();
        }
        boolean self = targets.stream().anyMatch(t -> t.actor().equals(owner));
        return self ? List.of() : List.of(new Filler(owner, measure.index(), LISTED));
    }
}
