package org.aktenlage.fact;

import org.aktenlage.annotation.Actor;
import org.aktenlage.document.Span;
import org.aktenlage.document.Timespan;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One event as one sentence states it.
 *
 * @param type the event class of the ontology, local name: {@code Condemnation}
 * @param agents who does it; joint agents in the order of the text
 * @param targets to or with whom; may be empty
 * @param theme what is transferred, demanded, adopted; in the document's words, may be empty
 * @param themeLemmas the lemmas of the theme's words, for the event's key; may be empty
 * @param source who says so, where that is not the author of the turn
 * @param timeWords where the time stands in the text
 * @param quote the words that state it
 * @param sentence the sentence they stand in
 * @param turn index into {@link org.aktenlage.document.Document#turns()}
 * @param rule the frame that found it, the local name of its IRI
 * @param confidence in [0,1]
 * @param grounds what the confidence is made of
 */
public record Fact(
        String type,
        List<Actor> agents,
        List<Actor> targets,
        String theme,
        String themeLemmas,
        @Nullable Timespan time,
        @Nullable Span timeWords,
        boolean timeInferred,
        Factuality factuality,
        @Nullable Actor source,
        Span quote,
        Span sentence,
        int turn,
        String rule,
        double confidence,
        Grounds grounds) {

    public Fact {
        agents = List.copyOf(agents);
        targets = List.copyOf(targets);
        if (agents.isEmpty() && targets.isEmpty()) {
            throw new IllegalArgumentException("a fact of type " + type + " without any actor");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not in [0,1]");
        }
    }

    /** One whose confidence comes from elsewhere. */
    public Fact(
            String type,
            List<Actor> agents,
            List<Actor> targets,
            String theme,
            String themeLemmas,
            @Nullable Timespan time,
            @Nullable Span timeWords,
            boolean timeInferred,
            Factuality factuality,
            @Nullable Actor source,
            Span quote,
            Span sentence,
            int turn,
            String rule,
            double confidence) {
        this(
                type,
                agents,
                targets,
                theme,
                themeLemmas,
                time,
                timeWords,
                timeInferred,
                factuality,
                source,
                quote,
                sentence,
                turn,
                rule,
                confidence,
                Grounds.NONE);
    }

    /** The same with roles that another sentence gave. */
    public Fact completed(
            List<Actor> doers, List<Actor> concerned, Grounds others, double itsConfidence) {
        return new Fact(
                type,
                doers,
                concerned,
                theme,
                themeLemmas,
                time,
                timeWords,
                timeInferred,
                factuality,
                source,
                quote,
                sentence,
                turn,
                rule,
                itsConfidence,
                others);
    }
}
