package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;

/** Does it hang on something that need not be? {@code if}, {@code falls}, a verb in front. */
final class Condition {

    private final Syntax syntax;
    private final FunctionWords words;

    Condition(Syntax syntax, FunctionWords words) {
        this.syntax = syntax;
        this.words = words;
    }

    /** Whether the clause is a condition, hangs on one, or need not come about. */
    boolean governs(int verb) {
        boolean unsettled =
                syntax.children(verb, "mark", "advmod").stream()
                        .anyMatch(
                                t -> words.is(FunctionWord.UNSETTLED, t) && !t.tag().equals("ADV"));
        boolean conditional =
                syntax.children(verb, "advcl").stream().anyMatch(c -> isCondition(c.index()));
        return unsettled || isCondition(verb) || conditional || opensSentence();
    }

    private boolean isCondition(int verb) {
        boolean clause = syntax.token(verb).head() >= 0;
        return words.hasChild(verb, FunctionWord.CONDITION, "mark", "advmod")
                || (clause && isVerbFirst(verb));
    }

    /** {@code Should Russia attack}, {@code Greift Russland an}, in front of another clause. */
    private boolean isVerbFirst(int verb) {
        Token first = syntax.token(syntax.subtree(verb).get(0));
        boolean own = first.index() == verb || first.baseRelation().matches("aux|cop");
        return first.index() == 0 && own && isInverted(first);
    }

    private boolean isInverted(Token first) {
        boolean finite = first.has("VerbForm", "Fin") && syntax.language() == Language.GERMAN;
        return (finite || words.is(FunctionWord.INVERTED, first)) && !isRequest();
    }

    /** {@code Ziehen Sie ...}: who is addressed by name or pronoun is asked to. */
    private boolean isRequest() {
        return syntax.size() > 1 && syntax.token(1).form().equals("Sie");
    }

    /**
     * Parsers lose the clause that a condition is the condition of; the first word of the sentence
     * tells all the same.
     */
    private boolean opensSentence() {
        Token first = syntax.token(0);
        boolean inverted = words.is(FunctionWord.INVERTED, first) && !isRequest() && hasComma();
        return words.is(FunctionWord.CONDITION, first) || inverted;
    }

    private boolean hasComma() {
        return syntax.sentence().tokens().stream().anyMatch(t -> t.form().equals(","));
    }
}
