package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;
import org.aktenlage.fact.Factuality;

import java.util.List;
import java.util.Set;

/** What do the words around it do to it? Governing verbs, nouns and adjectives; adverbs. */
final class Operators {

    private final Syntax syntax;
    private final Triggers triggers;
    private final Roles roles;
    private final ContentSlots slots;
    private final Negation negation;
    private final Quotation quotation;

    Operators(
            Syntax syntax,
            Triggers triggers,
            Roles roles,
            ContentSlots slots,
            Negation negation,
            Quotation quotation) {
        this.syntax = syntax;
        this.triggers = triggers;
        this.roles = roles;
        this.slots = slots;
        this.negation = negation;
        this.quotation = quotation;
    }

    /** The operators that a word evokes and the event stands in a content slot of. */
    List<Trigger> over(int argument, int governor) {
        return triggers.at(governor).stream()
                .filter(t -> t.frame().isOperator() && slots.fits(t, argument))
                .toList();
    }

    /**
     * What a governing word does to the event that stands in one of its content slots.
     *
     * @return whether the governor's own negation is counted in: {@code did not hesitate to}
     */
    boolean govern(int argument, int governor, Verdict verdict) {
        boolean negated = isNegated(governor);
        boolean counted = false;
        for (Trigger operator : over(argument, governor)) {
            if (verdict.isExempt(operator.frame())) {
                continue;
            }
            List<Filler> source = roles.fill(operator, operator.frame().contentSource(), Set.of());
            Factuality effect = effect(operator.frame(), negated);
            if (effect == Factuality.REPORTED && quotation.separates(argument, governor)) {
                verdict.quote(source);
            } else if (effect == Factuality.DENIED && verdict.isReported()) {
                verdict.refute(source);
            } else {
                verdict.add(effect, source);
            }
            counted |= negated && effect != operator.frame().contentFactuality();
        }
        if (negated && !counted && !syntax.isPredicate(governor)) {
            verdict.add(Factuality.DENIED);
        }
        return counted;
    }

    /** {@code did not fail to} did; {@code did not deny} leaves it open. */
    private static Factuality effect(Frame frame, boolean negated) {
        Factuality plain = frame.contentFactuality();
        Factuality turned = frame.contentNegated();
        if (negated && turned != null) {
            return turned;
        }
        if (plain == null) {
            return Factuality.ASSERTED;
        }
        return negated && plain == Factuality.DENIED ? Factuality.POSSIBLE : plain;
    }

    private boolean isNegated(int word) {
        return syntax.isPredicate(word)
                ? negation.ofClause(word)
                : negation.ofNoun(word) || isSoughtInVain(word);
    }

    /** {@code has not seen evidence that}: as good as no evidence. */
    private boolean isSoughtInVain(int noun) {
        Token token = syntax.token(noun);
        return token.baseRelation().equals("obj")
                && syntax.isPredicate(token.head())
                && !syntax.hasChild(noun, "det")
                && negation.ofClause(token.head());
    }

    /** Adverbs and adjectives that stand with the word: {@code angeblich}, {@code alleged}. */
    void modify(int word, Verdict verdict, String... relations) {
        for (Token modifier : syntax.children(word, relations)) {
            for (Trigger trigger : triggers.at(modifier.index())) {
                Factuality effect = trigger.frame().contentFactuality();
                if (effect != null && isModifier(trigger.frame(), modifier)) {
                    verdict.add(effect);
                }
            }
        }
    }

    private static boolean isModifier(Frame frame, Token modifier) {
        return frame.partOfSpeech() == Frame.PartOfSpeech.ADVERB
                || frame.partOfSpeech() == Frame.PartOfSpeech.ADJECTIVE
                || modifier.features().containsKey("Participle");
    }
}
