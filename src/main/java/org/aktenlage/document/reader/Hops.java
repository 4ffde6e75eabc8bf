package org.aktenlage.document.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * The way from an address a user names to what lies there, over a few redirects. Only http and
 * https, only addresses of the open internet, with limits on bytes, time and redirects.
 *
 * <p>Each hop is looked up and checked before it is connected to; one address that is not public
 * refuses the host. The client looks the name up again, but within the 30 seconds for which Java
 * keeps an answer, so that it gets the one that was checked, and it has 10 to connect. What
 * remains: where somebody has set the security property {@code networkaddress.cache.ttl} to less, a
 * name server that gives another answer the second time (DNS rebinding) gets around the check. A
 * proxy is never used, as it would look up names itself.
 *
 * @param longest how long all may take, the first connection to the last byte
 * @param allowed which addresses may be asked
 */
record Hops(long maxBytes, Duration longest, Predicate<InetAddress> allowed) {

    /** Browsers follow twenty; a press office needs two or three. */
    static final int MOST_REDIRECTS = 5;

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /**
     * The last answer.
     *
     * @param address where it was found in the end, without fragment
     */
    record Arrival<T>(URI address, HttpResponse<T> response) {}

    /**
     * Asks the address, and those it leads to, until one is no redirect.
     *
     * @param headers sent to each of them
     * @param body takes what comes, by the status
     * @throws RejectedException if one of them may not be asked, or does not answer
     */
    <T> Arrival<T> follow(
            String words, Map<String, String> headers, IntFunction<BodySubscriber<T>> body)
            throws RejectedException {
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
                HttpRequest.Builder request = request(address);
                headers.forEach(request::header);
                HttpResponse<T> response =
                        answer(
                                words,
                                client.sendAsync(
                                        request.build(),
                                        head ->
                                                new LimitedBody<>(
                                                        maxBytes, body.apply(head.statusCode()))),
                                deadline);
                if (!REDIRECTS.contains(response.statusCode())) {
                    return new Arrival<>(address, response);
                }
                address = next(words, address, response);
            }
        } finally {
            client.shutdownNow();
        }
        throw refused(words, "more than " + MOST_REDIRECTS + " redirects");
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .header("User-Agent", "Aktenlage")
                .header("Accept-Encoding", "identity");
    }

    private URI next(String words, URI address, HttpResponse<?> response) throws RejectedException {
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

    private <T> HttpResponse<T> answer(
            String words, CompletableFuture<HttpResponse<T>> answer, long deadline)
            throws RejectedException {
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

    static RejectedException refused(String words, String detail) {
        return new RejectedException(words, Code.REFUSED, detail);
    }

    static RejectedException failed(String words, String detail) {
        return new RejectedException(words, Code.UNREACHABLE, detail);
    }
}
