package org.aktenlage.server;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Who may change the store: people who logged in with the token, and programs that send it with
 * each request (<a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, 2.1</a>).
 * Threads may share it.
 */
public final class WriteAccess {

    /** A shorter token can be guessed. */
    public static final int LEAST_CHARACTERS = 16;

    private static final String WRITER = "org.aktenlage.server.writer";
    private static final String OPEN = "org.aktenlage.server.open";
    private static final String BEARER = "Bearer ";

    private final byte[] token;
    private final Sessions sessions;
    private final FailedLogins failures;

    /** What became of an attempt to log in. */
    public enum Entry {
        ENTERED,
        WRONG,
        /** Too many wrong tokens came from there; nothing was compared. */
        TOO_OFTEN
    }

    /**
     * Opens a store for whoever has the token.
     *
     * @throws IllegalArgumentException if the token is too short; it says nothing of the token
     */
    public WriteAccess(String token, InstantSource clock) {
        if (token.length() < LEAST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the token has "
                            + token.length()
                            + " characters, at least "
                            + LEAST_CHARACTERS
                            + " are needed");
        }
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.sessions = new Sessions(clock);
        this.failures = new FailedLogins(clock);
    }

    /** Finds out who asks for a page, for {@link #writer(HttpServletRequest)} to tell. */
    public void recognise(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(OPEN, true);
        session(request)
                .ifPresent(
                        writer -> {
                            request.setAttribute(WRITER, writer);
                            // the page holds a secret of the session
                            response.setHeader("Cache-Control", "no-store");
                        });
    }

    /** Whether one can log in at all. */
    public static boolean isOpen(HttpServletRequest request) {
        return request.getAttribute(OPEN) != null;
    }

    /** Who is logged in, or is a program that has the token. */
    public static Optional<Writer> writer(HttpServletRequest request) {
        return request.getAttribute(WRITER) instanceof Writer writer
                ? Optional.of(writer)
                : Optional.empty();
    }

    /** Lets somebody in, with a cookie that holds nothing but a random number. */
    public Entry enter(
            HttpServletRequest request, HttpServletResponse response, String given, String name) {
        Entry entry = compare(request, given);
        if (entry == Entry.ENTERED) {
            session(request).ifPresent(old -> leave(request, response));
            response.addCookie(cookie(request, sessions.open(name), -1));
        }
        return entry;
    }

    /** Ends the session. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        cookie(request).ifPresent(c -> sessions.close(c.getValue()));
        response.addCookie(cookie(request, "", 0));
    }

    /** Looks at the token of a program; empty if the request bears none. */
    public Optional<Entry> program(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        Entry entry = compare(request, header.substring(BEARER.length()).strip());
        if (entry == Entry.ENTERED) {
            request.setAttribute(WRITER, Writer.PROGRAM);
        }
        return Optional.of(entry);
    }

    private Entry compare(HttpServletRequest request, String given) {
        String from = request.getRemoteAddr();
        if (!failures.mayTry(from)) {
            return Entry.TOO_OFTEN;
        }
        if (MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token)) {
            failures.forget(from);
            return Entry.ENTERED;
        }
        failures.count(from);
        return Entry.WRONG;
    }

    private Optional<Writer> session(HttpServletRequest request) {
        return cookie(request).flatMap(c -> sessions.find(c.getValue()));
    }

    private static Optional<Cookie> cookie(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(c -> c.getName().equals(name(request))).findFirst();
    }

    /** Cookies don't know ports: each server of a machine needs a name of its own. */
    private static String name(HttpServletRequest request) {
        return "aktenlage-" + request.getLocalPort();
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        Cookie cookie = new Cookie(name(request), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(seconds);
        cookie.setSecure(cameByHttps(request));
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    /** No header of a proxy is believed: the user says so, or the browser by its origin. */
    private static boolean cameByHttps(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return Root.of(request).address().startsWith("https://")
                || origin != null && origin.startsWith("https://");
    }

    /**
     * Whether no page of another origin had the browser send this: by <a
     * href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header">Sec-Fetch-Site</a>, and by
     * {@code Origin}. A program sends neither.
     */
    public static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site == null || Set.of("same-origin", "none").contains(site))
                && (origin == null || isOf(origin, request));
    }

    private static boolean isOf(String origin, HttpServletRequest request) {
        try {
            URI parsed = new URI(origin);
            String authority = parsed.getRawAuthority();
            boolean isHost =
                    authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
            return isHost || origin.equalsIgnoreCase(Root.of(request).address());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
