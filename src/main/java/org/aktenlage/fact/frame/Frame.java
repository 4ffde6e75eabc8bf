package org.aktenlage.fact.frame;

import org.aktenlage.annotation.ActorType;
import org.aktenlage.document.Language;
import org.aktenlage.fact.Factuality;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Words that evoke an event, and where its roles stand; or, without an event, an operator that
 * colours the events it governs.
 *
 * @param id local name of its IRI
 * @param event local name of the event class; null for an operator
 * @param companions lemmas one of which must stand with the trigger; empty where none is needed
 * @param content where the governed events stand; empty if it governs none
 * @param contentNegated what the governed events are where the word itself is denied; null where
 *     nothing special is known
 * @param contentSource who says what it governs
 * @param contentAgent who does what it governs, without saying so
 * @param contentExcept event classes that it leaves as they are
 */
record Frame(
        String id,
        @Nullable String event,
        Language language,
        PartOfSpeech partOfSpeech,
        Set<String> lemmas,
        @Nullable String particle,
        Set<String> companions,
        Set<String> forbidden,
        List<List<Slot>> agent,
        List<List<Slot>> target,
        List<List<Slot>> theme,
        Set<ActorType> agentTypes,
        Set<ActorType> targetTypes,
        Set<Requirement> requires,
        boolean compound,
        List<List<Slot>> content,
        @Nullable Factuality contentFactuality,
        @Nullable Factuality contentNegated,
        List<List<Slot>> contentSource,
        List<List<Slot>> contentAgent,
        Set<String> contentExcept) {

    /** What must stand with the trigger for the event to be stated. */
    enum Requirement {
        AGENT,
        TARGET,
        /** A phrase or clause in the theme slot. */
        THEME,
        /**
         * A target, or a phrase or clause in the theme slot: {@code ich bitte Sie!} asks nothing.
         */
        MATTER,
        /** {@code sich verpflichten} is a pledge, {@code jemanden verpflichten} is none. */
        REFLEXIVE,
        /** {@code will never recognise} rejects, {@code recognises} does not. */
        NEGATED,
        /** {@code will support} promises, {@code supports} does not. */
        FUTURE,
        /** {@code mit den Stimmen der SPD} tells of a vote, {@code die Stimme der SPD} does not. */
        PLURAL,
        /** An agent also in the passive, which else may leave it out: {@code bedroht von}. */
        DOER,
        /** Two agents: {@code abstimmen mit} coordinates, {@code abstimmen über} does not. */
        PARTNER
    }

    enum PartOfSpeech {
        VERB,
        NOUN,
        ADJECTIVE,
        ADVERB,
        PREPOSITION,
        /** {@code must}: what its verb asks for is asked for by who speaks. */
        MODAL
    }

    boolean requires(Requirement requirement) {
        return requires.contains(requirement);
    }

    /** Who plans or promises something does it, whether or not he is its source. */
    List<List<Slot>> contentDoer() {
        return contentAgent.isEmpty() ? contentSource : contentAgent;
    }

    boolean isOperator() {
        return contentFactuality != null;
    }
}
