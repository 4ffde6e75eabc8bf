package org.aktenlage.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aktenlage.annotation.Actor;
import org.aktenlage.document.Installation;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Source;
import org.aktenlage.document.reader.Readers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Which later mention of an attack is taken for one told of before, near by or pages away. */
class CompletionTest {

    private static final Extractor EXTRACTOR = Extractor.load(Installation.located(List.of()), 0.4);

    private static final String PAGES =
            "\n\n" + "It rained on the hills and the rivers rose by a foot.\n\n".repeat(60);

    /** Each as {@code agents > targets}, by key, in the order of the text. */
    private static List<String> attacks(String language, String body) {
        String file = "---\ndate: 2024-03-18\nlang: " + language + "\n---\n\n" + body + "\n";
        try {
            Source source = new Source("a.md", file.getBytes(StandardCharsets.UTF_8));
            return EXTRACTOR.read(Readers.read(source, Metadata.NONE)).facts().stream()
                    .filter(f -> f.type().equals("Attack"))
                    .map(f -> keys(f.agents()) + " > " + keys(f.targets()))
                    .toList();
        } catch (RejectedException e) {
            throw new AssertionError(e);
        }
    }

    private static String keys(List<Actor> actors) {
        return actors.stream().map(Actor::key).sorted().collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Israel hat Syrien angegriffen. | Die Folgen des Krieges in Syrien sind hart."
                        + " | IL > SY",
                "en | Israel attacked Syria. | The war in Syria has driven many from home. | IL >"
                        + " SY",
            })
    void whoStrikesACountryNeedNotWageTheWarOfAnotherPage(
            String language, String strike, String war, String told) {
        assertEquals(List.of(told, told), attacks(language, strike + "\n\n" + war));
        assertEquals(List.of(told), attacks(language, strike + PAGES + war));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Russland hat die Ukraine angegriffen. | Der Krieg Russlands geht weiter.",
                "en | Russia attacked Ukraine. | The war of Russia goes on.",
            })
    void whomAStateWagesWarOnIsTheSameOnAllPages(String language, String strike, String war) {
        assertEquals(List.of("RU > UA", "RU > UA"), attacks(language, strike + PAGES + war));
    }
}
