package org.aktenlage.pipeline;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Installation;
import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Source;
import org.aktenlage.document.Span;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Factuality;
import org.aktenlage.fact.Reading;
import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.ReferenceGraph;
import org.aktenlage.store.GraphStore;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A document whose facts were written down by hand: enough for every command to have something to
 * say, without the half minute that a real one takes to be read.
 */
public final class Rehearsal {

    private static final String TEXT = "Germany condemned Russia.";
    private static final Span ALL = new Span(0, TEXT.length());
    private static final Actor AGENT = state("DE", "Germany", "Deutschland");
    private static final Actor TARGET = state("RU", "Russia", "Russland");

    private Rehearsal() {}

    /** Puts the document and the installation's seeds into the store. */
    public static void fill(GraphStore store, Installation installation) {
        ReferenceGraph reference = ReferenceGraph.load(installation, store.iris());
        store.putReference(reference);
        DocumentGraph graph =
                DocumentGraph.of(reading(), store.iris(), reference.capacities(store.iris()));
        store.put(graph, "rehearsal");
    }

    private static Reading reading() {
        return new Reading(
                document(),
                Arrays.asList(AGENT),
                AGENT,
                null,
                List.of(fact(Factuality.ASSERTED), fact(Factuality.DEMANDED)),
                List.of(),
                List.of(),
                0);
    }

    private static Document document() {
        return new Document.Prose(
                new Source("rehearsal.txt", TEXT.getBytes(StandardCharsets.UTF_8)),
                Document.Kind.TEXT,
                TEXT,
                new Metadata(
                        null,
                        AGENT.english(),
                        null,
                        PartialDate.parse("2024-10-16").orElseThrow(),
                        Language.ENGLISH,
                        null),
                List.of(new Block(Block.Kind.PARAGRAPH, ALL)));
    }

    private static Fact fact(Factuality factuality) {
        return new Fact(
                "Condemnation",
                List.of(AGENT),
                List.of(TARGET),
                "",
                "",
                null,
                null,
                false,
                factuality,
                null,
                ALL,
                ALL,
                0,
                "rehearsal",
                1);
    }

    private static Actor state(String code, String english, String german) {
        return new Actor(code, ActorType.STATE, english, german, code, null, true);
    }
}
