package org.aktenlage.document.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches the one page a user names, and nothing else: no picture, no script, no link. Only http
 * and https, only from addresses of the open internet, with limits on bytes, time and redirects.
 * What the server calls the page's type decides nothing but its charset.
 *
 * <p>Each hop is looked up and checked before it is connected to; one address that is not public
 * refuses the host. The client looks the name up again, but within the 30 seconds for which Java
 * keeps an answer, so that it gets the one that was checked, and it has 10 to connect. What
 * remains: where somebody has set the security property {@code networkaddress.cache.ttl} to less, a
 * name server that gives another answer the second time (DNS rebinding) gets around the check. A
 * proxy is never used, as it would look up names itself.
 */
public final class PageLoader {

    /** A page that takes longer is not worth the wait. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** Browsers follow twenty; a press office needs two or three. */
    static final int MOST_REDIRECTS = 5;

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    private static final Pattern CHARSET =
            Pattern.compile("(?i)\\btext/.*;\\s*charset=\"?([\\w.:-]+)\"?");

    /** What can be told from the bytes. */
    private static final Set<String> KNOWN =
            Set.of("utf-8", "us-ascii", "iso-8859-1", "windows-1252");

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final long maxBytes;
    private final Duration longest;
    private final Predicate<InetAddress> allowed;

    /**
     * @param maxBytes larger pages are rejected
     */
    public PageLoader(long maxBytes) {
        this(maxBytes, LONGEST, PublicAddress::is);
    }

    /** For tests, whose server is on this machine. */
    PageLoader(long maxBytes, Duration longest, Predicate<InetAddress> allowed) {
        this.maxBytes = maxBytes;
        this.longest = longest;
        this.allowed = allowed;
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
        long deadline = System.nanoTime() + longest.toNanos();
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .connectTimeout(LONGEST_CONNECT)
                        .build();
        try {
            URI address = checked(words, words);
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                HttpResponse<byte[]> response = get(client, words, address, deadline);
                if (!REDIRECTS.contains(response.statusCode())) {
                    return page(words, address, response);
                }
                address = next(words, address, response);
            }
        } finally {
            client.shutdownNow();
        }
        throw refused(words, "more than " + MOST_REDIRECTS + " redirects");
    }

    private URI next(String words, URI address, HttpResponse<byte[]> response)
            throws RejectedException {
        String location =
                response.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> failed(words, "a redirect to nowhere"));
        URI next;
        try {
            next = address.resolve(new URI(location));
        } catch (URISyntaxException e) {
            throw failed(words, "a redirect to no address: " + location);
        }
        if (address.getScheme().equals("https") && !"https".equalsIgnoreCase(next.getScheme())) {
            throw refused(words, "a redirect from https to " + next.getScheme());
        }
        return checked(words, next.toString());
    }

    /** The address, if it may be fetched. */
    private URI checked(String words, String written) throws RejectedException {
        URI address;
        try {
            address = new URI(written).normalize();
        } catch (URISyntaxException e) {
            throw refused(words, "no address: " + e.getMessage());
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused(words, scheme + ": only http and https are fetched");
        }
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null) {
            throw refused(words, "an address without host, or with a user: " + written);
        }
        checkHost(words, host);
        try {
            String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            String port = address.getPort() < 0 ? "" : ":" + address.getPort();
            return new URI(scheme + "://" + host.toLowerCase(Locale.ROOT) + port + path + query);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("made of the parts of an address: " + address, e);
        }
    }

    private void checkHost(String words, String host) throws RejectedException {
        try {
            for (InetAddress one : InetAddress.getAllByName(host)) {
                if (!allowed.test(one)) {
                    throw refused(
                            words,
                            host
                                    + " is "
                                    + one.getHostAddress()
                                    + ", no address of the open internet");
                }
            }
        } catch (UnknownHostException e) {
            throw failed(words, "nobody knows the host " + host);
        }
    }

    private HttpResponse<byte[]> get(HttpClient client, String words, URI address, long deadline)
            throws RejectedException {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("User-Agent", "Aktenlage")
                        .header("Accept-Encoding", "identity")
                        .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new LimitedBody(maxBytes));
        try {
            return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw failed(words, "no whole answer within " + longest.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(words, "interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LimitedBody.TooLargeException) {
                throw new RejectedException(
                        words, Code.TOO_LARGE, "more than " + maxBytes + " bytes");
            }
            if (e.getCause() instanceof IOException) {
                throw failed(words, String.valueOf(e.getCause()));
            }
            throw new IllegalStateException("fetching " + words, e.getCause());
        }
    }

    private static Page page(String words, URI address, HttpResponse<byte[]> response)
            throws RejectedException {
        if (response.statusCode() != 200) {
            throw failed(words, "the server answers " + response.statusCode());
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

    private static RejectedException refused(String words, String detail) {
        return new RejectedException(words, Code.REFUSED, detail);
    }

    private static RejectedException failed(String words, String detail) {
        return new RejectedException(words, Code.UNREACHABLE, detail);
    }
}
