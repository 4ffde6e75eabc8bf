package org.aktenlage.server.service;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.ReadOnlyServlet;

import java.io.IOException;

/** What Fuseki counts for Prometheus, at the address where it is usually looked for. */
final class MetricsServlet extends ReadOnlyServlet {

    private static final long serialVersionUID = 1;

    private static final String METRICS = "/$/metrics";

    @Override
    protected void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            request.getRequestDispatcher(METRICS).forward(request, response);
        } catch (ServletException e) {
            throw new IOException("cannot forward to " + METRICS, e);
        }
    }
}
