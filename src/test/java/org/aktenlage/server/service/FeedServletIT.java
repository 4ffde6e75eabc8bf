package org.aktenlage.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.graph.Iris;
import org.aktenlage.graph.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.List;

/** What is new, as feeds. */
final class FeedServletIT {

    private static AtomReader.Feed read(Served served, String path, String... headers)
            throws Exception {
        HttpResponse<String> answer = served.get(path, headers);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("application/atom+xml", Served.type(answer));
        return AtomReader.read(answer.body());
    }

    @Test
    void aFactIsToldWithItsSentenceAndItsPage() throws Exception {
        try (Served served = Served.filled()) {
            AtomReader.Feed feed = read(served, "/feed?lang=en");
            assertEquals(served.address() + "/feed?lang=en", feed.self());
            AtomReader.Entry entry = feed.entries().getFirst();
            assertEquals(1, feed.entries().size());
            assertEquals("Condemnation: Germany → North Korea (2024-10)", entry.title());
            assertEquals(Readings.TEXT, entry.content());
            assertEquals("2026-01-02T03:04:05Z", entry.updated());
            assertTrue(entry.id().startsWith(Iris.DEFAULT_BASE + "event/Condemnation-"));
            String name = entry.id().substring(Iris.DEFAULT_BASE.length());
            assertEquals(served.address() + "/page/" + name, entry.alternate());
        }
    }

    @Test
    void theNewestFactsComeFirst() throws Exception {
        try (Served served = Served.empty()) {
            for (int day = 1; day <= 9; day++) {
                served.clock().to("2026-02-0" + day + "T00:00:00Z");
                // issued the other way round, which does not count
                String issued = "2024-02-0" + (10 - day);
                served.put(Readings.published("p" + day, "theme " + day, issued));
            }
            served.clock().to("2026-03-01T00:00:00Z");
            served.store().rebuild();
            List<String> days =
                    read(served, "/feed").entries().stream()
                            .map(AtomReader.Entry::updated)
                            .toList();
            assertEquals(9, days.size());
            assertEquals("2026-02-09T00:00:00Z", days.getFirst());
            assertEquals(days.stream().sorted().toList(), days.reversed());
        }
    }

    @Test
    void aFactIsAsOldAsTheFirstVersionThatToldIt() throws Exception {
        try (Served served = Served.empty()) {
            served.clock().to("2026-02-01T00:00:00Z");
            served.put(Readings.full("a"));
            String before = read(served, "/feed").entries().getFirst().updated();
            served.clock().to("2026-02-02T00:00:00Z");
            served.store()
                    .put(
                            org.aktenlage.graph.DocumentGraph.of(
                                    Readings.full("a"),
                                    Iris.standard(),
                                    (actor, day) -> java.util.Optional.empty()),
                            "read otherwise");
            assertEquals(before, read(served, "/feed").entries().getFirst().updated());
        }
    }

    @Test
    void thereAreNoMoreThanFifty() throws Exception {
        try (Served served = Served.filled()) {
            for (int i = 0; i < Feeds.MOST_FACTS + 5; i++) {
                served.put(Readings.published("p" + i, "theme " + i, "2024-02-01"));
            }
            assertEquals(Feeds.MOST_FACTS, read(served, "/feed").entries().size());
            assertEquals(Feeds.MOST_FACTS, read(served, "/feed/actor/DE").entries().size());
        }
    }

    @Test
    void anEmptyStoreHasAValidFeed() throws Exception {
        try (Served served = Served.empty()) {
            assertEquals(List.of(), read(served, "/feed").entries());
            assertEquals(List.of(), read(served, "/feed/lists").entries());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/feed?lang=de, en, de",
        "/feed?lang=en, de, en",
        "/feed, 'de-AT,de;q=0.9,en;q=0.8', de",
        "/feed, 'fr, en;q=0.5, de;q=0.6', de",
        "/feed, 'fr', en",
        "/feed, '', en",
    })
    void theReaderChoosesTheLanguage(String path, String header, String language) throws Exception {
        try (Served served = Served.filled()) {
            HttpResponse<String> answer =
                    header.isEmpty()
                            ? served.get(path)
                            : served.get(path, "Accept-Language", header);
            AtomReader.Feed feed = AtomReader.read(answer.body());
            assertEquals(language, feed.language());
            String expected = language.equals("de") ? "Verurteilung: Deutschland" : "Condemnation";
            String title = feed.entries().getFirst().title();
            assertTrue(title.startsWith(expected), title);
            assertEquals("Accept-Language", Served.header(answer, "Vary"));
        }
    }

    @Test
    void listsAndRegimesAndPartiesTellTheirChanges() throws Exception {
        try (Served served = Served.filled()) {
            for (String path : List.of("/feed/list/UN", "/feed/lists", "/feed/regime/UN-DPRK")) {
                AtomReader.Feed feed = read(served, path);
                assertEquals(
                        List.of(
                                "Ann (P.1): delisting",
                                "Benjamin (P.2): amendment",
                                "Cleo <b>& (P.3): designation"),
                        feed.entries().stream().map(AtomReader.Entry::title).sorted().toList(),
                        path);
                assertTrue(
                        feed.entries().stream()
                                .allMatch(
                                        e ->
                                                e.alternate()
                                                        .startsWith(
                                                                served.address()
                                                                        + "/page/event/")));
            }
            AtomReader.Feed party = read(served, "/feed/actor/listed/UN/P.2");
            assertEquals("Benjamin (P.2): amendment", party.entries().getFirst().title());
            assertEquals(1, party.entries().size());
        }
    }

    @Test
    void anActorIsToldWhatNamesIt() throws Exception {
        try (Served served = Served.filled()) {
            assertEquals(1, read(served, "/feed/actor/DE").entries().size());
            assertEquals(1, read(served, "/feed/actor/KP").entries().size());
            assertEquals(0, read(served, "/feed/actor/RU").entries().size());
            assertEquals("Aktenlage: Germany", read(served, "/feed/actor/DE").title());
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        try (Served served = Served.empty()) {
            served.put(Readings.full("a"));
            String tag = Served.header(served.get("/feed"), "ETag");
            assertEquals(304, served.get("/feed", "If-None-Match", tag).statusCode());
            served.put(Readings.published("other", "b", "2024-11-01"));
            assertEquals(200, served.get("/feed", "If-None-Match", tag).statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed/",
                "/feed/nothing",
                "/feed/lists/UN",
                "/feed/list",
                "/feed/list/",
                "/feed/list/XX",
                "/feed/actor",
                "/feed/actor/Nobody",
                "/feed/regime/None",
                "/feed/actor/..%2f..%2fregime/UN-DPRK",
                "/feed/actor/%0d%0aX:%20y",
                "/feed/actor/%3Cscript%3E",
            })
    void whatNobodyNamedHasNoFeed(String path) throws Exception {
        try (Served served = Served.empty()) {
            HttpResponse<String> answer = served.get(path);
            assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, answer.toString());
            assertTrue(answer.headers().firstValue("X").isEmpty());
            assertFalse(answer.body().contains("<script>"));
        }
    }

    @Test
    void aLanguageThatIsNotThereIsRefused() throws Exception {
        try (Served served = Served.empty()) {
            HttpResponse<String> answer = served.get("/feed?lang=fr");
            assertEquals(400, answer.statusCode());
            assertTrue(answer.body().contains("de and en"), answer.body());
        }
    }
}
