package org.aktenlage.pipeline.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Factuality;
import org.aktenlage.fact.frame.FrameExample;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Every example and counter-example of the lexicon, read with the parts that read documents. */
final class FrameExamplesTest {

    private final Bench bench = Bench.shared();

    @Test
    void framesDoWhatTheirExamplesShow() {
        KnownFailures failures = new KnownFailures("frame-examples-failing.txt");
        List<FrameExample> examples = bench.lexicon().examples();
        assertTrue(examples.size() > 100, "only " + examples.size() + " examples");
        for (FrameExample example : examples) {
            List<Fact> facts = bench.facts(example.text(), example.language(), example.speaker());
            if (!(example.counter() ? isAvoided(example, facts) : isShown(example, facts))) {
                failures.add(
                        example.frame() + "\t" + example.text(),
                        expected(example) + " but found " + Bench.shown(facts));
            }
        }
        System.out.print(
                "frame examples: " + failures.size() + " of " + examples.size() + " fail\n");
        failures.check();
    }

    private static boolean isAvoided(FrameExample example, List<Fact> facts) {
        return facts.stream()
                .noneMatch(
                        f ->
                                f.type().equals(example.event())
                                        && f.factuality() == Factuality.ASSERTED);
    }

    private boolean isShown(FrameExample example, List<Fact> facts) {
        return facts.stream()
                .anyMatch(
                        f ->
                                f.type().equals(example.event())
                                        && f.factuality() == example.factuality()
                                        && bench.areActors(f.agents(), example.agents())
                                        && bench.areActors(f.targets(), example.targets())
                                        && isSource(example, f));
    }

    private boolean isSource(FrameExample example, Fact fact) {
        return example.source() == null
                || (fact.source() != null
                        && bench.areActors(List.of(fact.source()), List.of(example.source())));
    }

    private static String expected(FrameExample e) {
        return e.counter()
                ? "no asserted " + e.event()
                : e.event()
                        + " "
                        + String.join(";", e.agents())
                        + " -> "
                        + String.join(";", e.targets())
                        + " "
                        + e.factuality().word()
                        + (e.source() == null ? "" : " by " + e.source());
    }
}
