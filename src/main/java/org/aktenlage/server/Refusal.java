package org.aktenlage.server;

import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/**
 * Why there is no answer, in plain text.
 *
 * @param status of HTTP, from 400
 * @param words for whoever asked
 */
public record Refusal(int status, String words) {

    public Refusal {
        if (status < HttpServletResponse.SC_BAD_REQUEST) {
            throw new IllegalArgumentException("status " + status + " refuses nothing");
        }
    }

    /** What is not here. */
    public static Refusal notFound(String words) {
        return new Refusal(HttpServletResponse.SC_NOT_FOUND, words);
    }

    /** What was asked in a wrong way. */
    public static Refusal wrong(String words) {
        return new Refusal(HttpServletResponse.SC_BAD_REQUEST, words);
    }

    /** What cannot be answered now; the client may ask again after so many seconds. */
    public static void later(String words, int seconds, HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", Integer.toString(seconds));
        new Refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, words).send(response);
    }

    /** Sends it. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(words + "\n");
    }
}
