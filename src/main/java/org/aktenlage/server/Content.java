package org.aktenlage.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.graph.Iris;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An answer that fits into memory. It is sent with a tag, and not sent again to whom has it already
 * (<a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2">RFC 9110, 13.1.2</a>).
 */
public final class Content {

    private static final int TAG_DIGITS = 20;

    private final String mediaType;
    private final byte[] bytes;
    private final String tag;

    private Content(String mediaType, byte[] bytes, String tag) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.tag = '"' + tag + '"';
    }

    /** Bytes in UTF-8 that tell themselves apart. */
    public static Content of(String mediaType, byte[] bytes) {
        return new Content(mediaType, bytes.clone(), shortened(Iris.sha256(bytes)));
    }

    public static Content of(String mediaType, String words) {
        return of(mediaType, words.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Bytes that may differ though they say the same.
     *
     * @param same of which the tag is made: equal where the bytes say the same
     */
    static Content of(String mediaType, byte[] bytes, String same) {
        String told = mediaType + "\n" + same;
        String hash = shortened(Iris.sha256(told.getBytes(StandardCharsets.UTF_8)));
        return new Content(mediaType, bytes, hash);
    }

    private static String shortened(String hash) {
        return hash.substring(0, TAG_DIGITS);
    }

    /** Sends it, or says that nothing has changed. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", tag);
        if (response.getHeader("Cache-Control") == null) {
            // to be kept, but not used without asking whether it still holds
            response.setHeader("Cache-Control", "no-cache");
        }
        if (isKnown(tag, request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(mediaType + ";charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Whether the client says that it has what bears this tag, which stands in quotes. */
    public static boolean isKnown(String tag, HttpServletRequest request) {
        String known = request.getHeader("If-None-Match");
        return known != null
                && Arrays.stream(known.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }
}
