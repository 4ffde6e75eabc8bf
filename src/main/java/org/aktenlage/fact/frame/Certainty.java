package org.aktenlage.fact.frame;

import org.aktenlage.fact.Factuality;

import java.util.List;

/**
 * How an event is stated.
 *
 * @param source the actors who say so, where that is not the author; empty otherwise
 */
record Certainty(Factuality factuality, List<Filler> source, boolean question) {

    static final Certainty ASSERTED = new Certainty(Factuality.ASSERTED, List.of(), false);

    Certainty {
        source = List.copyOf(source);
    }
}
