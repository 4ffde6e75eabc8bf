package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;

import java.util.Locale;

/** The grammatical words of one sentence. */
final class FunctionWords {

    private final Lexicon lexicon;
    private final Syntax syntax;

    FunctionWords(Lexicon lexicon, Syntax syntax) {
        this.lexicon = lexicon;
        this.syntax = syntax;
    }

    boolean is(FunctionWord function, Token token) {
        return lexicon.isFunctionWord(
                syntax.language(), function, token.form().toLowerCase(Locale.ROOT));
    }

    /** Whether a child of the word in one of these relations is such a word. */
    boolean hasChild(int index, FunctionWord function, String... relations) {
        return syntax.children(index, relations).stream().anyMatch(t -> is(function, t));
    }

    /** Whether the word at the index is there and of that kind. */
    boolean isAt(int index, FunctionWord function) {
        return index >= 0 && index < syntax.size() && is(function, syntax.token(index));
    }
}
