package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;

import java.util.List;
import java.util.Set;

/**
 * Whom a later pronoun can take up: an actor named, or several that are named together.
 *
 * @param first token of the sentence it begins with
 * @param head the token the others depend on
 * @param subject whether a clause is about it
 */
record Referent(
        List<Actor> actors,
        int first,
        int head,
        boolean subject,
        Set<Agreement.Kind> kinds,
        double certainty) {

    Referent {
        actors = List.copyOf(actors);
    }

    boolean agreesWith(Set<Agreement.Kind> pronoun) {
        return pronoun.stream().anyMatch(kinds::contains);
    }
}
