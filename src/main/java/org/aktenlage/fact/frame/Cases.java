package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;

import java.util.Set;
import java.util.TreeSet;

/** The grammatical cases that a German noun phrase can have. */
final class Cases {

    private Cases() {}

    /** What article, adjectives and noun have in common; all four where nothing is known. */
    static Set<String> of(Syntax syntax, int noun) {
        Set<String> cases = new TreeSet<>(Set.of("Nom", "Acc", "Dat", "Gen"));
        narrow(cases, syntax.token(noun));
        syntax.children(noun, "det", "amod").forEach(t -> narrow(cases, t));
        return cases;
    }

    private static void narrow(Set<String> cases, Token token) {
        String known = token.features().get("Case");
        if (known != null) {
            Set<String> both = new TreeSet<>(cases);
            both.retainAll(Set.of(known.split(",", -1)));
            if (!both.isEmpty()) {
                cases.retainAll(both);
            }
        }
    }
}
