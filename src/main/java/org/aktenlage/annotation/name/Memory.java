package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What one document has said so far: who was named, and which abbreviations it made. */
final class Memory {

    private final Set<Actor> named = new HashSet<>();
    private final Map<String, Actor> families = new HashMap<>();
    private final Map<String, Actor> abbreviations = new HashMap<>();
    private final @Nullable Actor author;

    Memory(@Nullable Actor author) {
        this.author = author;
        if (author != null) {
            named.add(author);
        }
    }

    /** The state the author belongs to, in whose name an office without a state is read. */
    @Nullable String home() {
        return author == null ? null : author.state();
    }

    void saw(Actor actor, String lastWord) {
        named.add(actor);
        if (actor.type() == ActorType.PERSON) {
            families.put(Spelling.plain(lastWord), actor);
        }
    }

    boolean knows(Actor actor) {
        return named.contains(actor);
    }

    /** All whom the document has named, and its author. */
    Set<Actor> named() {
        return Set.copyOf(named);
    }

    /** Who was named in full with this family name. */
    @Nullable Actor family(String word, boolean german) {
        String plain = Spelling.plain(word);
        Actor found = families.get(plain);
        if (found == null && german && plain.endsWith("s")) {
            found = families.get(plain.substring(0, plain.length() - 1));
        }
        return found;
    }

    void define(String abbreviation, Actor actor) {
        abbreviations.putIfAbsent(abbreviation, actor);
    }

    @Nullable Actor abbreviation(String word) {
        return abbreviations.get(word);
    }
}
