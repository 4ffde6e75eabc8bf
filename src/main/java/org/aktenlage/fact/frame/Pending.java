package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.document.Span;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.LedgerEntry;

import java.util.List;
import java.util.function.BiFunction;

/**
 * An event noun that lacks a role: "the war" without an object. Another sentence of the document
 * may give it.
 *
 * @param stated the fact it becomes with these agents and targets
 * @param otherwise what the ledger keeps if nothing gives the role
 */
public record Pending(
        String type,
        List<Actor> agents,
        List<Actor> targets,
        boolean needsAgent,
        boolean needsTarget,
        BiFunction<List<Actor>, List<Actor>, Fact> stated,
        LedgerEntry otherwise) {

    public Pending {
        agents = List.copyOf(agents);
        targets = List.copyOf(targets);
    }

    /** The words that speak of it. */
    Span quote() {
        return otherwise.quote();
    }
}
