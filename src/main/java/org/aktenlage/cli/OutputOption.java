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
import java.util.zip.GZIPOutputStream;

/** Where results go that are a file of their own; one whose name ends in .gz is compressed. */
final class OutputOption {

    private static final int BUFFER_BYTES = 1 << 16;

    @Option(
            names = "--output",
            paramLabel = "PATH",
            description =
                    "Write to this file instead of standard output, compressed if it ends in .gz;"
                            + " to this folder where a format has several files.")
    private @Nullable Path file;

    /** Writes everything to a stream. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** The file, if one is given. */
    Optional<Path> file() {
        return Optional.ofNullable(file).map(Path::toAbsolutePath);
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

    /** Writes several files into a folder, which is made if it is not there. */
    void writeFolder(FolderWriting writing) {
        Path folder = Objects.requireNonNull(file).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            writing.to((name, content) -> write(folder.resolve(name), out -> content.to(out)));
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

    /** Java writes no time into the head of gzip, so that the same content is the same bytes. */
    private static OutputStream opened(Path part, boolean compressed) throws IOException {
        OutputStream plain = new BufferedOutputStream(Files.newOutputStream(part), BUFFER_BYTES);
        return compressed
                ? new BufferedOutputStream(new GZIPOutputStream(plain), BUFFER_BYTES)
                : plain;
    }

    /** Writes a file, compressed if its name says so; a device is not replaced by one. */
    static void write(Path target, Writing writing) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IOException(
                    target + " is no file; to write to a device or a pipe leave out --output");
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = opened(part, target.toString().endsWith(".gz"))) {
                writing.to(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
