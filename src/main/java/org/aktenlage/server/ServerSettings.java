package org.aktenlage.server;

import java.time.Duration;
import java.util.Optional;

/**
 * How the server is to listen.
 *
 * @param host the name or address to listen at; empty for this machine alone
 * @param port 0 for any that is free
 * @param limit how long one query may take
 */
public record ServerSettings(Optional<String> host, int port, Duration limit) {

    /** For programs on this machine. */
    public static ServerSettings local(int port, Duration limit) {
        return new ServerSettings(Optional.empty(), port, limit);
    }

    /** Whether nobody but programs on this machine can reach it. */
    public boolean isLocal() {
        return host.isEmpty();
    }
}
