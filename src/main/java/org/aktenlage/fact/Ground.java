package org.aktenlage.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that speaks for or against the reading of a sentence, measured as a number. Which of
 * them count, and how much, is data: {@code ontology/confidence.ttl}.
 */
public enum Ground {
    /** The least certainty, in [0,1], that a name is meant and that it is meant in this role. */
    CERTAINTY,
    /** Steps in the tree, 0 to 3, that the farthest actor is away from an argument of the word. */
    DISTANCE,
    /** 1 where an actor is only meant by a pronoun or a description. */
    REFERENCE,
    /** 1 where an actor is who speaks: {@code we}, or nobody named at all. */
    VOICE,
    /** 1 where an actor is named by an adjective or in a compound. */
    ATTRIBUTE,
    /** 1 where a noun or an adjective tells of the event, and no verb. */
    NOMINAL,
    /** 1 where a verb has no subject of its own: a participle, an infinitive, a second verb. */
    SUBORDINATE,
    /** Share, in [0,1], of the actors that stand next to the word, whatever the parse says. */
    NEARNESS,
    /** 1 where case and number bear the parse out, -1 where they speak against it; else 0. */
    MORPHOLOGY,
    /** Binary logarithm of the sentence's length in words. */
    LENGTH,
    /** 1 where a role that the frame knows is empty; not for the doer that a passive leaves out. */
    INCOMPLETE,
    /** 1 where a role is empty although the sentence names an actor that has none. */
    OVERLOOKED,
    /** 1 where nobody does it. */
    AGENTLESS,
    /** 1 where a role was filled by another sentence. */
    COREFERENCE,
    /** 1 where it is not stated as a fact. */
    HEDGED;

    /** As data write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that name. */
    public static Optional<Ground> of(String word) {
        return Arrays.stream(values()).filter(g -> g.word().equals(word)).findFirst();
    }
}
