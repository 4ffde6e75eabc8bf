package org.aktenlage.server.reconcile;

import org.aktenlage.match.Match;
import org.aktenlage.match.Party;
import org.aktenlage.match.PartyIndex;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All entities of a store at one moment, found by their names. */
final class Directory {

    /** From here on a candidate is worth looking at. */
    private static final double LEAST_SCORE = 0.5;

    /** Of a name that ends so: a family name alone tells of many. */
    private static final double LAST_WORDS_SCORE = 0.6;

    private static final double SURE = 0.95;
    private static final double CLEAR = 0.1;

    private final Map<String, Entity> byId = new HashMap<>();
    private final Map<String, Entity> byParty = new HashMap<>();

    /** By names without case, marks and signs; also by the name from each of its words on. */
    private final Map<String, Set<Entity>> byName = new HashMap<>();

    private final NavigableMap<String, Set<Entity>> byBeginning = new TreeMap<>();
    private final List<EntityType> types;
    private final PartyIndex alike;

    Directory(EntityReader.Found found) {
        this.types = found.types();
        for (Entity entity : found.entities()) {
            byId.put(entity.id(), entity);
            byParty.put(entity.party().id(), entity);
            entity.party().names().forEach(name -> enter(folded(name), entity));
        }
        this.alike = new PartyIndex(found.entities().stream().map(Entity::party).toList());
    }

    private void enter(String name, Entity entity) {
        if (!name.isEmpty()) {
            byName.computeIfAbsent(name, x -> new LinkedHashSet<>()).add(entity);
            for (int at = 0;
                    at >= 0;
                    at = name.indexOf(' ', at) < 0 ? -1 : name.indexOf(' ', at) + 1) {
                byBeginning
                        .computeIfAbsent(name.substring(at), x -> new LinkedHashSet<>())
                        .add(entity);
            }
        }
    }

    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    List<EntityType> types() {
        return types;
    }

    Optional<Entity> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Whom a query may mean, the best first.
     *
     * @param score in [0,1]
     * @param isExact whether the name is one of its own
     * @param isMatch whether it is surely this one
     */
    record Candidate(Entity entity, double score, boolean isExact, boolean isMatch) {}

    private Entity of(Party party) {
        return Objects.requireNonNull(byParty.get(party.id()), party.id());
    }

    /** The best first; at most so many. */
    List<Candidate> candidates(Party asked, Predicate<Entity> wanted, int limit) {
        Map<String, Candidate> found = new HashMap<>();
        Set<Entity> exact = byName.getOrDefault(folded(asked.names().getFirst()), Set.of());
        for (Match match : alike.matches(asked, LEAST_SCORE, p -> wanted.test(of(p)))) {
            Entity entity = of(match.other());
            boolean isExact = exact.contains(entity);
            found.put(entity.id(), new Candidate(entity, match.score(), isExact, false));
        }
        boolean isNameAlone = asked.births().isEmpty() && asked.countries().isEmpty();
        for (Entity entity : exact) {
            if (wanted.test(entity) && (isNameAlone || fits(asked, entity))) {
                found.put(entity.id(), new Candidate(entity, 1, true, false));
            }
        }
        byBeginning.getOrDefault(folded(asked.names().getFirst()), Set.of()).stream()
                .filter(wanted)
                .map(entity -> new Candidate(entity, LAST_WORDS_SCORE, false, false))
                .forEach(candidate -> found.putIfAbsent(candidate.entity().id(), candidate));
        List<Candidate> sorted =
                found.values().stream()
                        .sorted(
                                Comparator.comparingDouble((Candidate c) -> -c.score())
                                        .thenComparing(c -> c.entity().id()))
                        .toList();
        return judged(sorted).stream().limit(limit).toList();
    }

    /** What is known of it speaks not against it. */
    private static boolean fits(Party asked, Entity entity) {
        Party known = entity.party();
        boolean isElsewhere =
                !asked.countries().isEmpty()
                        && !known.countries().isEmpty()
                        && asked.countries().stream().noneMatch(known.countries()::contains);
        boolean isOfAnotherAge =
                !asked.births().isEmpty()
                        && !known.births().isEmpty()
                        && asked.births().stream()
                                .noneMatch(
                                        a -> known.births().stream().anyMatch(b -> overlap(a, b)));
        return !isElsewhere && !isOfAnotherAge;
    }

    private static boolean overlap(Party.Birth a, Party.Birth b) {
        return !a.latest().isBefore(b.earliest()) && !b.latest().isBefore(a.earliest());
    }

    /** One is surely meant if it is good and no other comes near. */
    private static List<Candidate> judged(List<Candidate> sorted) {
        if (sorted.isEmpty()) {
            return sorted;
        }
        Candidate best = sorted.getFirst();
        boolean isClear =
                sorted.size() == 1
                        || best.score() - sorted.get(1).score() >= CLEAR
                        || (best.isExact() && !sorted.get(1).isExact());
        List<Candidate> judged = new ArrayList<>(sorted);
        judged.set(
                0,
                new Candidate(
                        best.entity(),
                        best.score(),
                        best.isExact(),
                        best.score() >= SURE && isClear));
        return judged;
    }

    /** Entities one of whose words begins so, those whose whole name does first. */
    List<Entity> beginning(String prefix, int from, int limit) {
        String folded = folded(prefix);
        if (folded.isEmpty()) {
            return List.of();
        }
        Stream<Entity> found =
                byBeginning
                        .subMap(folded, true, folded + Character.MAX_VALUE, true)
                        .values()
                        .stream()
                        .flatMap(Set::stream)
                        .distinct();
        return found.sorted(
                        Comparator.comparing((Entity e) -> !folded(e.name()).startsWith(folded))
                                .thenComparing(e -> e.name().length())
                                .thenComparing(Entity::id))
                .skip(from)
                .limit(limit)
                .toList();
    }
}
