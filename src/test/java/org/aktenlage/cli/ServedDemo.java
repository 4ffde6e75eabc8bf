package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aktenlage.cli.InProcess.Run;
import org.aktenlage.document.Installation;
import org.aktenlage.fact.frame.Confidence;
import org.aktenlage.listing.SampleLists;
import org.aktenlage.pipeline.DocumentIntake;
import org.aktenlage.server.FullText;
import org.aktenlage.server.GraphServer;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.server.WriteAccess;
import org.aktenlage.server.page.Pages;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QuestionException;
import org.aktenlage.store.Tdb2Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A server on a store of real size in small: the sample documents, two issues of a list, and a
 * document that means harm.
 */
final class ServedDemo implements AutoCloseable {

    /** Markup that a page must show as the text it is. */
    static final String HOSTILE =
            """
            ---
            title: "<script>alert('title')</script>\\" onmouseover=\\"alert(1)"
            date: 2024-10-24
            author: "Mallory <img src=x onerror=alert(2)>"
            url: "javascript:alert(3)"
            ---
            Germany condemned Russia on 23 October 2024.
            """;

    /** As above, in a text that knows no markup. */
    static final String HOSTILE_TEXT =
            """
            Hostile words

            24 October 2024

            Germany condemned Russia "><script>alert(4)</script> on 23 October 2024.

            Germany condemned North Korea for <b onclick='alert(5)'>its deployment</b> & more.
            """;

    private final GraphStore store;
    private final FullText text;
    private final GraphServer server;

    private ServedDemo(GraphStore store, FullText text, GraphServer server) {
        this.store = store;
        this.text = text;
        this.server = server;
    }

    /** Reads everything into a store below the folder. */
    static Path ingested(Path folder) throws IOException {
        Path hostile = Files.writeString(folder.resolve("hostile.md"), HOSTILE);
        Path text = Files.writeString(folder.resolve("hostile.txt"), HOSTILE_TEXT);
        List<Path> lists = SampleLists.in(folder);
        Path store = folder.resolve("store");
        ingest(store, Path.of("seeds", "documents"), hostile, text, lists.get(0), lists.get(1));
        return store;
    }

    private static void ingest(Path store, Path... files) {
        for (Path file : files) {
            Run run = InProcess.run("ingest", file, "--store", store);
            assertEquals(0, run.code(), run.out() + run.err());
        }
    }

    /** Serves a store that is there. */
    static ServedDemo of(Path folder, Optional<String> host) throws QuestionException {
        return of(folder, host, Optional.empty());
    }

    /** The same, to be written by whoever may. */
    static ServedDemo of(Path folder, Optional<String> host, Optional<WriteAccess> access)
            throws QuestionException {
        GraphStore store = Tdb2Store.open(folder, Clock.systemUTC());
        ServerSettings settings = new ServerSettings(host, 0, Duration.ofSeconds(20));
        Installation installation = Installation.located(List.of());
        FullText text = FullText.of(store);
        return new ServedDemo(
                store,
                text,
                GraphServer.start(
                        store,
                        settings,
                        ServeCommand.mounts(
                                store,
                                text,
                                installation,
                                settings,
                                access.map(
                                        a ->
                                                new Pages.Writing(
                                                        a,
                                                        new DocumentIntake(
                                                                store,
                                                                installation,
                                                                Confidence.DEFAULT_THRESHOLD)))),
                        Optional.of(text)));
    }

    String address() {
        return server.address();
    }

    /** Waits until all that is there can be found. */
    void read() throws InterruptedException {
        while (!text.isReady()) {
            Thread.sleep(50);
        }
    }

    GraphStore store() {
        return store;
    }

    @Override
    public void close() {
        server.close();
        text.close();
        store.close();
    }
}
