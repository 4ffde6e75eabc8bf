package org.aktenlage.document.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches the one page a user names, and nothing else: no picture, no script, no link; by {@link
 * Hops} and within their limits. What the server calls the page's type decides nothing but its
 * charset.
 */
public final class PageLoader {

    /** A page that takes longer is not worth the wait. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Pattern CHARSET =
            Pattern.compile("(?i)\\btext/.*;\\s*charset=\"?([\\w.:-]+)\"?");

    /** What can be told from the bytes. */
    private static final Set<String> KNOWN =
            Set.of("utf-8", "us-ascii", "iso-8859-1", "windows-1252");

    private final Hops hops;

    /**
     * @param maxBytes larger pages are rejected
     */
    public PageLoader(long maxBytes) {
        this(maxBytes, LONGEST, PublicAddress::is);
    }

    /** For tests, whose server is on this machine. */
    PageLoader(long maxBytes, Duration longest, Predicate<InetAddress> allowed) {
        this.hops = new Hops(maxBytes, longest, allowed);
    }

    /**
     * A page as it came.
     *
     * @param address where it was found in the end, without fragment
     */
    public record Page(Source source, URI address) {}

    /** Whether the words name a page and not a file. */
    public static boolean isAddress(String words) {
        return words.matches("(?i)[a-z][a-z0-9+.-]+://.*");
    }

    /**
     * Fetches a page.
     *
     * @throws RejectedException if it may not be fetched, or cannot be
     */
    public Page open(String words) throws RejectedException {
        Hops.Arrival<byte[]> arrival =
                hops.follow(words, Map.of(), status -> BodySubscribers.ofByteArray());
        return page(words, arrival.address(), arrival.response());
    }

    private static Page page(String words, URI address, HttpResponse<byte[]> response)
            throws RejectedException {
        if (response.statusCode() != 200) {
            throw Hops.failed(words, "the server answers " + response.statusCode());
        }
        byte[] content = response.body();
        String type = response.headers().firstValue("Content-Type").orElse("");
        String path = (address.getHost() + address.getPath()).replaceAll("/+$", "");
        return new Page(new Source(path, utf8(words, content, type)), address);
    }

    /** The bytes, in UTF-8 where the server names a charset that the bytes don't show. */
    private static byte[] utf8(String words, byte[] content, String type) throws RejectedException {
        Matcher named = CHARSET.matcher(type);
        if (!named.find() || KNOWN.contains(named.group(1).toLowerCase(Locale.ROOT))) {
            return content;
        }
        try {
            return new String(content, Charset.forName(named.group(1)))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new RejectedException(
                    words, Code.ENCODING, "the server names the charset " + named.group(1));
        }
    }
}
