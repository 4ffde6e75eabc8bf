package org.aktenlage.fact.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aktenlage.annotation.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences before know: who speaks, and whom they spoke of last. One for each turn.
 */
public final class Discourse {

    private final @Nullable Actor speaker;
    private final @Nullable Actor institution;
    private @Nullable Actor subject;
    private @Nullable Actor state;
    private @Nullable Actor body;
    private @Nullable Actor introduced;
    private final Map<String, List<Filler>> doers = new HashMap<>();

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

    /** The subject of the last clause that had an actor as subject. */
    @Nullable Actor lastSubject() {
        return subject;
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

    void spokeOf(Actor actor, boolean asSubject) {
        if (asSubject) {
            subject = actor;
        }
        switch (actor.type()) {
            case STATE, GOVERNMENT -> state = actor;
            case BODY -> body = actor;
            default -> {
                // only states and bodies are taken up again by "the country", "the panel"
            }
        }
    }

    /** Who did what "these deliveries" takes up; empty where nobody did such a thing before. */
    List<Filler> lastDoers(String event) {
        return doers.getOrDefault(event, List.of());
    }

    void told(String event, List<Filler> agents) {
        if (!agents.isEmpty()) {
            doers.put(event, agents);
        }
    }
}
