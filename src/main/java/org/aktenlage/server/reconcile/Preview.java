package org.aktenlage.server.reconcile;

import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.Root;

import java.io.IOException;
import java.util.stream.Collectors;

/**
 * A few words on an entity, to stand in a frame of another page (<a
 * href="https://reconciliation-api.github.io/specs/0.2/#preview-service">5</a>).
 */
final class Preview {

    static final int WIDTH = 420;
    static final int HEIGHT = 160;

    private static final int MOST_NAMES = 8;

    /** Any page may frame it: it has nothing to click but a link. */
    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private Preview() {}

    static void send(Entity entity, Root root, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType("text/html;charset=utf-8");
        String others =
                entity.party().names().stream()
                        .skip(1)
                        .limit(MOST_NAMES)
                        .map(Preview::escaped)
                        .collect(Collectors.joining(", "));
        response.getWriter()
                .write(
                        "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>"
                                + escaped(entity.name())
                                + "</title>\n<p><b><a target=\"_blank\" rel=\"noopener\" href=\""
                                + escaped(root.page(entity.id()))
                                + "\">"
                                + escaped(entity.name())
                                + "</a></b></p>\n<p>"
                                + escaped(entity.description())
                                + "</p>\n<p>"
                                + others
                                + "</p></html>\n");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
