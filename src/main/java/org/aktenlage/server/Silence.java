package org.aktenlage.server;

import jakarta.servlet.http.HttpServletRequest;

import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

import java.io.IOException;

/** How long a connection may say and take nothing: for some, whose reader may well pause, ever. */
public final class Silence {

    private Silence() {}

    /** What is done meanwhile. */
    public interface Work {
        /** Does it. */
        void run() throws IOException;
    }

    /** Lets the connection of a request rest while this is done; then it is as before. */
    public static void during(HttpServletRequest request, Work work) throws IOException {
        EndPoint end = end(request);
        long before = end.getIdleTimeout();
        end.setIdleTimeout(0);
        try {
            work.run();
        } finally {
            end.setIdleTimeout(before);
        }
    }

    static EndPoint end(HttpServletRequest request) {
        return ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
    }
}
