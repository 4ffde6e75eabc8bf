package org.aktenlage.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps requests small, but where files are handed in, which limits itself. */
final class BodyLimit extends SizeLimitHandler {

    /** No question is longer. */
    private static final long MOST_BYTES_ASKED = 1L << 20;

    private final Set<String> files;

    BodyLimit(List<Mount> mounts) {
        super(MOST_BYTES_ASKED, -1);
        this.files =
                mounts.stream()
                        .filter(Mount::takesFiles)
                        .map(Mount::path)
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Handler next = getHandler();
        return next != null && handsIn(request)
                ? next.handle(request, response, callback)
                : super.handle(request, response, callback);
    }

    private boolean handsIn(Request request) {
        String path = request.getHttpURI().getCanonicalPath();
        return path != null && "POST".equals(request.getMethod()) && files.contains(path);
    }
}
