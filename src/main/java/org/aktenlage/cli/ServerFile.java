package org.aktenlage.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.aktenlage.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says in the folder of a store who serves it, so that other commands go there: its owner alone may
 * read it.
 *
 * @param address of the server, without a slash at the end
 * @param process its number
 * @param token whoever knows it may do what the owner of the store may
 * @param version of the program
 */
record ServerFile(String address, long process, String token, String version) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerFile.class);

    private static final String NAME = "server.json";

    private static final String PROOF = "HmacSHA256";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What stands in the folder, if a process of that number is there. */
    static Optional<ServerFile> read(Path store) {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(store.resolve(NAME)));
            ServerFile file =
                    new ServerFile(
                            root.path("address").asText(),
                            root.path("process").asLong(),
                            root.path("token").asText(),
                            root.path("version").asText());
            return ProcessHandle.of(file.process()).isPresent()
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // none there, or not whole: nobody is there
        }
    }

    /**
     * Writes it whole.
     *
     * @throws StoreException if it cannot be written
     */
    void write(Path store) {
        byte[] bytes =
                JSON.createObjectNode()
                        .put("address", address)
                        .put("process", process)
                        .put("token", token)
                        .put("version", version)
                        .toPrettyString()
                        .getBytes(StandardCharsets.UTF_8);
        try {
            Path part = Files.createTempFile(store, NAME, ".part", forOwner());
            Files.write(part, bytes);
            Files.move(part, store.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreException("cannot write " + store.resolve(NAME), e);
        }
    }

    private static FileAttribute<?>[] forOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Takes away what a server left that was killed: call it only while the store is yours. */
    static void deleteStale(Path store) {
        try {
            Files.deleteIfExists(store.resolve(NAME));
        } catch (IOException e) {
            LOG.info("{} stays: it is known as stale", store.resolve(NAME), e);
        }
    }

    /** What only who knows the token can answer to a challenge, by RFC 2104. */
    static String proof(String token, String challenge) {
        try {
            Mac mac = Mac.getInstance(PROOF);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), PROOF));
            byte[] proof = mac.doFinal(challenge.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(proof);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + PROOF, e);
        }
    }

    /**
     * Takes it away, if it is that of the server with this token: the store may be another's.
     *
     * @throws StoreException if it cannot be deleted
     */
    static void delete(Path store, String token) {
        try {
            if (read(store).filter(file -> file.token().equals(token)).isPresent()) {
                Files.deleteIfExists(store.resolve(NAME));
            }
        } catch (IOException e) {
            throw new StoreException("cannot delete " + store.resolve(NAME), e);
        }
    }
}
