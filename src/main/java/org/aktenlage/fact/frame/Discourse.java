package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the sentences before know: who speaks, and whom they spoke of last. One for each turn. */
public final class Discourse {

    /** How many sentences back "these deliveries" may point. */
    private static final int REACH = 3;

    private static final Set<ActorType> PERSONS = Set.of(ActorType.PERSON);
    private static final Set<ActorType> STATES = Set.of(ActorType.STATE, ActorType.GOVERNMENT);

    private final @Nullable Actor speaker;
    private final @Nullable Actor institution;
    private @Nullable Actor state;
    private @Nullable Actor body;
    private @Nullable Actor introduced;
    private List<Referent> referents = List.of();
    private List<Actor> persons = List.of();
    private List<Actor> states = List.of();
    private int sentence;
    private final Map<String, Told> told = new HashMap<>();

    private record Told(int sentence, List<Filler> agents, List<Filler> targets) {}

    /**
     * @param speaker who says I
     * @param institution who is meant by "we": the government, party or body the speaker speaks for
     */
    public Discourse(@Nullable Actor speaker, @Nullable Actor institution) {
        this.speaker = speaker;
        this.institution = institution;
    }

    @Nullable Actor speaker() {
        return speaker;
    }

    @Nullable Actor institution() {
        return institution;
    }

    /** The actors of the sentence before. */
    List<Referent> referents() {
        return referents;
    }

    @Nullable Actor lastState() {
        return state;
    }

    /** A body that the text has introduced in brackets goes before one it only named. */
    @Nullable Actor lastBody() {
        return introduced != null ? introduced : body;
    }

    void introduce(Actor newBody) {
        introduced = newBody;
    }

    /** Ends a sentence that spoke of these. */
    void spokeOf(List<Referent> named) {
        referents = List.copyOf(named);
        sentence++;
        named.stream().map(Referent::actors).forEach(actors -> actors.forEach(this::remember));
        List<Actor> newPersons = pair(named, PERSONS);
        persons = newPersons.isEmpty() ? persons : newPersons;
        List<Actor> newStates = pair(named, STATES);
        states = newStates.isEmpty() ? states : newStates;
    }

    /** The two of these types that a sentence names; empty where it names fewer or more. */
    private static List<Actor> pair(List<Referent> named, Set<ActorType> types) {
        List<Actor> found =
                named.stream()
                        .flatMap(r -> r.actors().stream())
                        .filter(a -> types.contains(a.type()))
                        .distinct()
                        .toList();
        return found.size() == 2 ? found : List.of();
    }

    /** The last two persons that a sentence named together; empty if none did. */
    List<Actor> persons() {
        return persons;
    }

    /** The last two states that a sentence named together; empty if none did. */
    List<Actor> states() {
        return states;
    }

    private void remember(Actor actor) {
        switch (actor.type()) {
            case STATE, GOVERNMENT -> state = actor;
            case BODY -> body = actor;
            default -> {
                // only states and bodies are taken up again by "the country", "the panel"
            }
        }
    }

    /** Whether such a thing was just told of. */
    boolean justTold(String event) {
        return last(event) != null;
    }

    /**
     * Who did what "these deliveries" takes up; empty where nobody just did such a thing.
     *
     * @param token the word that takes it up: in its sentence it stands for them
     */
    List<Filler> lastDoers(String event, int token) {
        Told last = last(event);
        return last == null ? List.of() : at(token, last.agents());
    }

    /** Whom it was done to. */
    List<Filler> lastTargets(String event, int token) {
        Told last = last(event);
        return last == null ? List.of() : at(token, last.targets());
    }

    private @Nullable Told last(String event) {
        Told last = told.get(event);
        return last == null || sentence - last.sentence() > REACH ? null : last;
    }

    private static List<Filler> at(int token, List<Filler> fillers) {
        return fillers.stream().map(f -> new Filler(f.actor(), token, f.certainty())).toList();
    }

    void told(String event, List<Filler> agents, List<Filler> targets) {
        if (!agents.isEmpty()) {
            told.put(event, new Told(sentence, agents, targets));
        }
    }
}
