package org.aktenlage.listing.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.listing.ListFeed;
import org.aktenlage.listing.ListSink;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A file that holds a sanctions list, told by how it begins and not by its name. */
public final class ListFile implements ListFeed {

    /** The longest list of today has some 130 million bytes. */
    public static final long DEFAULT_MAX_BYTES = 1_000_000_000;

    private static final int BEGINNING = 4_000;

    private static final List<ListReader> READERS =
            List.of(
                    new UnitedNationsReader(),
                    new EuropeanUnionReader(),
                    new UnitedKingdomReader(),
                    new ConListReader(),
                    new OfacReader(),
                    new OfacAdvancedReader(),
                    new SwissReader(),
                    new CanadianReader());

    private final Path file;
    private final String path;
    private final ListReader reader;

    private ListFile(Path file, String path, ListReader reader) {
        this.file = file;
        this.path = path;
        this.reader = reader;
    }

    /**
     * The list that the file holds; empty if it begins like none that is known, or cannot be
     * opened.
     *
     * @param path names it in errors
     */
    public static Optional<ListFile> of(Path file, String path) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            // tags are ASCII in all of them, whatever their names are written in
            String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            return READERS.stream()
                    .filter(reader -> reader.accepts(beginning))
                    .findFirst()
                    .map(reader -> new ListFile(file, path, reader));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public String path() {
        return path;
    }

    /**
     * SHA-256 of its bytes, lower-case hexadecimal.
     *
     * @throws RejectedException if they are more than the limit or cannot be read
     */
    public String sha256(long maxBytes) throws RejectedException {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > maxBytes) {
                throw new RejectedException(
                        path, Code.TOO_LARGE, size + " bytes, the limit is " + maxBytes);
            }
            DigestInputStream digest =
                    new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw unreadable(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void feed(ListSink sink) throws RejectedException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            reader.read(path, in, sink);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private RejectedException unreadable(IOException e) {
        return new RejectedException(path, Code.UNREADABLE, String.valueOf(e.getMessage()));
    }
}
