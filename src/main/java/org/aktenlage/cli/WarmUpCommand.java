package org.aktenlage.cli;

import org.aktenlage.pipeline.Rehearsal;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.NamedQuery;
import org.aktenlage.store.QueryLibrary;
import org.aktenlage.store.QuestionException;
import org.aktenlage.store.Tdb2Store;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the launcher runs to make its start-up cache: the commands that are to start quickly, on a
 * store of one document, so that the JVM sees the classes they need. What they answer does not
 * matter.
 */
@Command(name = "warm-up", hidden = true, description = "Run what the start-up cache is made from.")
final class WarmUpCommand implements Runnable {

    private static final List<List<String>> COMMANDS =
            List.of(
                    List.of("facts"),
                    List.of("facts", "--format", "csv", "--ids"),
                    List.of("validate"),
                    List.of("explain", "Condemnation"),
                    List.of("export", "--format", "nq"),
                    List.of("export", "--format", "ttl"),
                    List.of("export", "--as", "graphml"),
                    List.of("query", "--list"));

    @ParentCommand private @Nullable Main main;

    @Override
    public void run() {
        try {
            Path folder = Files.createTempDirectory("aktenlage-warm-up");
            try {
                warmUp(folder.resolve("store"));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a store to warm up with", e);
        }
    }

    private void warmUp(Path folder) {
        Main parent = Objects.requireNonNull(main);
        try (GraphStore store = Tdb2Store.open(folder, Clock.systemUTC())) {
            Rehearsal.fill(store, parent.installation());
        }
        Main.run(StandardStreams.toNowhere(), "--help");
        COMMANDS.forEach(command -> quietly(folder, command));
        for (NamedQuery query : queries(parent)) {
            quietly(folder, List.of("query", query.name()));
            quietly(folder, List.of("query", query.name(), "--format", "csv"));
        }
    }

    private static void quietly(Path store, List<String> command) {
        Stream<String> where = Stream.of("--store", store.toString());
        Main.run(
                StandardStreams.toNowhere(),
                Stream.concat(command.stream(), where).toArray(String[]::new));
    }

    private static List<NamedQuery> queries(Main main) {
        try {
            return QueryLibrary.load(main.installation()).all();
        } catch (QuestionException e) {
            return List.of();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
