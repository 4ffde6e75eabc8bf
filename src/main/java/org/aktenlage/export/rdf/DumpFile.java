package org.aktenlage.export.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A dump as it lies on a disk, compressed or not.
 *
 * @param bytes how long the file is
 * @param sha256 of the file, in hexadecimal digits
 */
public record DumpFile(Path path, long bytes, String sha256) {

    /** Reads the file again, so that the checksum is that of what is on the disk. */
    public static DumpFile of(Path path) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                long bytes = in.transferTo(OutputStream.nullOutputStream());
                return new DumpFile(path, bytes, HexFormat.of().formatHex(digest.digest()));
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    boolean isCompressed() {
        return name().endsWith(".gz");
    }

    /** The line that {@code sha256sum --check} reads; it escapes as GNU's does. */
    public String checksumLine() {
        String escaped = name().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return (escaped.equals(name()) ? "" : "\\") + sha256 + "  " + escaped + "\n";
    }

    /** The file's IRI as one beside it writes it. */
    String relativeIri() {
        String address = path.toAbsolutePath().toUri().getRawPath();
        return "./" + address.substring(address.lastIndexOf('/') + 1);
    }
}
