package org.aktenlage.server;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How the server is to listen.
 *
 * @param host the name or address to listen at; empty for this machine alone
 * @param port 0 for any that is free
 * @param limit how long one query may take
 * @param root what others call it, where a proxy is in front; empty for what requests tell
 */
public record ServerSettings(Optional<String> host, int port, Duration limit, Optional<Root> root) {

    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "[::]");

    /** With no proxy in front. */
    public ServerSettings(Optional<String> host, int port, Duration limit) {
        this(host, port, limit, Optional.empty());
    }

    /** For programs on this machine. */
    public static ServerSettings local(int port, Duration limit) {
        return new ServerSettings(Optional.empty(), port, limit);
    }

    /** The host as addresses have it: those of IPv6 stand in brackets. */
    String name() {
        String name = host.orElse("localhost");
        return name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
    }

    /** Whether it listens at each address of the machine. */
    boolean isEverywhere() {
        return host.filter(EVERY_ADDRESS::contains).isPresent();
    }

    /** Whether nobody but programs on this machine can reach it. */
    public boolean isLocal() {
        return host.isEmpty();
    }
}
