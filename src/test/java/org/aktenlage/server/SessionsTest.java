package org.aktenlage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** How long one stays logged in, and how many do. */
final class SessionsTest {

    private static final Duration IDLE = Duration.ofHours(2);

    private static final int MOST = 100;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));

    private final Sessions sessions = new Sessions(now::get);

    private void pass(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
    }

    private Optional<String> name(String id) {
        return sessions.find(id).map(Writer::name);
    }

    @Test
    void anIdleOneEnds() {
        String id = sessions.open("Ada");
        pass(IDLE);
        assertEquals(Optional.of("Ada"), name(id));
        pass(IDLE.plusSeconds(1));
        assertEquals(Optional.empty(), name(id));
        pass(IDLE.negated());
        assertEquals(Optional.empty(), name(id), "it came back");
    }

    @Test
    void oneThatIsUsedEndsAfterTwelveHours() {
        String id = sessions.open("Ada");
        for (int hours = 0; hours < 12; hours++) {
            pass(Duration.ofHours(1));
            assertEquals(Optional.of("Ada"), name(id), "after " + (hours + 1) + " hours");
        }
        pass(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), name(id));
    }

    @Test
    void theOldestMakesRoom() {
        String oldest = sessions.open("first");
        String second = sessions.open("second");
        for (int i = 2; i < MOST; i++) {
            sessions.open("one of many");
        }
        assertTrue(sessions.find(oldest).isPresent());
        String last = sessions.open("last");
        assertEquals(Optional.empty(), name(oldest));
        assertEquals(Optional.of("second"), name(second));
        assertEquals(Optional.of("last"), name(last));
    }

    @Test
    void whatIsOverTakesNoRoom() {
        for (int i = 0; i < MOST; i++) {
            sessions.open("one of many");
        }
        pass(IDLE.plusSeconds(1));
        String first = sessions.open("first");
        for (int i = 1; i < MOST; i++) {
            sessions.open("one of many");
        }
        assertEquals(Optional.of("first"), name(first));
    }

    @Test
    void whoLeavesIsGoneAndNoNumberComesTwice() {
        String id = sessions.open("Ada");
        assertNotEquals(id, sessions.open("Ada"));
        sessions.close(id);
        assertEquals(Optional.empty(), name(id));
    }
}
