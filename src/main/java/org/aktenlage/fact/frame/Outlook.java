package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;

import java.util.Locale;
import java.util.Set;

/**
 * Is it told as what will be done? {@code will support}, {@code will always continue to support}.
 */
final class Outlook {

    private static final Set<String> WILL = Set.of("will", "'ll", "’ll", "shall");

    /** Verbs that only say that the next one goes on. */
    private static final Set<String> GOING_ON = Set.of("continue", "remain", "keep");

    private final Syntax syntax;

    Outlook(Syntax syntax) {
        this.syntax = syntax;
    }

    /** The verb that carries the future of this one: itself, or that of going on; -1 if none. */
    int carrier(int verb) {
        if (isFuture(verb)) {
            return verb;
        }
        Token token = syntax.token(verb);
        int head = token.head();
        boolean goesOn =
                head >= 0
                        && token.baseRelation().equals("xcomp")
                        && GOING_ON.contains(syntax.token(head).lemma());
        return goesOn && isFuture(head) ? head : -1;
    }

    private boolean isFuture(int verb) {
        Token token = syntax.token(verb);
        boolean own = hasWill(verb);
        boolean shared =
                token.baseRelation().equals("conj")
                        && token.head() >= 0
                        && token.has("VerbForm", "Inf")
                        && !syntax.hasChild(verb, "aux", "nsubj", "mark")
                        && hasWill(token.head());
        return own || shared;
    }

    private boolean hasWill(int verb) {
        return syntax.children(verb, "aux").stream()
                .anyMatch(a -> WILL.contains(a.form().toLowerCase(Locale.ROOT)));
    }
}
