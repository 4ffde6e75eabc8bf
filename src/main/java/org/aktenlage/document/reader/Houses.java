package org.aktenlage.document.reader;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;

/**
 * Who publishes under an address, for houses whose pages do not say it or call themselves by the
 * name of their site. Seen in pages of 2021 to 2025.
 */
final class Houses {

    private static final Map<String, String> BY_HOST =
            Map.of(
                    "whitehouse.gov", "The White House",
                    "bidenwhitehouse.archives.gov", "The White House",
                    "trumpwhitehouse.archives.gov", "The White House",
                    "obamawhitehouse.archives.gov", "The White House",
                    "federalregister.gov", "Federal Register",
                    "consilium.europa.eu", "Council of the European Union");

    private Houses() {}

    /** The publisher at the address; null for all but a few. */
    static @Nullable String publisher(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            String host = new URI(address).getHost();
            return host == null
                    ? null
                    : BY_HOST.get(host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
