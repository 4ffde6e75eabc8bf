package org.aktenlage.server;

import jakarta.servlet.http.HttpServletRequest;

import org.aktenlage.graph.Iris;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the client reached us.
 *
 * @param address without a slash at its end
 */
public record Root(String address) {

    /** What a host's name or number is made of; all else in a header is no name of ours. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]+]");

    private static final String SET = "org.aktenlage.server.root";

    /**
     * As the user says it, for a server behind a proxy.
     *
     * @return empty if it is no address of a whole server
     */
    public static Optional<Root> parse(String words) {
        try {
            URI address = new URI(words);
            boolean isRoot =
                    address.getHost() != null
                            && Set.of("http", "https").contains(address.getScheme())
                            && address.getRawUserInfo() == null
                            && Set.of("", "/").contains(address.getRawPath())
                            && address.getRawQuery() == null
                            && address.getRawFragment() == null;
            return isRoot
                    ? Optional.of(new Root(address.getScheme() + "://" + address.getAuthority()))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whatever the request tells, it came here. */
    void settle(HttpServletRequest request) {
        request.setAttribute(SET, this);
    }

    /** As the request tells it, unless the user has said it. */
    public static Root of(HttpServletRequest request) {
        if (request.getAttribute(SET) instanceof Root set) {
            return set;
        }
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
