package org.aktenlage.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes of one document as they came.
 *
 * @param path relative to what the user named, with {@code /}: the document's key where the
 *     document has no address of its own
 * @param content the bytes; not copied, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; sha256() is the identity
public record Source(String path, byte[] content) {

    /** The file name without folder and extension. */
    public String name() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** SHA-256 of the bytes, lower-case hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
