package org.aktenlage.annotation;

import org.jspecify.annotations.Nullable;

/**
 * The words of a sentence that name an actor.
 *
 * @param first index of its first token in {@link Sentence#tokens()}
 * @param last index of its last token, inclusive
 * @param holder where the words name an office ("the German foreign minister"), with the person's
 *     name or without, the state or institution it belongs to; the actor itself is then the person
 *     who held it that day; else null
 * @param certainty in [0,1]; 1 for a full name that only one actor has
 */
public record Mention(
        int first, int last, Actor actor, Form form, @Nullable Actor holder, double certainty) {

    /** In what form the actor is named. */
    public enum Form {
        /** A name: Russia, das Auswärtige Amt, Kim Jong Un. */
        NAME,
        /** An adjective of a state: nordkoreanisch, Russian. */
        ADJECTIVE,
        /** Its people: Russen, Ukrainians. */
        INHABITANTS,
        /** A capital or seat: Moskau, the Kremlin. Stands for the government. */
        SEAT,
        /** An office without a name: der Bundeskanzler, the Secretary of State. */
        OFFICE,
        /** A pronoun or description resolved by context: wir, the Administration. */
        REFERENCE
    }

    public boolean covers(int token) {
        return first <= token && token <= last;
    }
}
