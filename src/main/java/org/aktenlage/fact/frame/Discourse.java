package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Sentence;
import org.aktenlage.document.Timespan;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the sentences before know: who speaks, and whom they spoke of last. One for each turn. */
public final class Discourse {

    /** How many sentences back "these deliveries" may point. */
    private static final int REACH = 3;

    private final @Nullable Actor speaker;
    private final @Nullable Actor institution;
    private final List<Actor> parties;
    private final @Nullable LocalDate day;
    private final Gatherings gatherings = new Gatherings();
    private final Map<String, Actor> collectives = new HashMap<>();
    private final List<List<Actor>> met = new ArrayList<>();
    private @Nullable Actor state;
    private @Nullable Actor body;
    private @Nullable Actor introduced;
    private List<Referent> referents = List.of();
    private int sentence;
    private final Map<String, Told> told = new HashMap<>();

    private record Told(int sentence, List<Filler> agents, List<Filler> targets) {}

    /**
     * @param speaker who says I
     * @param institution who is meant by "we": the government, party or body the speaker speaks for
     */
    public Discourse(@Nullable Actor speaker, @Nullable Actor institution) {
        this(speaker, institution, List.of(), null);
    }

    /**
     * @param parties who speak jointly: in a joint statement "we" are they; empty where one speaks
     * @param day the last on which it may have been said; null where nobody knows
     */
    public Discourse(
            @Nullable Actor speaker,
            @Nullable Actor institution,
            List<Actor> parties,
            @Nullable LocalDate day) {
        this.speaker = speaker;
        this.institution = institution;
        this.parties = List.copyOf(parties);
        this.day = day;
        gatherings.add(parties, Set.of(), true);
        parties.forEach(gatherings::home);
    }

    @Nullable Actor speaker() {
        return speaker;
    }

    /** Whether it is still to come when the turn is said. */
    boolean isAhead(Timespan when) {
        return day != null && when.earliest().isAfter(day);
    }

    @Nullable Actor institution() {
        return institution;
    }

    /** Who say "we": the parties of a joint text, else whom the speaker speaks for. */
    List<Actor> voices() {
        Actor one = institution != null ? institution : speaker;
        return !parties.isEmpty() || one == null ? parties : List.of(one);
    }

    /** Who was named together. */
    Gatherings gatherings() {
        return gatherings;
    }

    /**
     * The body that the noun stood for: after {@code G7 leaders} it is whom {@code leaders} are.
     */
    @Nullable Actor collective(String noun) {
        return collectives.get(noun);
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

    /** Those who met, or act jointly, in the sentence that is read. */
    void met(Collection<Actor> actors) {
        met.add(List.copyOf(actors));
    }

    /**
     * Ends a sentence.
     *
     * @param named whom it spoke of
     */
    void spokeOf(List<Referent> named, Sentence said) {
        referents = List.copyOf(named);
        sentence++;
        named.stream().map(Referent::actors).forEach(actors -> actors.forEach(this::remember));
        Set<String> words = new HashSet<>();
        said.tokens().forEach(t -> words.add(t.lemma().toLowerCase(Locale.ROOT)));
        gatherings.add(named.stream().flatMap(r -> r.actors().stream()).toList(), words, false);
        List<Collection<Actor>> joint = new ArrayList<>(met);
        named.stream().map(Referent::actors).filter(a -> a.size() > 1).forEach(joint::add);
        // of several in a sentence it is about the first
        joint.reversed().forEach(actors -> gatherings.add(actors, words, true));
        met.clear();
        for (Mention mention : said.mentions()) {
            gatherings.home(mention.actor());
            if (mention.holder() != null) {
                gatherings.home(mention.holder());
            }
        }
    }

    /** Takes note that a noun in the plural stands for a body. */
    void stoodFor(String noun, Actor body) {
        collectives.put(noun, body);
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
