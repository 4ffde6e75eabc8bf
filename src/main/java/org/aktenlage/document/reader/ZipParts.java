package org.aktenlage.document.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Takes a few parts out of a ZIP archive in memory. Everything is unpacked to get at them, so the
 * limits are on what comes out, whatever the archive says of itself.
 */
final class ZipParts {

    /** A document of hundreds of pages with pictures has some hundred. */
    static final int MOST_ENTRIES = 5_000;

    /** A thousand pages of text are some 20 MB as XML. */
    static final int MOST_BYTES_OF_A_PART = 60_000_000;

    /** Pictures hardly shrink, so this is far beyond any file within the limit for files. */
    static final long MOST_BYTES = 400_000_000;

    private static final int BUFFER = 64 * 1024;

    private ZipParts() {}

    /**
     * The wanted parts that are there, by name.
     *
     * @throws RejectedException if it is no archive or unpacks beyond a limit
     */
    static Map<String, byte[]> of(Source source, Set<String> wanted) throws RejectedException {
        Map<String, byte[]> parts = new HashMap<>();
        long total = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw tooLarge(source, "more than " + MOST_ENTRIES + " entries");
                }
                boolean keep = wanted.contains(entry.getName());
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                total += unpack(source, zip, keep ? part : null, MOST_BYTES - total);
                if (keep) {
                    parts.putIfAbsent(entry.getName(), part.toByteArray());
                }
            }
        } catch (IOException e) {
            throw new RejectedException(
                    source.path(), Code.MALFORMED, "no readable ZIP archive: " + e.getMessage());
        }
        return parts;
    }

    private static long unpack(
            Source source, ZipInputStream zip, @Nullable ByteArrayOutputStream to, long most)
            throws IOException, RejectedException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            size += read;
            if (size > most || to != null && size > MOST_BYTES_OF_A_PART) {
                throw tooLarge(
                        source, "it unpacks to more than " + Math.min(most, size) + " bytes");
            }
            if (to != null) {
                to.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static RejectedException tooLarge(Source source, String detail) {
        return new RejectedException(source.path(), Code.TOO_LARGE, detail);
    }
}
