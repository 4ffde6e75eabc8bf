package org.aktenlage.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes addresses of this server. */
final class Address {

    private Address() {}

    /**
     * The page of a thing.
     *
     * @param name the IRI behind the store's base; what is escaped in it stays so
     */
    static String page(String name) {
        return "/page/" + escaped(name);
    }

    /** Its triples. */
    static String data(String name) {
        return "/data/" + escaped(name);
    }

    /** Letters beyond ASCII are escaped, as RFC 3987, 3.1 makes an address of an IRI. */
    private static String escaped(String name) {
        StringBuilder address = new StringBuilder();
        name.codePoints()
                .forEach(
                        point -> {
                            if (point < 0x80) {
                                address.appendCodePoint(point);
                            } else {
                                address.append(
                                        URLEncoder.encode(
                                                Character.toString(point), StandardCharsets.UTF_8));
                            }
                        });
        return address.toString();
    }

    /** A value in the query of an address. */
    static String value(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
