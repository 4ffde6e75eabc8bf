package org.aktenlage.cli;

import org.aktenlage.server.GraphServer;
import org.aktenlage.server.Mount;
import org.aktenlage.server.Page;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.server.service.Services;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QuestionException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

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
                GraphServer server = GraphServer.start(open, settings(), mounts(open))) {
            main.streams().out().print(server.queries() + "\n");
            main.streams().flush();
            server.join();
            return 0;
        } catch (QuestionException e) {
            return WrongQuestion.report(e, main.streams());
        }
    }

    private List<Mount> mounts(GraphStore open) throws QuestionException {
        return new Services(open, main.installation(), settings(), Page.NONE).mounts();
    }

    private ServerSettings settings() {
        return ServerSettings.local(port, Duration.ofSeconds(timeoutSeconds));
    }
}
