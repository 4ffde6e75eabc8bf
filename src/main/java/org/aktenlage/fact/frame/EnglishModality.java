package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;
import org.aktenlage.fact.Factuality;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Modal auxiliaries and {@code be to}. */
final class EnglishModality implements Modality {

    private final Syntax syntax;

    EnglishModality(Syntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public @Nullable Factuality of(Token word, int verb) {
        if (word.index() == verb) {
            return null;
        }
        return switch (word.form().toLowerCase(Locale.ROOT)) {
            case "will", "’ll", "'ll", "shall", "wo" -> Factuality.INTENDED;
            case "would", "’d", "'d" -> would(verb);
            case "could" -> isPerfect(verb) ? Factuality.DENIED : Factuality.POSSIBLE;
            case "might", "may", "can", "ca" -> Factuality.POSSIBLE;
            case "should", "must", "ought" -> Factuality.DEMANDED;
            case "have", "has" -> governsTo(word, verb) ? Factuality.DEMANDED : null;
            default -> isToBe(word, verb) ? Factuality.INTENDED : null;
        };
    }

    /** {@code announced that it would} looks ahead from then; elsewhere it supposes. */
    private Factuality would(int verb) {
        if (isPerfect(verb)) {
            return Factuality.DENIED;
        }
        boolean content = syntax.token(verb).baseRelation().equals("ccomp");
        int governor = syntax.token(verb).head();
        boolean past = content && governor >= 0 && syntax.token(governor).has("Tense", "Past");
        return past ? Factuality.INTENDED : Factuality.POSSIBLE;
    }

    private boolean isPerfect(int verb) {
        return syntax.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("have"));
    }

    /** {@code is to attack}, {@code is about to attack}. */
    private boolean isToBe(Token word, int verb) {
        return word.lemma().equals("be") && governsTo(word, verb);
    }

    private boolean governsTo(Token word, int verb) {
        return word.index() < verb
                && syntax.children(verb, "mark").stream()
                        .anyMatch(m -> m.tag().equals("PART") && m.index() > word.index());
    }

    @Override
    public boolean isOwnClaim(int verb) {
        return false;
    }
}
