package org.aktenlage.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** What people see at an address whose data programs get. */
@FunctionalInterface
public interface Page {

    /** Where there are no pages. */
    Page NONE = (request, response) -> false;

    /**
     * Shows a page for the request, whose client wants HTML.
     *
     * @return false if there is none; then nothing has been written
     */
    boolean show(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
