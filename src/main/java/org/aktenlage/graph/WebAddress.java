package org.aktenlage.graph;

import java.net.URI;
import java.net.URISyntaxException;

/** Tells addresses that may stand as IRIs from mere text. */
final class WebAddress {

    private WebAddress() {}

    static boolean isValid(String address) {
        try {
            URI uri = new URI(address);
            return uri.isAbsolute() && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
