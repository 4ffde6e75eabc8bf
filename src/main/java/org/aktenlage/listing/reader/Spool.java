package org.aktenlage.listing.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A list put aside on disk while it is read, for formats in which a record refers to what comes
 * after it: going through the bytes twice costs less memory than keeping the records.
 */
final class Spool implements AutoCloseable {

    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    static Spool of(InputStream bytes) throws IOException {
        Spool spool = new Spool(Files.createTempFile("list-", ".spool"));
        try {
            Files.copy(bytes, spool.file, StandardCopyOption.REPLACE_EXISTING);
            return spool;
        } catch (IOException e) {
            spool.close();
            throw e;
        }
    }

    /** From its first byte. */
    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
