package org.aktenlage.server.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.document.Language;
import org.aktenlage.server.WriteAccess;
import org.aktenlage.server.Writer;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Someone asks for a page, in a language: the one switched to, else what the browser prefers. */
final class Visit {

    private static final String PARAMETER = "lang";
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private final HttpServletRequest request;
    private final Language language;

    private Visit(HttpServletRequest request, Language language) {
        this.request = request;
        this.language = language;
    }

    static Visit of(HttpServletRequest request, HttpServletResponse response) {
        Optional<Language> switched =
                Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::of);
        switched.ifPresent(language -> response.addCookie(cookie(language)));
        response.setHeader("Vary", "Accept-Language, Cookie");
        Language language =
                switched.or(() -> remembered(request))
                        .or(() -> preferred(request))
                        .orElse(Language.ENGLISH);
        return new Visit(request, language);
    }

    private static Cookie cookie(Language language) {
        Cookie cookie = new Cookie(PARAMETER, language.tag());
        cookie.setPath("/");
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(PARAMETER))
                        .findFirst()
                        .flatMap(c -> Language.of(c.getValue()));
    }

    private static Optional<Language> preferred(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                        .findFirst();
    }

    Language language() {
        return language;
    }

    /** What follows the question mark; nothing if it is not given. */
    String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** A number that is given; 0 for anything else. */
    int number(String name) {
        try {
            return Math.max(0, Integer.parseInt(parameter(name)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Whether one can log in to change the store. */
    boolean isWritable() {
        return WriteAccess.isOpen(request);
    }

    /** Who is logged in. */
    Optional<Writer> writer() {
        return WriteAccess.writer(request);
    }

    /** What a form of the session must hold; empty if there is none. */
    String formKey() {
        return writer().map(Writer::formKey).orElse("");
    }

    /** Where to log in and come back from. */
    String login() {
        return "/login?next=" + Address.value(request.getRequestURI());
    }

    /** This page with one parameter set otherwise; what was posted is no part of an address. */
    String with(String name, String value) {
        if ("POST".equals(request.getMethod())) {
            return request.getRequestURI() + "?" + pair(name, value);
        }
        Stream<String> kept =
                new ArrayList<>(request.getParameterMap().entrySet())
                        .stream()
                                .filter(e -> !e.getKey().equals(name))
                                .flatMap(
                                        e ->
                                                Arrays.stream(e.getValue())
                                                        .map(v -> pair(e.getKey(), v)));
        List<String> all = Stream.concat(kept, Stream.of(pair(name, value))).toList();
        return request.getRequestURI() + "?" + all.stream().collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return Address.value(name) + "=" + Address.value(value);
    }

    /** This page in another language. */
    String in(Language other) {
        return with(PARAMETER, other.tag());
    }
}
