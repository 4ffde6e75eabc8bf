package org.aktenlage.graph;

import org.aktenlage.annotation.Actor;
import org.aktenlage.document.Language;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Timespan;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Reading;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Writes the events that facts speak of; facts with the same key speak of one event. */
final class EventWriter {

    private final Reading reading;
    private final Iris iris;
    private final Actors actors;
    private final Triples out;

    EventWriter(Reading reading, Iris iris, Actors actors, Triples out) {
        this.reading = reading;
        this.iris = iris;
        this.actors = actors;
        this.out = out;
    }

    Node iri(Fact fact) {
        Timespan time = fact.time();
        return iris.event(
                new Iris.EventKey(
                        reading.document().key(),
                        fact.type(),
                        sorted(fact.agents()),
                        sorted(fact.targets()),
                        time == null ? "" : time.toString(),
                        fact.themeLemmas()));
    }

    /**
     * Writes one event.
     *
     * @param inferredTime whether no mention of it has a time on firm ground
     */
    void write(Fact fact, boolean inferredTime) {
        Node event = iri(fact);
        out.type(event, Aktenlage.EVENT, Aktenlage.term(fact.type()));
        fact.agents().forEach(a -> out.add(event, Aktenlage.AGENT, actors.of(a)));
        fact.targets().forEach(a -> out.add(event, Aktenlage.TARGET, actors.of(a)));
        Language language = reading.document().metadata().language();
        out.text(event, Aktenlage.THEME, fact.theme(), language);
        Timespan time = fact.time();
        if (time != null) {
            writeTime(event, time, words(fact), inferredTime);
        }
    }

    private void writeTime(Node event, Timespan time, @Nullable String words, boolean inferred) {
        Node node = Iris.below(event, "/time");
        out.add(event, Aktenlage.TIME, node);
        out.bounds(event, time.start(), time.end());
        out.type(node, Aktenlage.WHEN);
        out.bounds(node, time.start(), time.end());
        out.text(node, Aktenlage.VALUE, time.toString());
        out.text(node, Aktenlage.WORDS, words);
        out.add(node, Aktenlage.PRECISION, precision(time));
        out.add(node, Aktenlage.TIME_BASIS, VersionWriter.basis(inferred));
    }

    private @Nullable String words(Fact fact) {
        return fact.timeWords() == null ? null : fact.timeWords().of(reading.document().text());
    }

    /** That of the vaguer end. */
    private static Node precision(Timespan time) {
        PartialDate start = time.start();
        PartialDate end = time.end();
        if (start.month() == 0 || end.month() == 0) {
            return Aktenlage.YEAR;
        }
        return start.isDay() && end.isDay() ? Aktenlage.DAY : Aktenlage.MONTH;
    }

    private List<String> sorted(List<Actor> all) {
        return all.stream().map(a -> actors.of(a).getURI()).distinct().sorted().toList();
    }
}
