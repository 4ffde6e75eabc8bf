package org.aktenlage.pipeline;

import org.aktenlage.annotation.Actor;
import org.aktenlage.document.Installation;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Source;
import org.aktenlage.document.reader.Readers;
import org.aktenlage.fact.Fact;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The facts of a short text. */
final class ReadText {

    private static final Extractor EXTRACTOR = Extractor.load(Installation.located(List.of()), 0.4);

    private ReadText() {}

    /** All of one type, in the order of the text. */
    static List<Fact> facts(String event, String language, String head, String body) {
        String file = "---\nlang: " + language + "\n" + head + "---\n\n" + body + "\n";
        try {
            Source source = new Source("a.md", file.getBytes(StandardCharsets.UTF_8));
            return EXTRACTOR.read(Readers.read(source, Metadata.NONE)).facts().stream()
                    .filter(f -> f.type().equals(event))
                    .toList();
        } catch (RejectedException e) {
            throw new AssertionError(e);
        }
    }

    /** {@code RU, KP > UA}. */
    static String roles(Fact fact) {
        return keys(fact.agents()) + " > " + keys(fact.targets());
    }

    static String keys(List<Actor> actors) {
        return actors.stream().map(Actor::key).sorted().collect(Collectors.joining(", "));
    }
}
