package org.aktenlage.graph;

import org.aktenlage.annotation.Actor;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Span;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Reading;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes who says what: a claim of the turn's speaker about an event, or, where somebody is quoted,
 * the speaker's claim about the quoted actor's claim.
 */
final class ClaimWriter {

    private final Node version;
    private final Iris iris;
    private final Actors actors;
    private final Voices voices;
    private final EventWriter events;
    private final Spans spans;
    private final Capacities capacities;
    private final LedgerWriter ledger;
    private final Triples out;

    ClaimWriter(
            Node version,
            Iris iris,
            Actors actors,
            Voices voices,
            EventWriter events,
            Spans spans,
            Capacities capacities,
            LedgerWriter ledger,
            Triples out) {
        this.version = version;
        this.iris = iris;
        this.actors = actors;
        this.voices = voices;
        this.events = events;
        this.spans = spans;
        this.capacities = capacities;
        this.ledger = ledger;
        this.out = out;
    }

    /** The words and the type: enough to name nearly every claim. */
    private record Place(Span quote, String type) {}

    /** What else tells claims at one place apart. */
    private record Content(Node event, String certainty, String source) {}

    private record Key(Place place, Content content) {}

    void write(Reading reading) {
        List<Fact> facts = reading.facts();
        Set<Node> onFirmGround = new HashSet<>();
        Map<Place, Set<Content>> contents = new HashMap<>();
        Map<Key, Fact> best = new LinkedHashMap<>();
        for (Fact fact : bestFirst(facts)) {
            Key key = key(fact);
            if (!fact.timeInferred()) {
                onFirmGround.add(key.content().event());
            }
            contents.computeIfAbsent(key.place(), p -> new HashSet<>()).add(key.content());
            best.putIfAbsent(key, fact);
        }
        for (Fact fact : facts) {
            events.write(fact, !onFirmGround.contains(events.iri(fact)));
        }
        best.forEach(
                (key, fact) -> {
                    boolean crowded = contents.getOrDefault(key.place(), Set.of()).size() > 1;
                    Node claim = write(key, fact, crowded);
                    if (reading.isDoubtful(fact)) {
                        ledger.doubt(claim, fact, reading.threshold());
                    }
                });
    }

    /** The surest reading of the same words wins; the rule's name decides between equals. */
    private static List<Fact> bestFirst(List<Fact> facts) {
        List<Fact> sorted = new ArrayList<>(facts);
        sorted.sort(Comparator.comparing(Fact::confidence).reversed().thenComparing(Fact::rule));
        return sorted;
    }

    private Key key(Fact fact) {
        Actor source = quoted(fact);
        return new Key(
                new Place(fact.quote(), fact.type()),
                new Content(
                        events.iri(fact),
                        fact.factuality().conceptName(),
                        source == null ? "" : actors.of(source).getURI()));
    }

    private Node write(Key key, Fact fact, boolean crowded) {
        Node claim = iri(key, crowded);
        Actor source = quoted(fact);
        Voices.Voice voice = voices.of(fact.turn());
        Node certainty = Aktenlage.term(fact.factuality().conceptName());
        write(claim, key.content().event(), certainty, fact);
        if (source == null) {
            attribute(claim, voice);
        } else {
            attribute(claim, new Voices.Voice(actors.of(source), Optional.of(source), voice.day()));
            Node report = Iris.below(claim, "/report");
            write(report, claim, Aktenlage.ASSERTED, fact);
            attribute(report, voice);
        }
        return claim;
    }

    private void write(Node claim, Node about, Node certainty, Fact fact) {
        out.type(claim, Aktenlage.CLAIM, Prov.ENTITY);
        out.add(claim, Aktenlage.ABOUT, about);
        out.add(claim, Aktenlage.FACTUALITY, certainty);
        out.add(claim, Aktenlage.EVIDENCE, spans.of(fact.quote()));
        out.add(claim, Aktenlage.SENTENCE, spans.of(fact.sentence()));
        out.add(claim, Aktenlage.IN_TURN, iris.turn(version, fact.turn()));
        out.add(claim, Prov.WAS_DERIVED_FROM, version);
        out.add(claim, Aktenlage.EXTRACTED_BY, Aktenlage.frame(fact.rule()));
        out.confidence(claim, fact.confidence());
    }

    private void attribute(Node claim, Voices.Voice voice) {
        out.add(claim, Prov.WAS_ATTRIBUTED_TO, voice.claimant());
        voice.day().ifPresent(day -> out.date(claim, Aktenlage.SAID_ON, day));
        voice.day()
                .filter(PartialDate::isDay)
                .flatMap(day -> voice.actor().flatMap(a -> capacities.of(a, day.earliest())))
                .ifPresent(office -> out.add(claim, Aktenlage.IN_CAPACITY, office));
    }

    private Node iri(Key key, boolean crowded) {
        String span = spans.of(key.place().quote()).getURI();
        Content content = key.content();
        return crowded
                ? iris.hashed(
                        "claim",
                        version.getURI(),
                        span,
                        key.place().type(),
                        content.event().getURI(),
                        content.certainty(),
                        content.source())
                : iris.hashed("claim", version.getURI(), span, key.place().type());
    }

    /** Whom the speaker quotes; null where the speaker talks for himself. */
    private @Nullable Actor quoted(Fact fact) {
        Actor source = fact.source();
        boolean isSpeaker =
                source != null && voices.of(fact.turn()).actor().equals(Optional.of(source));
        return isSpeaker ? null : source;
    }
}
