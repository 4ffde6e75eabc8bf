package org.aktenlage.server;

import jakarta.servlet.http.HttpServletRequest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from an address which thing it is of: what its IRI has behind the store's base. */
public final class ThingName {

    private static final Pattern ESCAPED_LETTERS = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");

    /** No name of ours is longer. */
    private static final int LONGEST = 2_000;

    private ThingName() {}

    /**
     * The name behind the servlet's path; nothing where no IRI could have it.
     *
     * <p>An address is an IRI whose letters beyond ASCII are escaped (RFC 3987, 3.1), and what was
     * escaped before stays so.
     */
    public static Optional<String> of(HttpServletRequest request) {
        String path = request.getRequestURI();
        int start = request.getContextPath().length() + request.getServletPath().length() + 1;
        if (path.length() <= start) {
            return Optional.empty();
        }
        String name =
                ESCAPED_LETTERS
                        .matcher(path.substring(start))
                        .replaceAll(m -> Matcher.quoteReplacement(decoded(m.group())));
        return Optional.of(name).filter(ThingName::isPlain);
    }

    private static String decoded(String escapes) {
        return URLDecoder.decode(escapes, StandardCharsets.UTF_8);
    }

    /** Names are made of what an IRI may hold: nothing that ends a header or leaves the folder. */
    private static boolean isPlain(String name) {
        return name.length() <= LONGEST
                && name.chars()
                        .noneMatch(c -> c <= ' ' || c == 0x7f || "<>\"{}|\\^`".indexOf(c) >= 0)
                && !name.contains("..");
    }
}
