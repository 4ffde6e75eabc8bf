package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.Mention;
import org.aktenlage.document.Language;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All actors of {@code seeds/} with their names, organs and terms of office. Not changed once
 * loaded; threads may share it.
 */
public final class NameIndex {

    /** What a name is to its actor; null actor: a name that is none of an actor. */
    record Name(@Nullable Actor actor, Mention.Form form) {}

    private final Map<String, Actor> byKey = new LinkedHashMap<>();
    private final Map<String, Actor> byName = new HashMap<>();
    private final Map<String, Actor> organs = new HashMap<>();
    private final Map<Actor, List<Tenure>> tenures = new HashMap<>();
    private final Map<Post, List<Tenure>> holders = new HashMap<>();
    private final Map<Actor, String> kinds = new HashMap<>();

    /** Names as they stand. */
    final Lookup<Name> names = new Lookup<>();

    /** Short names that count once the full one was said: the Commission. */
    final Lookup<Actor> later = new Lookup<>();

    final Lookup<Actor> families = new Lookup<>();
    final Lookup<Actor> famous = new Lookup<>();
    final Lookup<String> organNouns = new Lookup<>();
    final Lookup<Post> posts = new Lookup<>();
    final Lookup<String> titles = new Lookup<>();

    /** {@code Moskauer}: only before a noun such as {@code Führung}. */
    final Lookup<Actor> seatAdjectives = new Lookup<>();

    NameIndex() {}

    void add(Actor actor, @Nullable String organKind) {
        byKey.put(actor.key(), actor);
        if (organKind != null && actor.state() != null) {
            organs.putIfAbsent(actor.state() + "/" + organKind, actor);
            kinds.put(actor, organKind);
        }
    }

    void addLabel(String label, Actor actor) {
        byName.putIfAbsent(label.toLowerCase(Locale.ROOT), actor);
    }

    void add(Tenure tenure) {
        tenures.computeIfAbsent(tenure.person(), k -> new ArrayList<>()).add(tenure);
        holders.computeIfAbsent(tenure.post(), k -> new ArrayList<>()).add(tenure);
    }

    public Collection<Actor> actors() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    public Optional<Actor> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** By key, label or any other name, whatever its case. */
    public Optional<Actor> byName(String name) {
        Actor actor = byKey.get(name.strip());
        return Optional.ofNullable(
                actor != null ? actor : byName.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** The state's organ of that kind: {@code government}, {@code foreign}, {@code defence} ... */
    public Optional<Actor> organ(String state, String kind) {
        return Optional.ofNullable(organs.get(state + "/" + kind));
    }

    /** Of what kind this organ is. */
    Optional<String> kind(Actor organ) {
        return Optional.ofNullable(kinds.get(organ));
    }

    /** All terms of the person, in no order. */
    public List<Tenure> tenuresOf(Actor person) {
        return List.copyOf(tenures.getOrDefault(person, List.of()));
    }

    /** The offices the person held that day. */
    public List<Tenure> tenuresOf(Actor person, LocalDate day) {
        return tenuresOf(person).stream().filter(t -> t.holds(day)).toList();
    }

    /** Who is meant by author, speaker or publisher as a document writes it. */
    public Optional<Actor> speaker(String asWritten, @Nullable LocalDate day) {
        return new Speakers(this).resolve(asWritten, day);
    }

    /** Whom a title or a list of authors names, in its order. */
    public List<Actor> named(String line, @Nullable LocalDate day) {
        return new Speakers(this).named(line, day);
    }

    /** A reader for one document. */
    public NameReader reader(Language language, @Nullable LocalDate day, @Nullable Actor author) {
        return new NameReader(this, language, day, author);
    }

    /** Who holds the post that day; where the day isn't known, only one who holds it still. */
    Optional<Tenure> holder(Post post, @Nullable LocalDate day, Predicate<Tenure> where) {
        List<Tenure> fit =
                holders.getOrDefault(post, List.of()).stream()
                        .filter(where)
                        .filter(t -> day == null ? t.isOpen() : t.holds(day))
                        .toList();
        if (fit.size() <= 1 || day == null) {
            return fit.size() == 1 ? Optional.of(fit.getFirst()) : Optional.empty();
        }
        // In the month of a change both hold it: the new one is spoken of.
        return fit.stream().max(NameIndex::byStart);
    }

    private static int byStart(Tenure a, Tenure b) {
        LocalDate first = a.start() == null ? LocalDate.MIN : a.start().earliest();
        LocalDate second = b.start() == null ? LocalDate.MIN : b.start().earliest();
        return first.compareTo(second);
    }
}
