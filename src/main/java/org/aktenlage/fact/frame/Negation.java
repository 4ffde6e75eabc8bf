package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;

/** Is it denied? By words in the clause itself: {@code not}, {@code keine Waffen}, {@code ohne}. */
final class Negation {

    private final Syntax syntax;
    private final FunctionWords words;

    Negation(Syntax syntax, FunctionWords words) {
        this.syntax = syntax;
        this.words = words;
    }

    boolean ofClause(int verb) {
        boolean within = syntax.children(verb).stream().anyMatch(this::deniesClause);
        return within || words.hasChild(verb, FunctionWord.PRIVATIVE, "mark");
    }

    private boolean deniesClause(Token t) {
        return switch (t.baseRelation()) {
            case "advmod" -> isNegation(t) || isNegatedAdverb(t);
            case "det", "cc", "case" -> isNegation(t);
            case "nsubj", "obj", "obl" -> deniesAsArgument(t);
            default -> false;
        };
    }

    /** {@code no longer}, {@code noch nicht}; but {@code not only} denies nothing. */
    private boolean isNegatedAdverb(Token adverb) {
        return !words.is(FunctionWord.FOCUS, adverb)
                && syntax.children(adverb.index(), "advmod").stream().anyMatch(this::isNegation);
    }

    private boolean isNegation(Token t) {
        return words.is(FunctionWord.NEGATION, t) && !words.isAt(t.index() + 1, FunctionWord.FOCUS);
    }

    /** {@code keine Waffen}, {@code nobody}; {@code nicht Geld, sondern Waffen} corrects a word. */
    private boolean deniesAsArgument(Token argument) {
        boolean nobody = words.is(FunctionWord.NOBODY, argument);
        boolean none =
                syntax.children(argument.index(), "det", "advmod", "cc").stream()
                        .anyMatch(this::isNegation);
        return nobody || (none && !isCorrected(argument.index()));
    }

    private boolean isCorrected(int argument) {
        return syntax.children(argument, "conj").stream()
                .anyMatch(c -> words.hasChild(c.index(), FunctionWord.CONTRAST, "cc"));
    }

    /** {@code keine Lieferung}, {@code ohne den Angriff}. */
    boolean ofNoun(int noun) {
        boolean determiner = syntax.children(noun, "det").stream().anyMatch(this::isNegation);
        boolean adverb =
                !syntax.hasChild(noun, "case")
                        && syntax.children(noun, "advmod").stream().anyMatch(this::isNegation);
        boolean without = words.hasChild(noun, FunctionWord.PRIVATIVE, "case");
        return determiner || (adverb && !isCorrected(noun)) || without;
    }
}
