package org.aktenlage.graph;

import org.aktenlage.annotation.Actor;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Turn;
import org.aktenlage.fact.Reading;
import org.apache.jena.graph.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who speaks each turn of a document, and when. */
final class Voices {

    /**
     * One turn's voice.
     *
     * @param actor empty where the speaker is no known actor
     * @param day empty where nobody says
     */
    record Voice(Node claimant, Optional<Actor> actor, Optional<PartialDate> day) {}

    private final List<Voice> voices = new ArrayList<>();

    Voices(Reading reading, Actors actors) {
        Metadata metadata = reading.document().metadata();
        List<Turn> turns = reading.document().turns();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            PartialDate day = turn.date() != null ? turn.date() : metadata.published();
            Optional<Actor> actor = speaker(reading, turn, i);
            Node claimant = actor.map(actors::of).orElseGet(() -> stranger(reading, turn, actors));
            voices.add(new Voice(claimant, actor, Optional.ofNullable(day)));
        }
    }

    Voice of(int turn) {
        return voices.get(turn);
    }

    private static Optional<Actor> speaker(Reading reading, Turn turn, int index) {
        return turn.kind() == Turn.Kind.CITIZEN_QUESTION || index >= reading.speakers().size()
                ? Optional.empty()
                : Optional.ofNullable(reading.speakers().get(index));
    }

    private static Node stranger(Reading reading, Turn turn, Actors actors) {
        if (turn.kind() == Turn.Kind.CITIZEN_QUESTION) {
            return actors.citizen();
        }
        if (turn.speaker() != null) {
            return actors.author(turn.speaker());
        }
        return turn.kind() == Turn.Kind.QUESTION ? actors.author("") : author(reading, actors);
    }

    private static Node author(Reading reading, Actors actors) {
        Metadata metadata = reading.document().metadata();
        if (metadata.author() != null) {
            return actors.author(metadata.author());
        }
        Actor publisher = reading.publisher();
        if (publisher != null) {
            return actors.of(publisher);
        }
        return actors.author(metadata.publisher() == null ? "" : metadata.publisher());
    }
}
