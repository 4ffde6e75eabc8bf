package org.aktenlage.server;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who is logged in, in memory alone: a restart logs everybody out. */
final class Sessions {

    private static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration LONGEST_IDLE = Duration.ofHours(2);

    /** More people than share one token; the oldest session ends for the next. */
    private static final int MOST = 100;

    private static final int RANDOM_BYTES = 32;

    private record Session(Writer writer, Instant opened, Instant used) {
        boolean isOver(Instant now) {
            return now.isAfter(opened.plus(LONGEST)) || now.isAfter(used.plus(LONGEST_IDLE));
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final Map<String, Session> open = new LinkedHashMap<>();

    Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /** Begins one; returns the number that the browser is to show. */
    synchronized String open(String name) {
        Instant now = clock.instant();
        open.values().removeIf(s -> s.isOver(now));
        if (open.size() >= MOST) {
            open.remove(open.keySet().iterator().next());
        }
        String id = number();
        open.put(id, new Session(new Writer(name, number()), now, now));
        return id;
    }

    synchronized Optional<Writer> find(String id) {
        Instant now = clock.instant();
        @Nullable Session session = open.get(id);
        if (session == null) {
            return Optional.empty();
        }
        if (session.isOver(now)) {
            open.remove(id);
            return Optional.empty();
        }
        open.put(id, new Session(session.writer, session.opened, now));
        return Optional.of(session.writer);
    }

    synchronized void close(String id) {
        open.remove(id);
    }

    private String number() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
