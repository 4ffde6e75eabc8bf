package org.aktenlage.fact.frame;

import org.aktenlage.fact.Factuality;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What is known so far on the way up from an event; inner effects come first. */
final class Verdict {

    private final @Nullable String event;
    private @Nullable Factuality inner;
    private boolean reported;
    private boolean question;
    private List<Filler> source = List.of();

    /**
     * @param event the class of the event that is judged
     */
    Verdict(@Nullable String event) {
        this.event = event;
    }

    boolean isOf(String type) {
        return type.equals(event);
    }

    /** Whether it is still to be done. */
    boolean isAhead() {
        return inner == Factuality.INTENDED || inner == Factuality.DEMANDED;
    }

    /** Whether the word says nothing of events of this class: an attempt at annexation is one. */
    boolean isExempt(Frame operator) {
        return event != null && operator.contentExcept().contains(event);
    }

    void add(Factuality effect) {
        add(effect, List.of());
    }

    /**
     * The innermost effect decides; a denial holds against all others.
     *
     * @param from who says so; the innermost one named counts
     */
    void add(Factuality effect, List<Filler> from) {
        if (effect == Factuality.ASSERTED) {
            return;
        }
        if (source.isEmpty()) {
            source = from;
        }
        if (effect == Factuality.REPORTED) {
            reported = true;
        } else if (inner == null || effect == Factuality.DENIED) {
            inner = effect;
        }
    }

    /** {@code rejects the claim that}: who denies what was said counts, not who said it. */
    void refute(List<Filler> by) {
        source = by;
        add(Factuality.DENIED, by);
    }

    /** In quotation marks: asserted, by the one who is quoted. */
    void quote(List<Filler> speaker) {
        if (source.isEmpty()) {
            source = speaker;
        }
    }

    void ask() {
        question = true;
    }

    boolean isReported() {
        return reported;
    }

    List<Filler> source() {
        return source;
    }

    /**
     * Hearsay of a plan is hearsay, unless who tells it is the one who plans.
     *
     * @param ownPlan whether the source does what is planned
     */
    Certainty certainty(boolean ownPlan) {
        Factuality stated = inner;
        if (stated == null || (reported && stated == Factuality.INTENDED && !ownPlan)) {
            stated = reported ? Factuality.REPORTED : Factuality.ASSERTED;
        }
        return new Certainty(stated, source, question);
    }
}
