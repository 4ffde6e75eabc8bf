package org.aktenlage.document.reader;

import org.aktenlage.document.RejectedException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Fetches one large file into a folder, by {@link Hops} and within their limits. It comes under a
 * temporary name and takes its own only when it is whole; beside it lies a {@link FileState}, by
 * which the server is asked next time only for what is newer.
 */
public final class FileLoader {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final Hops hops;

    /**
     * @param maxBytes larger files are rejected
     * @param longest how long it may take
     */
    public FileLoader(long maxBytes, Duration longest) {
        this(maxBytes, longest, PublicAddress::is);
    }

    /** For tests, whose server is on this machine. */
    FileLoader(long maxBytes, Duration longest, Predicate<InetAddress> allowed) {
        this.hops = new Hops(maxBytes, longest, allowed);
    }

    /** What came of it. */
    public enum Outcome {
        /** The file is there now. */
        FETCHED,
        /** The file that was there is the server's. */
        UNCHANGED
    }

    /**
     * Fetches a file.
     *
     * @param target its name; the folder is made where there is none
     * @param fits whether what came is what was wanted; if not, nothing is kept
     * @throws RejectedException if it may not be fetched, or cannot be, or does not fit
     * @throws UncheckedIOException if it cannot be written
     */
    public Outcome fetch(String address, Path target, Predicate<Path> fits)
            throws RejectedException {
        Path whole = target.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            Path folder = whole.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try {
                return fetch(address, whole, part, fits);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target + ": " + e, e);
        }
    }

    private Outcome fetch(String address, Path target, Path part, Predicate<Path> fits)
            throws RejectedException, IOException {
        Map<String, String> conditions = FileState.of(target).conditions(address);
        var response =
                hops.follow(
                                address,
                                conditions,
                                status ->
                                        status == OK
                                                ? BodySubscribers.ofFile(
                                                        part,
                                                        StandardOpenOption.CREATE,
                                                        StandardOpenOption.WRITE,
                                                        StandardOpenOption.TRUNCATE_EXISTING)
                                                : BodySubscribers.replacing(part))
                        .response();
        if (response.statusCode() == NOT_MODIFIED && !conditions.isEmpty()) {
            return Outcome.UNCHANGED;
        }
        if (response.statusCode() != OK) {
            throw Hops.failed(address, "the server answers " + response.statusCode());
        }
        if (!fits.test(part)) {
            throw Hops.failed(
                    address, "what the server sends is nothing of the kind; it is not kept");
        }
        keep(address, target, part, response.headers());
        return Outcome.FETCHED;
    }

    /** In this order, so that a state never stands beside a file that is not its own. */
    private static void keep(String address, Path target, Path part, HttpHeaders headers)
            throws IOException {
        FileState.of(target).forget();
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        FileState.of(target).write(address, headers);
    }
}
