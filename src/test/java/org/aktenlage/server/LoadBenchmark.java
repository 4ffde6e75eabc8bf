package org.aktenlage.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many who open pages and ask questions at once, each the next as soon as the last is there. Half
 * of what they ask are pages of things, drawn at random from the site's own map. See
 * docs/benchmarks.md.
 */
final class LoadBenchmark {

    private static final int CLIENTS = 16;

    private static final Pattern ADDRESS = Pattern.compile("<loc>([^<]+)</loc>");

    private static final String KINDS = "actor|document|event";

    private static final List<String> QUESTIONS =
            List.of(
                    "/query/condemnations?lang=en",
                    "/query/members?body=MSMT",
                    "/query/vetoes",
                    "/query/lists.json");

    private static final List<String> WORDS =
            List.of("Sanktionen", "Russia", "Nordkorea", "sanctions", "Außenminister", "veto");

    private static final String OF_EVENT =
            """
            PREFIX akt: <https://w3id.org/aktenlage/ns#>
            SELECT ?role ?who WHERE { GRAPH ?g { <EVENT> ?role ?who } }
            """;

    private static final String CROSS_PRODUCT =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?a != ?h) }";

    /** What was asked, how long the answer took, and whether it was one. */
    private record Sample(String kind, double millis, boolean isAnswer) {}

    private record Visit(String kind, String path) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final List<String> things;
    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();

    private LoadBenchmark(String server) throws IOException, InterruptedException {
        this.server = server;
        this.things =
                ADDRESS.matcher(get("/sitemap/1.xml").body())
                        .results()
                        .map(found -> URI.create(found.group(1)).getRawPath())
                        .toList();
    }

    /** Arguments: the server's address, then for how many seconds. */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        LoadBenchmark benchmark = new LoadBenchmark(arguments[0]);
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        benchmark.run("alone", seconds, false);
        benchmark.run("beside a cross product without end", seconds, true);
    }

    private void run(String title, int seconds, boolean isDisturbed)
            throws InterruptedException, ExecutionException {
        samples.clear();
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        try (ExecutorService clients = Executors.newCachedThreadPool()) {
            List<Future<?>> running = new ArrayList<>();
            IntStream.range(0, CLIENTS)
                    .forEach(i -> running.add(clients.submit(() -> visitUntil(end, i))));
            if (isDisturbed) {
                running.add(clients.submit(() -> disturbUntil(end)));
            }
            for (Future<?> client : running) {
                client.get();
            }
        }
        print(System.out, title, seconds);
    }

    private void visitUntil(long end, int client) {
        Random random = new Random(client);
        while (System.nanoTime() < end) {
            ask(next(random));
        }
    }

    private void disturbUntil(long end) {
        while (System.nanoTime() < end) {
            ask(new Visit("cross product", query(CROSS_PRODUCT)));
        }
    }

    private Visit next(Random random) {
        String thing = any(things, random);
        return switch (random.nextInt(10)) {
            case 0 -> new Visit("start", "/");
            case 1 -> new Visit("search", "/search?q=" + encoded(any(WORDS, random)));
            case 2 -> new Visit("named question", any(QUESTIONS, random));
            case 3, 4 -> {
                String iri = "https://w3id.org/aktenlage/id/" + thing.substring("/page/".length());
                yield new Visit("look-up in SPARQL", query(OF_EVENT.replace("EVENT", iri)));
            }
            default -> new Visit("page of " + kind(thing), thing);
        };
    }

    private static String kind(String path) {
        Matcher kind = Pattern.compile("/page/(" + KINDS + ")/.*").matcher(path);
        return kind.matches() ? kind.group(1) : "another thing";
    }

    private static String any(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String query(String text) {
        return "/sparql?query=" + encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void ask(Visit visit) {
        long start = System.nanoTime();
        boolean isAnswer;
        try {
            isAnswer = get(visit.path()).statusCode() == 200;
        } catch (IOException e) {
            isAnswer = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        samples.add(new Sample(visit.kind(), (System.nanoTime() - start) / 1e6, isAnswer));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofString());
    }

    private void print(PrintStream out, String title, int seconds) {
        out.printf(
                Locale.ROOT,
                "%n%s: %d clients, %d seconds, milliseconds%n",
                title,
                CLIENTS,
                seconds);
        Map<String, List<Sample>> kinds =
                samples.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Sample::kind, TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, some) -> row(out, kind, some, seconds));
        row(
                out,
                "all pages",
                samples.stream().filter(s -> s.kind().startsWith("page")).toList(),
                seconds);
    }

    private static void row(PrintStream out, String kind, List<Sample> some, int seconds) {
        double[] sorted = some.stream().mapToDouble(Sample::millis).sorted().toArray();
        if (sorted.length == 0) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "  %-22s %6d asked, %6.1f a second, median %7.1f, 99 of 100 %7.1f, most %7.1f,"
                        + " not answered %d%n",
                kind,
                sorted.length,
                (double) sorted.length / seconds,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                Arrays.stream(sorted).max().orElseThrow(),
                some.stream().filter(s -> !s.isAnswer()).count());
    }
}
