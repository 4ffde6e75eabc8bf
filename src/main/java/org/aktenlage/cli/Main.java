package org.aktenlage.cli;

import org.aktenlage.document.Installation;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The command {@code aktenlage}. Each subcommand is a class of this package that asks its parent
 * for the {@link #installation()} and the {@link #streams()}.
 */
@Command(
        name = "aktenlage",
        description = "Political documents as a graph whose every statement can be checked.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.LOCAL,
        subcommands = {
            ConvertCommand.class,
            DemoCommand.class,
            EvalCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            FactsCommand.class,
            ImportCommand.class,
            IngestCommand.class,
            QueryCommand.class,
            RebuildCommand.class,
            RemoveCommand.class,
            ReprocessCommand.class,
            ReviewCommand.class,
            ServeCommand.class,
            ValidateCommand.class,
            WarmUpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but something was rejected or did not pass",
            "2:wrong use",
            "3:failure"
        })
public final class Main implements Runnable {

    /** Stands in a command until its real parent is set. */
    static final Main NONE = new Main(StandardStreams.toNowhere());

    private final StandardStreams streams;

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

    Main(StandardStreams streams) {
        this.streams = streams;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(StandardStreams.ofProcess(), arguments));
    }

    /** Runs the command within this process. */
    static int run(StandardStreams streams, String... arguments) {
        Main main = new Main(streams);
        CommandLine line = new CommandLine(main);
        line.setOut(streams.out());
        line.setErr(streams.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(
                (failure, command, parsed) -> new Failure(failure).report(streams, main.debug));
        try {
            return line.execute(arguments);
        } finally {
            streams.flush();
        }
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
