package org.aktenlage.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.aktenlage.graph.Iris;
import org.aktenlage.server.ReadOnlyServlet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hands out style, scripts and pictures: those named here, and no others. */
final class Assets extends ReadOnlyServlet {

    private static final long serialVersionUID = 1;

    private static final String OURS = "/org/aktenlage/server/page/asset/";
    private static final String JARS = "/META-INF/resources/webjars/";

    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final String STYLE = "text/css;charset=utf-8";

    private static final int TAG_DIGITS = 20;

    /** Where an asset lies and what it is. */
    private record Asset(String resource, String mediaType) {}

    /** An asset once it was read. */
    private static final class Loaded {

        private final byte[] bytes;
        private final String tag;

        Loaded(byte[] bytes) {
            this.bytes = bytes;
            this.tag = '"' + Iris.sha256(bytes).substring(0, TAG_DIGITS) + '"';
        }
    }

    private static final Map<String, Asset> ALL =
            Map.of(
                    "drop.js", new Asset(OURS + "drop.js", SCRIPT),
                    "aktenlage.css", new Asset(OURS + "aktenlage.css", STYLE),
                    "icon.svg", new Asset(OURS + "icon.svg", "image/svg+xml"),
                    "neighbours.js", new Asset(OURS + "neighbours.js", SCRIPT),
                    "search.js", new Asset(OURS + "search.js", SCRIPT),
                    "picture.js", new Asset(OURS + "picture.js", SCRIPT),
                    "editor.js", new Asset(OURS + "editor.js", SCRIPT),
                    "cytoscape.js",
                            new Asset(JARS + "cytoscape/3.33.1/dist/cytoscape.min.js", SCRIPT),
                    "yasgui.js",
                            new Asset(JARS + "zazuko__yasgui/4.5.0/build/yasgui.min.js", SCRIPT),
                    "yasgui.css",
                            new Asset(JARS + "zazuko__yasgui/4.5.0/build/yasgui.min.css", STYLE));

    private final transient Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    @Override
    protected void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo();
        String name = path == null ? "" : path.substring(1);
        Asset asset = ALL.get(name);
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Loaded content = loaded.computeIfAbsent(name, n -> load(asset));
        response.setHeader("ETag", content.tag);
        response.setHeader("Cache-Control", "no-cache");
        if (content.tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asset.mediaType());
        response.setContentLength(content.bytes.length);
        response.getOutputStream().write(content.bytes);
    }

    private static Loaded load(Asset asset) {
        try (@Nullable InputStream in = Assets.class.getResourceAsStream(asset.resource())) {
            if (in == null) {
                throw new IllegalStateException(asset.resource() + " is not in the distribution");
            }
            return new Loaded(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + asset.resource(), e);
        }
    }
}
