package org.aktenlage.cli;

import org.aktenlage.export.FolderExporter;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Where results go that are a file of their own. */
final class OutputOption {

    @Option(
            names = "--output",
            paramLabel = "PATH",
            description =
                    "Write to this file instead of standard output; to this folder where a format"
                            + " has several files.")
    private @Nullable Path file;

    /** Writes everything to a stream. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** A file appears whole or not at all. */
    void write(StandardStreams streams, Writing writing) {
        try {
            if (file == null) {
                writing.to(streams.bytes());
            } else {
                write(file.toAbsolutePath(), writing);
            }
        } catch (IOException e) {
            if (file == null && isPipeClosed(e)) {
                return; // who reads has enough, as with head
            }
            throw new UncheckedIOException(
                    "cannot write " + (file == null ? "to standard output" : file) + ": " + e, e);
        }
    }

    /** Where it goes; empty for standard output. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Writes several files into a folder, which is made if it is not there. */
    void writeFolder(FolderWriting writing) {
        Path folder = Objects.requireNonNull(file).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            writing.to(
                    (name, content) ->
                            write(folder.resolve(name), out -> content.to(out)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into the folder " + file + ": " + e, e);
        }
    }

    /** Writes the files of a folder. */
    interface FolderWriting {
        void to(FolderExporter.Folder folder) throws IOException;
    }

    /** Java has no type for it; the system says so in English, or adds the English in brackets. */
    private static boolean isPipeClosed(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
    }

    private static void write(Path target, Writing writing) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                writing.to(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
