package org.aktenlage.server.page;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;

import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Source;
import org.aktenlage.document.reader.SourceLoader;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files and fields of a form (<a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</a>). All
 * is in memory: who breaks off leaves nothing.
 */
record Delivery(List<Source> files, Metadata given, String formKey) {

    static final long MOST_BYTES_A_FILE = SourceLoader.DEFAULT_MAX_BYTES;

    static final int MOST_FILES = 50;

    static final long MOST_BYTES = 64_000_000;

    private static final int LONGEST_FIELD = 500;

    private static final Notice BROKEN =
            Notice.of(HttpServletResponse.SC_BAD_REQUEST, "add.broken");

    private static final Notice TOO_MUCH =
            Notice.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "add.much");

    private static final Notice NOTHING =
            Notice.of(HttpServletResponse.SC_BAD_REQUEST, "add.nothing");

    private static final Notice WRONG_FIELD =
            Notice.of(HttpServletResponse.SC_BAD_REQUEST, "add.field");

    /** Why nothing of it was read. */
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Notice notice;

        RefusedException(Notice notice) {
            super(notice.key());
            this.notice = notice;
        }

        Notice notice() {
            return notice;
        }
    }

    /**
     * Reads all of it.
     *
     * @throws IOException if it breaks off
     */
    static Delivery of(HttpServletRequest request) throws RefusedException, IOException {
        List<Source> files = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        for (Part part : parts(request)) {
            String name = part.getSubmittedFileName();
            if (name == null) {
                fields.put(part.getName(), field(part));
            } else if (!name.isEmpty() || part.getSize() > 0) {
                // a field of files that was left empty comes as one without a name
                files.add(new Source(FileName.clean(name), content(part)));
            }
        }
        String formKey = fields.getOrDefault("csrf", "");
        if (files.isEmpty()) {
            throw new RefusedException(NOTHING);
        }
        if (files.size() > MOST_FILES) {
            throw new RefusedException(TOO_MUCH);
        }
        return new Delivery(List.copyOf(files), given(fields), formKey);
    }

    private static Iterable<Part> parts(HttpServletRequest request)
            throws RefusedException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new RefusedException(TOO_MUCH);
        }
        request.setAttribute(
                ServletContextRequest.MULTIPART_CONFIG_ELEMENT,
                new MultipartConfigElement("", -1, MOST_BYTES, (int) MOST_BYTES));
        try {
            return request.getParts();
        } catch (ServletException e) {
            throw new RefusedException(BROKEN);
        } catch (HttpException.RuntimeException e) {
            throw new RefusedException(
                    e.getCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                            ? TOO_MUCH
                            : BROKEN);
        } catch (IllegalStateException e) {
            throw new RefusedException(TOO_MUCH); // by the interface's own contract
        }
    }

    private static byte[] content(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static String field(Part part) throws RefusedException, IOException {
        if (part.getSize() > LONGEST_FIELD) {
            throw new RefusedException(WRONG_FIELD);
        }
        return new String(content(part), StandardCharsets.UTF_8).strip();
    }

    private static Metadata given(Map<String, String> fields) throws RefusedException {
        Optional<PartialDate> date =
                Optional.ofNullable(said(fields, "date")).flatMap(PartialDate::parse);
        Optional<Language> language =
                Optional.ofNullable(said(fields, "language")).flatMap(Language::of);
        if (date.isEmpty() && said(fields, "date") != null
                || language.isEmpty() && said(fields, "language") != null) {
            throw new RefusedException(WRONG_FIELD);
        }
        return new Metadata(
                null,
                said(fields, "author"),
                said(fields, "publisher"),
                date.orElse(null),
                language.orElse(null),
                null);
    }

    private static @Nullable String said(Map<String, String> fields, String name) {
        String words = fields.getOrDefault(name, "");
        return words.isEmpty() ? null : words;
    }
}
