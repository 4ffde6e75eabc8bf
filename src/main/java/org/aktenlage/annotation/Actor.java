package org.aktenlage.annotation;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts in politics.
 *
 * @param key stable and readable: {@code KP}, {@code DE-AA}, {@code MSMT}, {@code Rolf Mützenich}
 * @param english the label in English
 * @param german the label in German
 * @param state ISO 3166-1 alpha-2 code of the state it is or belongs to
 * @param wikidata the item's identifier, {@code Q423}
 * @param known true if it stands in {@code seeds/}; false if only a document names it
 */
public record Actor(
        String key,
        ActorType type,
        String english,
        String german,
        @Nullable String state,
        @Nullable String wikidata,
        boolean known) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Actor actor && key.equals(actor.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
