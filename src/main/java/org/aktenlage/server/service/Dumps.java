package org.aktenlage.server.service;

import org.aktenlage.export.rdf.RdfExporter;
import org.aktenlage.graph.Prefixes;
import org.aktenlage.server.PublicView;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.store.GraphStore;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the store into compressed files of a folder of its own, which goes when the server ends.
 * The same content makes the same bytes. When the store read what is left out, and what a public
 * view leaves out.
 */
final class Dumps implements AutoCloseable {

    private final GraphStore store;
    private final ServerSettings settings;
    private final Workshop workshop;
    private final Map<DumpKind, Workshop.Piece<DumpFile>> pieces = new EnumMap<>(DumpKind.class);

    private @Nullable Path folder;

    Dumps(GraphStore store, ServerSettings settings, Workshop workshop) {
        this.store = store;
        this.settings = settings;
        this.workshop = workshop;
        for (DumpKind kind : DumpKind.values()) {
            pieces.put(kind, workshop.piece(kind.fileName(), () -> write(kind)));
        }
    }

    /** The dump, if it is there and the store has not changed since. */
    Optional<DumpFile> ready(DumpKind kind) {
        return piece(kind).ready();
    }

    /** The dump, made if need be; nothing if that takes longer. */
    Optional<DumpFile> within(DumpKind kind, Duration patience) {
        return piece(kind).within(patience);
    }

    private Workshop.Piece<DumpFile> piece(DumpKind kind) {
        return Objects.requireNonNull(pieces.get(kind));
    }

    private DumpFile write(DumpKind kind) {
        try {
            Path file = Files.createTempFile(folder(), "", "-" + kind.fileName());
            file.toFile().deleteOnExit();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out =
                    new GZIPOutputStream(
                            new DigestOutputStream(
                                    new BufferedOutputStream(Files.newOutputStream(file)),
                                    digest))) {
                new RdfExporter(store.iris().assertedGraph(), Prefixes.ALL)
                        .write(this::quads, kind.format(), out);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            forget(kind, file);
            return new DumpFile(file, Files.size(file), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the dump " + kind.fileName(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void quads(Consumer<Quad> sink) {
        store.quads(
                false,
                quad -> {
                    if (workshop.isClosed()) {
                        throw new CancellationException("the server ends");
                    }
                    if (PublicView.shows(quad, settings)) {
                        sink.accept(quad);
                    }
                });
    }

    private synchronized Path folder() throws IOException {
        Path made = folder;
        if (made == null) {
            made = Files.createTempDirectory("aktenlage-dump");
            // for a server that is ended by a signal; the files go before the folder
            made.toFile().deleteOnExit();
            folder = made;
        }
        return made;
    }

    /** Deletes older dumps; who is reading one reads on. */
    private void forget(DumpKind kind, Path but) throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith("-" + kind.fileName()) && !file.equals(but)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Ends what is being written, and deletes the folder. */
    @Override
    public synchronized void close() {
        workshop.close();
        Path made = folder;
        folder = null;
        if (made == null) {
            return;
        }
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(made);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the dumps in " + made, e);
        }
    }

    /** All names, for messages. */
    static String names() {
        return String.join(", ", Arrays.stream(DumpKind.values()).map(DumpKind::fileName).toList());
    }
}
