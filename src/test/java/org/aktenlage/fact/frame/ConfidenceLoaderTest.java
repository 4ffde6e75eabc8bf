package org.aktenlage.fact.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Installation;
import org.aktenlage.fact.Ground;
import org.aktenlage.fact.Grounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

final class ConfidenceLoaderTest {

    private static final Confidence SOME =
            new Confidence(1.25, Map.of(Ground.HEDGED, -0.5, Ground.NEARNESS, 0.75));

    @TempDir private Path home = Path.of("");

    private Confidence loaded(String turtle) throws IOException {
        Files.createDirectories(home.resolve("ontology"));
        Files.writeString(home.resolve("ontology").resolve("confidence.ttl"), turtle);
        return ConfidenceLoader.load(new Installation(home, home, List.of()));
    }

    @Test
    void readsWhatItWrote() throws IOException {
        assertEquals(SOME, loaded(ConfidenceLoader.turtle(SOME, List.of("Made up."))));
    }

    @Test
    void isTheLogisticFunctionOfTheSum() {
        assertEquals(1 / (1 + Math.exp(-1.25)), SOME.of(Grounds.NONE));
        Grounds grounds = Grounds.NONE.with(Ground.HEDGED, 1).with(Ground.NEARNESS, 1);
        assertEquals(1 / (1 + Math.exp(-1.5)), SOME.of(grounds));
    }

    @Test
    void otherWeightsReadOtherwise() {
        Confidence other = new Confidence(1.25, Map.of(Ground.HEDGED, -0.5));
        assertNotEquals(SOME.fingerprint(), other.fingerprint());
    }

    @Test
    void namesAGroundThatThereIsNot() {
        String turtle = ConfidenceLoader.turtle(SOME, List.of()).replace("hedged", "weather");
        LexiconException e = assertThrows(LexiconException.class, () -> loaded(turtle));
        assertTrue(String.valueOf(e.getMessage()).contains("no ground: \"weather\""));
    }

    @Test
    void failsWithoutWeights() {
        Installation empty = new Installation(home, home, List.of());
        assertThrows(LexiconException.class, () -> ConfidenceLoader.load(empty));
    }
}
