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
        Set<String> together = agreement(syntax, noun);
        return together.isEmpty() ? cases : together;
    }

    /** The cases in which article, adjectives and noun agree in number and gender too. */
    private static Set<String> agreement(Syntax syntax, int noun) {
        Set<String> forms = forms(syntax.token(noun));
        if (forms.isEmpty()) {
            return Set.of();
        }
        for (Token t : syntax.children(noun, "det", "amod")) {
            Set<String> both = new TreeSet<>(forms);
            both.retainAll(forms(t));
            forms = both.isEmpty() ? forms : both;
        }
        Set<String> cases = new TreeSet<>();
        forms.forEach(f -> cases.add(f.substring(0, f.indexOf('.'))));
        return cases;
    }

    /** Whether the lexicon knows the noun's gender. */
    static boolean isKnown(Token noun) {
        return !forms(noun).isEmpty();
    }

    private static Set<String> forms(Token token) {
        String known = token.features().get("Agreement");
        return known == null ? Set.of() : new TreeSet<>(Set.of(known.split(",", -1)));
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
