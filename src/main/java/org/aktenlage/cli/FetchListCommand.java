package org.aktenlage.cli;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.reader.FileLoader;
import org.aktenlage.listing.reader.ListFile;
import org.aktenlage.pipeline.ListAddresses;
import org.aktenlage.pipeline.ListAddresses.ListAddress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Downloads a sanctions list; nothing else does, and nobody but the user starts it. */
@Command(
        name = "fetch-list",
        description = {
            "Download a sanctions list from its publisher, if it is newer than the file here.",
            "The names are those of seeds/lists.ttl: UN, EU, US-SDN ..."
        })
final class FetchListCommand implements Callable<Integer> {

    @ParentCommand private Main main = Main.NONE;

    @Parameters(paramLabel = "NAME", description = "The list's name.")
    private String name = "";

    @Option(
            names = "--to",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder for the file; the current one if not given.")
    private Path folder = Path.of(".");

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            description = "Reject a larger list; 1000000000 if not given.")
    private long maxBytes = ListFile.DEFAULT_MAX_BYTES;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "Give up after so long; ${DEFAULT-VALUE} if not given.")
    private int timeout;

    @Override
    public Integer call() {
        ListAddresses addresses = ListAddresses.load(main.installation());
        Optional<ListAddress> list = addresses.find(name);
        if (list.isEmpty()) {
            main.streams()
                    .err()
                    .print(
                            "aktenlage: no list \""
                                    + name
                                    + "\" has an address in seeds/lists.ttl; those that have one: "
                                    + String.join(", ", addresses.names())
                                    + "\n");
            return 2;
        }
        FileLoader loader = new FileLoader(maxBytes, Duration.ofSeconds(timeout));
        return fetch(list.get(), folder, loader, main.streams());
    }

    /** Returns the exit code. */
    static int fetch(ListAddress list, Path folder, FileLoader loader, StandardStreams streams) {
        Path file = folder.resolve(fileName(list)).normalize();
        try {
            FileLoader.Outcome outcome =
                    loader.fetch(
                            list.address(),
                            file,
                            came -> ListFile.of(came, list.name()).isPresent());
            streams.out().print(words(outcome, list, file) + "\n");
            return 0;
        } catch (RejectedException e) {
            streams.err().print("rejected " + e.rejection() + "\n");
            return 1;
        }
    }

    private static String words(FileLoader.Outcome outcome, ListAddress list, Path file) {
        return switch (outcome) {
            case FETCHED ->
                    "fetched list "
                            + list.name()
                            + ": "
                            + size(file)
                            + " bytes in "
                            + file
                            + ", from "
                            + list.address();
            case UNCHANGED ->
                    "unchanged list " + list.name() + ": " + file + " is what its publisher has";
        };
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e, e);
        }
    }

    /** The ending is for people: ingest tells lists by their content. */
    private static String fileName(ListAddress list) {
        boolean isTable = list.address().toLowerCase(Locale.ROOT).endsWith(".csv");
        return list.name().replaceAll("[^\\w.-]", "_") + (isTable ? ".csv" : ".xml");
    }
}
