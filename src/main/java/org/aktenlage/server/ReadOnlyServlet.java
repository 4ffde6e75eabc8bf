package org.aktenlage.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** What can be asked and not changed: GET and HEAD, and nothing else. */
public abstract class ReadOnlyServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final String METHODS = "GET, HEAD";

    /** Answers; of a HEAD the container leaves out the body. */
    protected abstract void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException;

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> tell(request, response);
            case "OPTIONS" -> {
                response.setHeader("Allow", METHODS + ", OPTIONS");
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> {
                response.setHeader("Allow", METHODS);
                new Refusal(
                                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                                "this address is to be read only: " + METHODS)
                        .send(response);
            }
        }
    }
}
