package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;

import java.util.List;

/** Is it asked? */
final class Question {

    private final Syntax syntax;
    private final FunctionWords words;

    Question(Syntax syntax, FunctionWords words) {
        this.syntax = syntax;
        this.words = words;
    }

    /** A sentence that asks whether; {@code why} takes for granted what it asks about. */
    boolean isSentence() {
        List<Token> tokens = syntax.sentence().tokens();
        boolean mark =
                tokens.subList(Math.max(0, tokens.size() - 2), tokens.size()).stream()
                        .anyMatch(t -> t.form().contains("?"));
        return mark && !words.isAt(0, FunctionWord.PRESUPPOSING);
    }

    /** {@code whether}, {@code ob}: an indirect question. */
    boolean isIndirect(int verb) {
        return words.hasChild(verb, FunctionWord.WHETHER, "mark", "advmod");
    }
}
