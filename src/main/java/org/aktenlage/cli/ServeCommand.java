package org.aktenlage.cli;

import org.aktenlage.document.Installation;
import org.aktenlage.server.GraphServer;
import org.aktenlage.server.Mount;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.server.page.Pages;
import org.aktenlage.server.service.Services;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QueryLibrary;
import org.aktenlage.store.QuestionException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Answers SPARQL over HTTP until it is ended. */
@Command(
        name = "serve",
        description =
                "Answer SPARQL queries at /sparql, and tell of each thing at /id/..., to programs"
                        + " on this machine.")
final class ServeCommand implements Callable<Integer> {

    @ParentCommand private Main main = Main.NONE;
    @Mixin private StoreOption store = new StoreOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on, 0 for any; 3030 if not given.")
    private int port = 3030;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long one query may take; 60 if not given.")
    private long timeoutSeconds = 60;

    @Override
    public Integer call() {
        try (GraphStore open = store.open();
                GraphServer server =
                        GraphServer.start(
                                open, settings(), mounts(open, main.installation(), settings()))) {
            main.streams().out().print(server.address() + "/\n");
            main.streams().flush();
            server.join();
            return 0;
        } catch (QuestionException e) {
            return WrongQuestion.report(e, main.streams());
        }
    }

    /** All that is served besides SPARQL and linked data. */
    static List<Mount> mounts(GraphStore open, Installation installation, ServerSettings settings)
            throws QuestionException {
        Pages pages = new Pages(open, QueryLibrary.load(installation), settings);
        Services services = new Services(open, installation, settings, pages.questions());
        return Stream.concat(pages.mounts().stream(), services.mounts().stream()).toList();
    }

    private ServerSettings settings() {
        return ServerSettings.local(port, Duration.ofSeconds(timeoutSeconds));
    }
}
