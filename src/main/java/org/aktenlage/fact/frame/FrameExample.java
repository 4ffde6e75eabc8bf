package org.aktenlage.fact.frame;

import org.aktenlage.document.Language;
import org.aktenlage.fact.Factuality;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A sentence that shows what a frame does, or, as a counter-example, what it must not do.
 *
 * @param event the event class it is about; null for an operator's counter-example
 * @param agents keys of {@code seeds/}, in no order
 * @param source key of the actor who is said to say it
 * @param speaker key of the actor who speaks the sentence; null for nobody in particular
 * @param counter whether the event must not come out as asserted
 */
public record FrameExample(
        String frame,
        Language language,
        String text,
        @Nullable String event,
        List<String> agents,
        List<String> targets,
        Factuality factuality,
        @Nullable String source,
        @Nullable String speaker,
        boolean counter) {

    public FrameExample {
        agents = List.copyOf(agents);
        targets = List.copyOf(targets);
    }
}
