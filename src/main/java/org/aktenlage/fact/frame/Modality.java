package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;
import org.aktenlage.fact.Factuality;
import org.jspecify.annotations.Nullable;

/** What the verb's own form says: modals, mood and tense of one language. */
sealed interface Modality permits EnglishModality, GermanModality {

    /**
     * What one of the words that form a predicate says of it.
     *
     * @param word an auxiliary or copula of the verb, or the verb itself
     * @return null where the word leaves the predicate as it is
     */
    @Nullable Factuality of(Token word, int verb);

    /** Whether the speaker tells it of himself: {@code will getestet haben}. */
    boolean isOwnClaim(int verb);

    static Modality of(Syntax syntax) {
        return syntax.language() == Language.GERMAN
                ? new GermanModality(syntax)
                : new EnglishModality(syntax);
    }
}
