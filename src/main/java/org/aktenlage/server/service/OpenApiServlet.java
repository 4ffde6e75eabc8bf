package org.aktenlage.server.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.Content;
import org.aktenlage.server.ReadOnlyServlet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * What there is besides SPARQL, as <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a>
 * says it.
 */
final class OpenApiServlet extends ReadOnlyServlet {

    private static final long serialVersionUID = 1;

    private static final String FILE = "openapi.json";

    @Override
    protected void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OpenApiServlet.class.getResourceAsStream(FILE), FILE)) {
            Content.of("application/json", in.readAllBytes()).send(request, response);
        }
    }
}
