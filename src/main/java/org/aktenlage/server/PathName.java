package org.aktenlage.server;

import jakarta.servlet.http.HttpServletRequest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name in an address: what stands behind the part that is the servlet's. */
public final class PathName {

    private static final Pattern ESCAPED_LETTERS = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");

    /** No name of ours is longer. */
    private static final int LONGEST = 2_000;

    private PathName() {}

    /**
     * The name as the IRI has it: an address is an IRI whose letters beyond ASCII are escaped (RFC
     * 3987, 3.1), and what was escaped before stays so.
     *
     * @return empty if there is none, or if it is none that an IRI may hold: with something that
     *     ends a header or leaves a folder
     */
    public static Optional<String> of(HttpServletRequest request) {
        String path = request.getRequestURI();
        int start = request.getContextPath().length() + request.getServletPath().length() + 1;
        if (path.length() <= start || path.length() - start > LONGEST) {
            return Optional.empty();
        }
        String name = withLetters(path.substring(start));
        return isPlain(name) ? Optional.of(name) : Optional.empty();
    }

    /** What an address escapes of an IRI, as it is in the IRI; all else stays escaped. */
    public static String withLetters(String escaped) {
        return ESCAPED_LETTERS
                .matcher(escaped)
                .replaceAll(m -> Matcher.quoteReplacement(decoded(m.group())));
    }

    private static String decoded(String escapes) {
        return URLDecoder.decode(escapes, StandardCharsets.UTF_8);
    }

    private static boolean isPlain(String name) {
        return name.chars().noneMatch(c -> c <= ' ' || c == 0x7f || "<>\"{}|\\^`".indexOf(c) >= 0)
                && !name.contains("..");
    }
}
