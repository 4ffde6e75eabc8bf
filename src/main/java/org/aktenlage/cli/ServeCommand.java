package org.aktenlage.cli;

import org.aktenlage.document.Installation;
import org.aktenlage.pipeline.DocumentIntake;
import org.aktenlage.server.FullText;
import org.aktenlage.server.GraphServer;
import org.aktenlage.server.Mount;
import org.aktenlage.server.Root;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.server.WriteAccess;
import org.aktenlage.server.page.Pages;
import org.aktenlage.server.reconcile.Reconciliation;
import org.aktenlage.server.service.Services;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QueryLibrary;
import org.aktenlage.store.QuestionException;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Serves a store until it is ended, and does the work of other commands on it. */
@Command(
        name = "serve",
        description =
                "Show the store as pages, and answer SPARQL at /sparql; to this machine, unless"
                        + " --host says otherwise.")
final class ServeCommand implements Callable<Integer> {

    private static final String VERSION = new Version().getVersion()[0];

    private static final int TOKEN_BYTES = 32;

    private final String token = randomToken();

    @Spec private @Nullable CommandSpec spec;
    @ParentCommand private Main main = Main.NONE;
    @Mixin private StoreOption store = new StoreOption();
    @Mixin private WriteOption write = new WriteOption();
    @Mixin private ThresholdOption threshold = new ThresholdOption();

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

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description =
                    "Listen at this name or address, so that others can read the store; without"
                            + " it, only this machine can.")
    private @Nullable String host;

    @Option(
            names = "--base-address",
            paramLabel = "URL",
            description =
                    "What others call this server, such as https://records.example.org, where a"
                            + " proxy is in front; needs --host.")
    private @Nullable String baseAddress;

    @Override
    public Integer call() {
        ServerSettings settings = settings();
        String set = System.getenv(WriteOption.VARIABLE);
        Optional<WriteAccess> access = write.access(set, settings.isLocal());
        try (GraphStore open = store.open();
                FullText text = FullText.of(open);
                GraphServer server =
                        GraphServer.start(
                                open, settings, mounts(open, text, access), Optional.of(text))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, text, open)));
            ServerFile file =
                    new ServerFile(
                            server.addressHere(), ProcessHandle.current().pid(), token, VERSION);
            file.write(store.folder());
            main.streams().out().print(server.address() + "/\n");
            write.made(set).ifPresent(this::tell);
            main.streams().flush();
            server.join();
            return 0;
        } catch (QuestionException e) {
            return WrongQuestion.report(e, main.streams());
        } finally {
            ServerFile.delete(store.folder(), token);
        }
    }

    /** Once, where only who started the server looks. */
    private void tell(String made) {
        main.streams().out().print("log in at /login with the token " + made + "\n");
    }

    /** The process is told to end: what it was doing is done or not done, and nobody looks here. */
    private void end(GraphServer server, FullText text, GraphStore open) {
        ServerFile.delete(store.folder(), token);
        server.close();
        text.close();
        open.close();
    }

    private List<Mount> mounts(GraphStore open, FullText text, Optional<WriteAccess> access)
            throws QuestionException {
        Surroundings.OpenStore shared =
                new Surroundings.OpenStore(Surroundings.real(store.folder()), open);
        Mount control = new Mount(RunServlet.PATH, new RunServlet(shared, token, VERSION));
        Optional<Pages.Writing> writing =
                access.map(
                        a ->
                                new Pages.Writing(
                                        a,
                                        new DocumentIntake(
                                                open, main.installation(), threshold.value())));
        return Stream.concat(
                        mounts(open, text, main.installation(), settings(), writing).stream(),
                        Stream.of(control))
                .toList();
    }

    private static String randomToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** All that is served besides SPARQL and linked data. */
    static List<Mount> mounts(
            GraphStore open,
            FullText text,
            Installation installation,
            ServerSettings settings,
            Optional<Pages.Writing> writing)
            throws QuestionException {
        Pages pages = new Pages(open, text, QueryLibrary.load(installation), settings, writing);
        Services services = new Services(open, installation, settings, pages.questions());
        return Stream.of(pages.mounts(), services.mounts(), new Reconciliation(open).mounts())
                .flatMap(List::stream)
                .toList();
    }

    private ServerSettings settings() {
        return new ServerSettings(
                Optional.ofNullable(host), port, Duration.ofSeconds(timeoutSeconds), root());
    }

    /** Whom a proxy lets in is a stranger: without --host he would be taken for the owner. */
    private Optional<Root> root() {
        Optional<String> said = Optional.ofNullable(baseAddress);
        if (said.isPresent() && host == null) {
            throw wrong("--base-address needs --host");
        }
        Optional<Root> root = said.flatMap(Root::parse);
        if (root.isEmpty() && said.isPresent()) {
            throw wrong("--base-address: expected an address such as https://records.example.org");
        }
        return root;
    }

    private ParameterException wrong(String words) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), words);
    }
}
