package org.aktenlage.server;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts wrong tokens by the address they came from, so that guessing is slow. */
final class FailedLogins {

    private static final int MOST = 5;

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Who has more addresses than this is forgotten again, but guesses no faster for it. */
    private static final int MOST_ADDRESSES = 10_000;

    private record Count(int failures, Instant last) {}

    private final InstantSource clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    FailedLogins(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean mayTry(String address) {
        @Nullable Count count = counts.get(address);
        if (count == null || count.failures < MOST) {
            return true;
        }
        if (clock.instant().isAfter(count.last.plus(PAUSE))) {
            counts.remove(address);
            return true;
        }
        return false;
    }

    synchronized void count(String address) {
        @Nullable Count before = counts.remove(address);
        if (counts.size() >= MOST_ADDRESSES) {
            counts.remove(counts.keySet().iterator().next());
        }
        counts.put(address, new Count(before == null ? 1 : before.failures + 1, clock.instant()));
    }

    synchronized void forget(String address) {
        counts.remove(address);
    }
}
