package org.aktenlage.server.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.server.Refusal;
import org.aktenlage.server.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** An address that something can be posted to. */
final class Form extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient WriteAccess access;
    private final transient Pages.@Nullable Shown shown;
    private final transient Pages.Shown posted;

    /**
     * @param shown what is there to read; null if nothing
     * @param posted asks itself who posts
     */
    Form(WriteAccess access, Pages.@Nullable Shown shown, Pages.Shown posted) {
        this.access = access;
        this.shown = shown;
        this.posted = posted;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        access.recognise(request, response);
        String method = request.getMethod();
        if (method.equals("POST")) {
            posted.show(request, response);
        } else if (shown != null && (method.equals("GET") || method.equals("HEAD"))) {
            shown.show(request, response);
        } else {
            String methods = shown == null ? "POST" : "GET, HEAD, POST";
            response.setHeader("Allow", methods);
            new Refusal(
                            HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                            "at this address one can " + methods)
                    .send(response);
        }
    }
}
