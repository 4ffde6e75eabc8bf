package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who was named together, the last first: {@code the three leaders} are the last three persons who
 * met or did something jointly, {@code both countries} the last two states.
 */
final class Gatherings {

    /** A text that names more than this has forgotten the first. */
    private static final int MOST = 12;

    private static final Set<ActorType> PERSONS = Set.of(ActorType.PERSON);
    private static final Set<ActorType> STATES = Set.of(ActorType.STATE, ActorType.GOVERNMENT);

    /**
     * @param words all of the sentence that named them
     * @param joint whether they met or are coordinated; else they are only named in one sentence
     */
    private record Gathering(List<Actor> members, Set<String> words, boolean joint) {

        boolean is(int number) {
            return number == 0 || members.size() == number;
        }
    }

    private final Deque<Gathering> persons = new ArrayDeque<>();
    private final Deque<Gathering> states = new ArrayDeque<>();
    private final Map<String, Actor> homes = new HashMap<>();
    private Deque<Gathering> last = persons;
    private List<Actor> opening = List.of();

    /**
     * Takes note of the persons and of the states among those named.
     *
     * @param words lower case, of the sentence that names them
     * @param joint whether they met or are coordinated
     */
    void add(Collection<Actor> named, Set<String> words, boolean joint) {
        List<Actor> some = of(named, PERSONS);
        opening = opening.isEmpty() && some.size() > 1 ? some : opening;
        add(persons, some, words, joint);
        add(states, of(named, STATES), words, joint);
    }

    /** Takes note of a state, in case its head is named with another's. */
    void home(Actor state) {
        if (state.type() == ActorType.STATE && state.state() != null) {
            homes.put(state.state(), state);
        }
    }

    private static List<Actor> of(Collection<Actor> named, Set<ActorType> types) {
        return named.stream().filter(a -> types.contains(a.type())).distinct().toList();
    }

    private void add(Deque<Gathering> all, List<Actor> members, Set<String> words, boolean joint) {
        if (members.size() < 2 || (!joint && members.size() > 2)) {
            return;
        }
        all.removeIf(g -> g.words() == words && members.containsAll(g.members()));
        if (all.stream().anyMatch(g -> g.words() == words && g.members().containsAll(members))) {
            return;
        }
        all.addFirst(new Gathering(members, words, joint));
        last = joint ? all : last;
        if (all.size() > MOST) {
            all.removeLast();
        }
    }

    /**
     * The last persons who were named together; empty if none were.
     *
     * @param number how many; 0 for any
     * @param office words that the sentence which named them must have: {@code security adviser}
     */
    List<Actor> persons(int number, Set<String> office) {
        return find(persons, g -> g.is(number) && g.words().containsAll(office));
    }

    /** The most persons who met or did something jointly, or with whom the text begins. */
    List<Actor> mostPersons() {
        return persons.stream()
                .filter(Gathering::joint)
                .map(Gathering::members)
                .reduce(opening, (most, next) -> next.size() > most.size() ? next : most);
    }

    /**
     * The last states that were named together, else those whose heads were.
     *
     * @param number how many; 0 for any
     */
    List<Actor> states(int number) {
        List<Actor> found = find(states, g -> g.is(number));
        return found.isEmpty() ? homesOf(find(persons, g -> g.is(number))) : found;
    }

    /** Both or all sides of what was told of last, persons or states. */
    List<Actor> sides(int number) {
        List<Actor> found =
                last == states ? find(states, g -> g.is(number)) : persons(number, Set.of());
        return found.isEmpty() ? states(number) : found;
    }

    /** The last persons among whom one of these was; empty if none was. */
    List<Actor> personsWith(Set<Actor> one) {
        return persons.stream()
                .filter(Gathering::joint)
                .map(Gathering::members)
                .filter(m -> m.stream().anyMatch(one::contains))
                .findFirst()
                .orElse(List.of());
    }

    /** Where some met or did something jointly, who only shares a sentence is not meant. */
    private static List<Actor> find(Deque<Gathering> all, Predicate<Gathering> fits) {
        boolean joint = all.stream().anyMatch(Gathering::joint);
        return all.stream()
                .filter(g -> g.joint() == joint)
                .filter(fits)
                .findFirst()
                .map(Gathering::members)
                .orElse(List.of());
    }

    private List<Actor> homesOf(List<Actor> heads) {
        Set<Actor> found = new LinkedHashSet<>();
        for (Actor head : heads) {
            Actor home = homes.get(Objects.requireNonNullElse(head.state(), ""));
            if (home != null) {
                found.add(home);
            }
        }
        return found.size() == heads.size() ? new ArrayList<>(found) : List.of();
    }

    /** Whether the known ones belong to the states of the gathering. */
    static boolean covers(List<Actor> gathered, Collection<Actor> known) {
        Set<String> codes = new HashSet<>();
        gathered.forEach(a -> codes.add(Objects.requireNonNullElse(a.state(), a.key())));
        return known.stream()
                .allMatch(a -> codes.contains(Objects.requireNonNullElse(a.state(), a.key())));
    }
}
