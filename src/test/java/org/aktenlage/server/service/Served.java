package org.aktenlage.server.service;

import org.aktenlage.document.Installation;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.fact.Reading;
import org.aktenlage.graph.DocumentGraph;
import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.aktenlage.graph.ReferenceGraph;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListedParty;
import org.aktenlage.listing.Listing;
import org.aktenlage.listing.Listing.DateKind;
import org.aktenlage.listing.PartyName;
import org.aktenlage.listing.PartyName.Quality;
import org.aktenlage.listing.PartyName.Use;
import org.aktenlage.server.GraphServer;
import org.aktenlage.server.Mount;
import org.aktenlage.server.Page;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.server.reconcile.Reconciliation;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.MemoryStore;
import org.aktenlage.store.QuestionException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small store behind a server on a free port, with all services. */
final class Served implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(20);

    static final ServerSettings LOCAL = ServerSettings.local(0, LIMIT);

    /** As seen from elsewhere. */
    static final ServerSettings OPEN = new ServerSettings(Optional.of("127.0.0.1"), 0, LIMIT);

    /** A clock that is moved by hand. */
    static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-01-02T03:04:05Z");

        void to(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final Hand clock;
    private final GraphStore store;
    private final GraphServer server;

    private Served(ServerSettings settings, Page page) throws QuestionException {
        this.clock = new Hand();
        this.store = MemoryStore.create(Iris.standard(), clock);
        this.server = GraphServer.start(store, settings, mounts(store, settings, page));
    }

    static Served empty() throws QuestionException {
        return new Served(LOCAL, Page.NONE);
    }

    static Served empty(ServerSettings settings, Page page) throws QuestionException {
        return new Served(settings, page);
    }

    /** With seeds, a document and two issues of a list. */
    static Served filled() throws QuestionException, RejectedException {
        Served served = empty();
        served.fill();
        return served;
    }

    static List<Mount> mounts(GraphStore store, ServerSettings settings, Page page)
            throws QuestionException {
        List<Mount> mounts =
                new ArrayList<>(new Services(store, installation(), settings, page).mounts());
        mounts.addAll(new Reconciliation(store).mounts());
        return List.copyOf(mounts);
    }

    static Installation installation() {
        return Installation.located(List.of());
    }

    void fill() throws RejectedException {
        store.putReference(ReferenceGraph.load(installation(), store.iris()));
        put(Readings.full("a"));
        putIssue("2024-01-01", Map.of("P.1", "Ann", "P.2", "Ben"));
        putIssue("2024-03-01", Map.of("P.2", "Benjamin", "P.3", "Cleo <b>&"));
    }

    void put(Reading reading) {
        store.put(DocumentGraph.of(reading, store.iris(), (actor, day) -> Optional.empty()), "x");
    }

    void putIssue(String issued, Map<String, String> names) throws RejectedException {
        store.putIssue(
                "list.xml",
                Iris.sha256(issued.getBytes(StandardCharsets.UTF_8)),
                null,
                sink -> {
                    sink.begin(new Issue("UN", PartialDate.parse(issued).orElse(null), null));
                    names.forEach((reference, name) -> sink.accept(party(reference, name)));
                });
    }

    private static ListedParty party(String reference, String name) {
        return new ListedParty(
                reference,
                ListedParty.Kind.PERSON,
                List.of(PartyName.written(name, Use.PRIMARY, Quality.UNSTATED)),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Listing(
                                "DPRK",
                                List.of(),
                                Set.of(),
                                Map.of(DateKind.LISTED, PartialDate.ofYear(2016)),
                                "")),
                List.of(),
                List.of());
    }

    Hand clock() {
        return clock;
    }

    GraphStore store() {
        return store;
    }

    String address() {
        return server.address();
    }

    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address() + path))
                        .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address() + path)).build(),
                BodyHandlers.ofByteArray());
    }

    static String type(HttpResponse<?> answer) {
        return header(answer, "Content-Type").split(";")[0];
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
