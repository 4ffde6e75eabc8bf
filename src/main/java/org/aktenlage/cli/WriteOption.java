package org.aktenlage.cli;

import org.aktenlage.server.WriteAccess;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/** Whether a server takes documents and decisions, and from whom. */
final class WriteOption {

    /** The token comes by the environment: arguments can be seen by everybody on the machine. */
    static final String VARIABLE = "AKTENLAGE_TOKEN";

    private static final int RANDOM_BYTES = 32;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--write",
            description = {
                "Let whoever has the token add documents and decide on readings.",
                "The token is taken from "
                        + VARIABLE
                        + ", at least "
                        + WriteAccess.LEAST_CHARACTERS
                        + " characters; without it, and without --host, one is made and printed."
            })
    private boolean write;

    private final String made = random();

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The token that was made here, to be printed; empty where the user has set one. */
    Optional<String> made(@Nullable String set) {
        return write && isMissing(set) ? Optional.of(made) : Optional.empty();
    }

    /**
     * Who may write; empty if nobody.
     *
     * @param set what the environment says
     * @param local whether only this machine can reach the server
     */
    Optional<WriteAccess> access(@Nullable String set, boolean local) {
        if (!write) {
            return Optional.empty();
        }
        if (isMissing(set) && !local) {
            throw wrong("--write with --host needs a token in " + VARIABLE);
        }
        try {
            String token = isMissing(set) ? made : Objects.requireNonNull(set);
            return Optional.of(new WriteAccess(token, InstantSource.system()));
        } catch (IllegalArgumentException e) {
            throw wrong(VARIABLE + ": " + e.getMessage());
        }
    }

    private static boolean isMissing(@Nullable String set) {
        return set == null || set.isEmpty();
    }

    private ParameterException wrong(String words) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), words);
    }
}
