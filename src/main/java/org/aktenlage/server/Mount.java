package org.aktenlage.server;

import jakarta.servlet.http.HttpServlet;

/**
 * What answers at an address of the server.
 *
 * @param path as servlets have it: {@code /health} for just that, {@code /page/*} for all below,
 *     empty for the root alone
 */
public record Mount(String path, HttpServlet servlet) {}
