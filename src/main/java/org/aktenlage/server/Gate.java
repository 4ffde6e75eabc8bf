package org.aktenlage.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Set;

/**
 * What every answer says and every request must fulfil, before anything else is done.
 *
 * <p>Who listens on this machine alone answers only to its names: else a page from elsewhere whose
 * name is made to lead here could read the store through the visitor's browser (DNS rebinding).
 */
final class Gate extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final Set<String> NAMES_OF_THIS_MACHINE =
            Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String SECONDS_TO_REMEMBER = "86400";

    private final transient ServerSettings settings;

    Gate(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        settings.root().ifPresent(root -> root.settle(request));
        response.setHeader("Content-Security-Policy", ContentPolicy.STRICT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (settings.isLocal() && !NAMES_OF_THIS_MACHINE.contains(request.getServerName())) {
            refuse(response);
            return;
        }
        if ("TRACE".equals(request.getMethod())) {
            // it would send back what a script must not see
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        // Whoever may read may read from any page, but never in the name of who is logged in.
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (isPreflight(request)) {
            allow(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_MISDIRECTED_REQUEST);
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter()
                .write(
                        "this server answers as "
                                + String.join(", ", NAMES_OF_THIS_MACHINE)
                                + "; give --host to serve under another name\n");
    }

    /** See <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, 3.3</a>. */
    private static boolean isPreflight(HttpServletRequest request) {
        return "OPTIONS".equals(request.getMethod())
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static void allow(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
        response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
        response.setHeader("Access-Control-Max-Age", SECONDS_TO_REMEMBER);
    }
}
