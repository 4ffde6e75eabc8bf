package org.aktenlage.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A store as it was on a day: a copy that is taken back, kept beside the store until that changes.
 *
 * <p>The copies lie in the folder {@code past} of the store. There are at most four of them; those
 * of an earlier state go when the next is made. One process has store and copy at a time.
 *
 * @param store the store of that day, to be read; closing it gives the store itself free too
 * @param isKept whether it was there already
 * @param took how long it took to have it
 */
public record PastStore(GraphStore store, boolean isKept, Duration took) {

    private static final String FOLDER = "past";

    /** The name of a copy that is not done. */
    private static final String UNDONE = "undone";

    /** How many days are kept at a time. */
    private static final int MOST = 4;

    /**
     * Opens the store in the folder as it was.
     *
     * @throws StoreException if there is no store, it is in use, or the copy cannot be written
     */
    public static PastStore open(Path folder, Moment moment, Clock clock) {
        DatasetStore now = Tdb2Store.opened(folder, Optional.empty(), clock, () -> {});
        try {
            return open(folder, now, moment, clock);
        } catch (IOException | UncheckedIOException e) {
            now.close();
            throw new StoreException("cannot write the store " + moment + " into " + folder, e);
        } catch (StoreException e) {
            now.close();
            throw e;
        }
    }

    /**
     * Deletes the copies: words that are erased must not live on in them.
     *
     * @throws StoreException if a file cannot be deleted
     */
    static void forgetAll(Path folder) {
        Path days = folder.resolve(FOLDER);
        try {
            delete(days);
        } catch (IOException e) {
            throw new StoreException("cannot delete " + days + "; it may hold erased words", e);
        }
    }

    private static PastStore open(Path folder, DatasetStore now, Moment moment, Clock clock)
            throws IOException {
        long begin = System.nanoTime();
        Path days = folder.resolve(FOLDER);
        Files.createDirectories(days);
        String stamp = now.stamp();
        Path day = days.resolve(moment.toString().replaceAll("[ ,]+", "-") + "-" + stamp);
        boolean kept = Tdb2Store.exists(day);
        if (!kept) {
            clear(days, stamp);
            derive(folder, day, moment, clock);
        }
        Files.setLastModifiedTime(day, FileTime.from(clock.instant()));
        GraphStore then = Tdb2Store.opened(day, Optional.empty(), clock, now::close);
        return new PastStore(then, kept, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** It takes its name when it is done, so that no half of one is ever opened. */
    private static void derive(Path folder, Path day, Moment moment, Clock clock)
            throws IOException {
        Path undone = day.resolveSibling(UNDONE);
        delete(undone);
        copy(newest(folder), undone);
        DatasetStore copy = Tdb2Store.opened(undone, Optional.empty(), clock, () -> {});
        try {
            copy.turnBack(moment);
        } finally {
            copy.close();
        }
        Files.move(undone, day, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The folder of the data themselves: a store that was compacted had others before. */
    private static Path newest(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> name(f).startsWith(Tdb2Store.GENERATION))
                    .max(Comparator.comparing(PastStore::name))
                    .orElseThrow(() -> new StoreException("there is no store in " + folder));
        }
    }

    private static void copy(Path generation, Path store) throws IOException {
        Path target = store.resolve(name(generation));
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(generation)) {
            for (Path file : files.toList()) {
                if (Files.isRegularFile(file) && !name(file).endsWith(".lock")) {
                    Files.copy(file, target.resolve(name(file)));
                }
            }
        }
    }

    /** Leaves room for one more; what another state of the store left has had its day. */
    private static void clear(Path days, String stamp) throws IOException {
        try (Stream<Path> all = Files.list(days)) {
            List<Path> newestFirst =
                    all.sorted(Comparator.comparing(PastStore::used).reversed()).toList();
            int left = 0;
            for (Path day : newestFirst) {
                if (name(day).endsWith("-" + stamp) && left < MOST - 1) {
                    left++;
                } else {
                    delete(day);
                }
            }
        }
    }

    private static FileTime used(Path day) {
        try {
            return Files.getLastModifiedTime(day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
