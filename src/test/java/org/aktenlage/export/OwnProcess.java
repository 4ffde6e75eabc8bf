package org.aktenlage.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that runs by itself, for a limited time, on the JDK of the tests. */
final class OwnProcess {

    /** How ours in {@code src/it/importer} end where the file is at fault, and nothing else is. */
    private static final int REFUSED = 3;

    private static final long MAX_MINUTES = 5;

    private OwnProcess() {}

    /**
     * What it writes to standard output, read as JSON.
     *
     * @throws RefusedException where it ends with code 3
     * @throws IllegalStateException where it ends with another code than 0, or writes no JSON
     */
    static JsonNode json(List<String> command) {
        String out = text(command);
        try {
            return new ObjectMapper().readTree(out);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON from " + command + ": " + out, e);
        }
    }

    /** What it writes to standard output; throws as {@link #json} does. */
    static String text(List<String> command) {
        try {
            // Files, because a full pipe would stop it.
            Path out = Files.createTempFile("importer", ".out");
            Path err = Files.createTempFile("importer", ".err");
            try {
                int code = run(command, out, err);
                String said = Files.readString(out);
                return switch (code) {
                    case 0 -> said;
                    case REFUSED -> throw new RefusedException(Files.readString(err));
                    default ->
                            throw new IllegalStateException(
                                    "code %d from %s: %s%s"
                                            .formatted(code, command, said, Files.readString(err)));
                };
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.getFirst(), e);
        }
    }

    private static int run(List<String> command, Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            process.getOutputStream().close();
            if (process.waitFor(MAX_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            throw new IllegalStateException(
                    "still running after " + MAX_MINUTES + " minutes: " + command);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: " + command, e);
        } finally {
            process.destroyForcibly();
        }
    }
}
