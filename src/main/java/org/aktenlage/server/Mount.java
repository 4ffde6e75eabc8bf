package org.aktenlage.server;

import jakarta.servlet.http.HttpServlet;

/**
 * What answers at an address of the server.
 *
 * @param path as servlets have it: {@code /health} for just that, {@code /page/*} for all below,
 *     empty for the root alone
 * @param takesFiles whether it looks itself how much is posted to it; of others a request is small
 */
public record Mount(String path, HttpServlet servlet, boolean takesFiles) {

    /** What takes small requests only. */
    public Mount(String path, HttpServlet servlet) {
        this(path, servlet, false);
    }
}
