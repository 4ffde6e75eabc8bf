package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which prepositional phrases belong to a trigger: parsers hang them on any noun nearby, so what
 * can belong does.
 */
final class Attachment {

    /** How far behind a noun its prepositional phrase may stand, in words. */
    private static final int REACH = 14;

    private static final Set<String> OF = Set.of("of", "von");
    private static final Set<String> BY = Set.of("by", "durch", "seitens");

    private final Syntax syntax;
    private final Triggers triggers;

    Attachment(Syntax syntax, Triggers triggers) {
        this.syntax = syntax;
        this.triggers = triggers;
    }

    /** Heads of the phrases with the slot's preposition that belong to the trigger. */
    List<Integer> phrases(Trigger trigger, Slot slot) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int i = 0; i < syntax.size(); i++) {
            Token adposition = syntax.token(i);
            boolean fits =
                    adposition.baseRelation().equals("case")
                            && !isInName(i)
                            && (adposition.form().equalsIgnoreCase(slot.preposition())
                                    || adposition.lemma().equalsIgnoreCase(slot.preposition()));
            if (fits
                    && belongs(trigger, adposition.head(), i)
                    && hasCase(adposition.head(), slot)) {
                found.add(resolved(adposition.head()));
            }
            clauseAfter(trigger, slot, adposition).ifPresent(found::add);
        }
        List<Integer> own =
                found.stream()
                        .filter(n -> trigger.anchors().contains(syntax.token(n).head()))
                        .toList();
        // what the parser hangs on the word itself goes before what only might belong to it
        return own.isEmpty() ? List.copyOf(found) : own;
    }

    /** {@code the Republic of Korea}. */
    private boolean isInName(int adposition) {
        return syntax.mention(adposition).filter(m -> m.first() < adposition).isPresent();
    }

    /** {@code das Land, gegen das}: the noun that a relative pronoun stands for. */
    private int resolved(int noun) {
        Token token = syntax.token(noun);
        boolean relative = token.head() >= 0 && syntax.isRelativePronoun(token);
        int antecedent = relative ? syntax.antecedent(token.head()) : -1;
        return antecedent < 0 ? noun : antecedent;
    }

    /** {@code call on X to come}, where the parser takes {@code on X to come} for a clause: X. */
    private Optional<Integer> clauseAfter(Trigger trigger, Slot slot, Token marker) {
        boolean marks =
                marker.baseRelation().equals("mark")
                        && marker.form().equalsIgnoreCase(slot.preposition())
                        && marker.head() >= 0
                        && trigger.anchors().contains(syntax.token(marker.head()).head())
                        && !syntax.isCircumstance(marker.head());
        if (!marks) {
            return Optional.empty();
        }
        return syntax.children(marker.head(), "nsubj").stream().map(Token::index).findFirst();
    }

    private boolean hasCase(int noun, Slot slot) {
        boolean indifferent =
                slot.grammaticalCase().isEmpty() || syntax.language() != Language.GERMAN;
        return indifferent || Cases.of(syntax, noun).contains(slot.grammaticalCase());
    }

    /** Whether the phrase can belong to the trigger, whatever noun the parser hung it on. */
    private boolean belongs(Trigger trigger, int noun, int adposition) {
        // coordinated with Japan: what begins right behind an adverbial participle is its own
        if (adposition == trigger.token() + 1
                && trigger.frame().partOfSpeech() == Frame.PartOfSpeech.VERB
                && syntax.token(trigger.token()).baseRelation().equals("advcl")) {
            return true;
        }
        for (int anchor : trigger.anchors()) {
            if (syntax.token(noun).head() == anchor) {
                return true;
            }
        }
        return trigger.frame().partOfSpeech() == Frame.PartOfSpeech.NOUN
                ? followsNoun(trigger.token(), noun, adposition)
                        || precedesLight(trigger, noun, adposition)
                : sameClause(trigger, noun);
    }

    /** {@code übt an Norwegen Kritik}: of the verb that makes an expression with the noun. */
    private boolean precedesLight(Trigger trigger, int noun, int adposition) {
        return syntax.language() == Language.GERMAN
                && adposition < trigger.token()
                && syntax.token(noun).head() >= 0
                && syntax.token(noun).head() == triggers.lightVerb(trigger.token());
    }

    /** Behind the noun, with nothing but noun phrases between. */
    private boolean followsNoun(int trigger, int noun, int adposition) {
        if (adposition <= trigger || adposition - trigger > REACH) {
            return false;
        }
        for (int i = trigger + 1; i < adposition; i++) {
            if (breaksPhrase(syntax.token(i))) {
                return false;
            }
        }
        int head = syntax.token(noun).head();
        if (isAnotherDeed(trigger, head) || isDoneAbove(trigger, noun)) {
            return false;
        }
        if (head == adposition - 1 && isOf(noun) && syntax.mention(head).isPresent()) {
            // a visit with President X of Y
            return false;
        }
        boolean between = head > trigger && head < noun;
        return between || syntax.isAbove(trigger, head) || syntax.isAbove(head, trigger);
    }

    private boolean isOf(int noun) {
        return syntax.prepositions(noun).stream().anyMatch(OF::contains);
    }

    /** {@code der Angriff und die Unterstützung durch X}: X only supports. */
    private boolean isAnotherDeed(int trigger, int noun) {
        return noun > trigger
                && syntax.token(noun).baseRelation().equals("conj")
                && syntax.token(noun).head() == trigger
                && syntax.hasChild(noun, "det")
                && triggers.at(noun).stream().anyMatch(t -> t.frame().event() != null);
    }

    /** {@code die Verurteilung des russischen Angriffs durch X}: X condemns, Russia attacks. */
    private boolean isDoneAbove(int trigger, int noun) {
        int head = syntax.token(noun).head();
        return head >= 0
                && head < trigger
                && syntax.isAbove(head, trigger)
                && syntax.token(head).isNoun()
                && syntax.prepositions(noun).stream().anyMatch(BY::contains)
                && syntax.children(trigger, "amod").stream()
                        .anyMatch(t -> syntax.mention(t.index()).isPresent());
    }

    /** {@code continue the emergency declared in an order with respect to X}: what it is about. */
    private boolean isDeclaredWith(int verb, int noun) {
        Token participle = syntax.token(verb);
        return participle.relation().equals("acl")
                && participle.has("Participle", "Past")
                && syntax.prepositions(noun).contains("with");
    }

    private boolean isControlled(int verb) {
        return syntax.token(verb).baseRelation().equals("xcomp")
                && syntax.children(verb, "mark").stream().anyMatch(m -> m.tag().equals("PART"));
    }

    private static boolean breaksPhrase(Token t) {
        boolean verb = t.isVerb() && !Set.of("amod", "case").contains(t.baseRelation());
        boolean stop = t.tag().equals("PUNCT") && !t.form().matches("[-–\"„“”‘’]");
        return verb || stop || t.tag().equals("SCONJ");
    }

    /** Below the verb with no other verb between, or on a noun that has no frame of its own. */
    private boolean sameClause(Trigger trigger, int noun) {
        int head = syntax.token(noun).head();
        // forderte die Freilassung von X: of X is said of the release
        if (head >= 0
                && syntax.token(head).isNoun()
                && syntax.prepositions(noun).stream().anyMatch(OF::contains)) {
            return trigger.anchors().contains(head);
        }
        int steps = 0;
        while (head >= 0 && steps++ < 4) {
            if (trigger.anchors().contains(head)) {
                return true;
            }
            boolean open = syntax.token(head).isNoun() || isControlled(head);
            boolean passes =
                    isDeclaredWith(head, noun)
                            || (open
                                    && triggers.at(head).stream()
                                            .allMatch(t -> t.frame().event() == null));
            if (!passes) {
                return false;
            }
            head = syntax.token(head).head();
        }
        return false;
    }
}
