package org.aktenlage.server;

import jakarta.servlet.http.HttpServletRequest;

import org.aktenlage.graph.Iris;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where the client reached us.
 *
 * @param address without a slash at its end
 */
public record Root(String address) {

    /** What a host's name or number is made of; all else in a header is no name of ours. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]+]");

    /** As the request tells it. */
    public static Root of(HttpServletRequest request) {
        String name = request.getServerName();
        String host = HOST.matcher(name).matches() ? name : "localhost";
        int port = request.getServerPort();
        boolean isUsual = port == (request.isSecure() ? 443 : 80);
        return new Root(request.getScheme() + "://" + host + (isUsual ? "" : ":" + port));
    }

    /** The page about what bears the IRI; an IRI that is none of ours stays as it is. */
    public String page(String iri, Iris iris) {
        return iri.startsWith(iris.base()) ? page(iri.substring(iris.base().length())) : iri;
    }

    /**
     * The page of that name. Letters beyond ASCII are escaped, what was escaped before stays so
     * (RFC 3987, 3.1).
     */
    public String page(String name) {
        StringBuilder escaped = new StringBuilder(address).append("/page/");
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && "<>\"{}|\\^`".indexOf(octet) < 0) {
                escaped.append((char) octet);
            } else {
                escaped.append('%').append(String.format("%02X", octet & 0xff));
            }
        }
        return escaped.toString();
    }

    /** Words with this address in the place of {@code ROOT}. */
    public Content content(String mediaType, String words) {
        return Content.of(mediaType, words.replace("ROOT", address));
    }
}
