package org.aktenlage.server.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.ReadOnlyServlet;
import org.aktenlage.server.Root;

import java.io.IOException;

/**
 * What crawlers may read: pages and data, but nothing that has to be worked out (<a
 * href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>).
 */
final class RobotsServlet extends ReadOnlyServlet {

    private static final long serialVersionUID = 1;

    private static final String WORDS =
            """
            User-agent: *
            Allow: /page/
            Disallow: /sparql
            Disallow: /query
            Disallow: /graph
            Disallow: /metrics
            Disallow: /$/

            Sitemap: ROOT/sitemap.xml
            """;

    @Override
    protected void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Root.of(request).content("text/plain", WORDS).send(request, response);
    }
}
