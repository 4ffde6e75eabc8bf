package org.aktenlage.cli;

import org.aktenlage.document.Installation;
import org.aktenlage.store.StoreException;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The command {@code aktenlage}. Each subcommand is a class of this package that asks its parent
 * for the {@link #installation()} and the {@link #streams()}.
 */
@Command(
        name = "aktenlage",
        description = "Political documents as a graph whose every statement can be checked.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but something was rejected or did not pass",
            "2:wrong use",
            "3:failure"
        })
public final class Main implements Runnable {

    private static final Map<String, Supplier<?>> COMMANDS = commands();

    /** Stands in a command until its real parent is set. */
    static final Main NONE = new Main(StandardStreams.toNowhere(), Surroundings.own());

    private final StandardStreams streams;
    private final Surroundings surroundings;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--with",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Lay a folder with ontology/, seeds/ or queries/ over ours; repeatable.")
    private List<Path> overlays = List.of();

    @Option(
            names = {"-X", "--debug"},
            scope = ScopeType.INHERIT,
            description = "Show where in the program a failure came from.")
    private boolean debug;

    Main(StandardStreams streams, Surroundings surroundings) {
        this.streams = streams;
        this.surroundings = surroundings;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(StandardStreams.ofProcess(), arguments));
    }

    /** Runs the command within this process. */
    static int run(StandardStreams streams, String... arguments) {
        return run(streams, Surroundings.own(), arguments);
    }

    /** Runs the command within this process, which may have the store open already. */
    static int run(StandardStreams streams, Surroundings surroundings, String... arguments) {
        Main main = new Main(streams, surroundings);
        CommandLine line = new CommandLine(main);
        named(arguments).forEach((name, command) -> add(line, name, command.get()));
        line.setOut(streams.out());
        line.setErr(streams.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(surroundings.open().isEmpty()); // else the caller did, where he is
        line.registerConverter(Path.class, main::path);
        line.setExecutionStrategy(main::execute);
        line.setExecutionExceptionHandler(
                (failure, command, parsed) -> new Failure(failure).report(streams, main.debug));
        try {
            return line.execute(arguments);
        } finally {
            streams.flush();
        }
    }

    /**
     * The commands that the arguments may mean, all where they name none: to look at the options of
     * every command would cost each a quarter of a second.
     */
    private static Map<String, Supplier<?>> named(String... arguments) {
        Map<String, Supplier<?>> named = new TreeMap<>(COMMANDS);
        named.keySet().retainAll(Set.copyOf(List.of(arguments)));
        return named.isEmpty() ? COMMANDS : named;
    }

    /** Adds a command with what all have in common. */
    private static void add(CommandLine line, String name, Object command) {
        CommandLine added = new CommandLine(command);
        line.addSubcommand(name, added);
        CommandSpec spec = added.getCommandSpec();
        spec.mixinStandardHelpOptions(true).versionProvider(new Version());
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        spec.usageMessage()
                .exitCodeListHeading(usage.exitCodeListHeading())
                .exitCodeList(usage.exitCodeList());
    }

    private static Map<String, Supplier<?>> commands() {
        Map<String, Supplier<?>> commands = new TreeMap<>();
        commands.put("ablate", AblateCommand::new);
        commands.put("annotate", AnnotateCommand::new);
        commands.put("calibrate", CalibrateCommand::new);
        commands.put("convert", ConvertCommand::new);
        commands.put("demo", DemoCommand::new);
        commands.put("diff", DiffCommand::new);
        commands.put("eval", EvalCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("facts", FactsCommand::new);
        commands.put("fetch-list", FetchListCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("ingest", IngestCommand::new);
        commands.put("match", MatchCommand::new);
        commands.put("query", QueryCommand::new);
        commands.put("rebuild", RebuildCommand::new);
        commands.put("remove", RemoveCommand::new);
        commands.put("reprocess", ReprocessCommand::new);
        commands.put("review", ReviewCommand::new);
        commands.put("screen", ScreenCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("validate", ValidateCommand::new);
        commands.put("warm-up", WarmUpCommand::new);
        return commands;
    }

    /** Where the store is served, its server does the work; else we do. */
    private int execute(ParseResult parsed) {
        Optional<StoreOption> store = store(parsed);
        store.ifPresent(s -> s.settle(surroundings));
        try {
            OptionalInt relayed =
                    surroundings.open().isPresent()
                            ? OptionalInt.empty()
                            : store.flatMap(s -> ServerFile.read(s.folder()))
                                    .map(
                                            server ->
                                                    new Relay(server, streams)
                                                            .run(parsed.expandedArgs()))
                                    .orElse(OptionalInt.empty());
            return relayed.isPresent() ? relayed.getAsInt() : new RunLast().execute(parsed);
        } catch (StoreException e) {
            return new Failure(e).report(streams, debug);
        }
    }

    /** The store of a command that works on one; who serves it is asked for nothing. */
    private static Optional<StoreOption> store(ParseResult parsed) {
        CommandSpec command = parsed.asCommandLineList().getLast().getCommandSpec();
        return command.name().equals("serve") || parsed.hasMatchedOption("--help")
                ? Optional.empty()
                : command.mixins().values().stream()
                        .map(CommandSpec::userObject)
                        .filter(StoreOption.class::isInstance)
                        .map(StoreOption.class::cast)
                        .findFirst();
    }

    /** A path as the user means it. */
    Path path(String words) {
        return surroundings.folder().resolve(words);
    }

    /** Where results and messages go. */
    StandardStreams streams() {
        return streams;
    }

    /** The folder the program runs from with the user's folders over it. */
    Installation installation() {
        return Installation.located(overlays);
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Missing a command");
    }
}
