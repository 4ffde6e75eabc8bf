package org.aktenlage.annotation.name;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * An office, whoever holds it.
 *
 * @param key the last step of its IRI
 * @param kinds the kinds of organ it heads, {@code foreign}; empty where it heads none
 * @param onlyIn key of the one organ that has such a post; null for posts that many states have
 */
public record Post(
        String key, String english, String german, Set<String> kinds, @Nullable String onlyIn) {

    public Post {
        kinds = Set.copyOf(kinds);
    }

    /** The same post as one organ has it. */
    Post onlyIn(String organ) {
        return new Post(key, english, german, kinds, organ);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Post post && key.equals(post.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
