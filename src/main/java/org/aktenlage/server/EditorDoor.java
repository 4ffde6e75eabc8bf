package org.aktenlage.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.List;

/** Leads people who open the address for queries, and ask nothing, to where one writes them. */
final class EditorDoor extends HttpFilter {

    private static final long serialVersionUID = 1;

    static final String EDITOR = "/editor";

    private static final List<String> OF_PROGRAMS =
            List.of("application/sparql-results+json", "text/turtle");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean asksNothing =
                "GET".equals(request.getMethod()) && request.getParameter("query") == null;
        if (asksNothing && Acceptance.of(request).prefersHtml(OF_PROGRAMS)) {
            response.setHeader("Vary", "Accept");
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", EDITOR);
        } else {
            chain.doFilter(request, response);
        }
    }
}
