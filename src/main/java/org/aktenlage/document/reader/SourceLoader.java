package org.aktenlage.document.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * Finds and opens the files a user names.
 *
 * @param maxBytes larger files are rejected unread
 */
public record SourceLoader(long maxBytes) {

    /** Far beyond any single paper or page; a year of minutes in one file is a mistake. */
    public static final long DEFAULT_MAX_BYTES = 20_000_000;

    /** Deeper folders are taken for a mistake too. */
    private static final int DEEPEST = 64;

    /**
     * A file to read.
     *
     * @param file where it is
     * @param path relative to what the user named, with {@code /}
     */
    public record Entry(Path file, String path) {}

    /**
     * All files of the arguments: a file as it is, of a folder all that are neither hidden nor a
     * README, sorted by path. What cannot be opened is listed too, so that it is rejected by name.
     */
    public static List<Entry> list(List<Path> arguments) {
        List<Entry> entries = new ArrayList<>();
        for (Path argument : arguments) {
            if (Files.isDirectory(argument)) {
                entries.addAll(below(argument));
            } else {
                entries.add(new Entry(argument, String.valueOf(argument.getFileName())));
            }
        }
        return entries;
    }

    /**
     * Opens one file.
     *
     * @throws RejectedException if it is missing, no file, over the limit or unreadable
     */
    public Source open(Entry entry) throws RejectedException {
        if (!Files.exists(entry.file())) {
            throw new RejectedException(
                    entry.path(), Code.UNREADABLE, "no such file: " + entry.file());
        }
        if (!Files.isRegularFile(entry.file())) {
            throw new RejectedException(entry.path(), Code.UNREADABLE, "not a regular file");
        }
        try (InputStream in = Files.newInputStream(entry.file())) {
            long size = Files.size(entry.file());
            if (size > maxBytes) {
                throw tooLarge(entry, size);
            }
            // The file may grow while it is read.
            byte[] content = in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
            if (content.length > maxBytes) {
                throw tooLarge(entry, content.length);
            }
            return new Source(entry.path(), content);
        } catch (IOException e) {
            throw new RejectedException(
                    entry.path(), Code.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private RejectedException tooLarge(Entry entry, long size) {
        return new RejectedException(
                entry.path(), Code.TOO_LARGE, size + " bytes, the limit is " + maxBytes);
    }

    private static List<Entry> below(Path folder) {
        List<Entry> entries = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    DEEPEST,
                    new Collector(folder, entries));
        } catch (IOException e) {
            entries.add(new Entry(folder, folder.toString()));
        }
        entries.sort(Comparator.comparing(Entry::path));
        return entries;
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final List<Entry> entries;

        Collector(Path folder, List<Entry> entries) {
            this.folder = folder;
            this.entries = entries;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(folder) && isHidden(dir)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isPassedOver(file)) {
                add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            if (!(problem instanceof FileSystemLoopException) && !isPassedOver(file)) {
                add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private void add(Path file) {
            String path = folder.relativize(file).toString();
            entries.add(new Entry(file, path.replace(file.getFileSystem().getSeparator(), "/")));
        }

        /** A README tells of the folder, not of politics. */
        private static boolean isPassedOver(Path file) {
            return isHidden(file) || String.valueOf(file.getFileName()).startsWith("README");
        }

        private static boolean isHidden(Path path) {
            return String.valueOf(path.getFileName()).startsWith(".");
        }
    }
}
