package org.aktenlage.export;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A small Maven project in {@code src/it/importer}, built in {@code target/importer} and run on the
 * class path that Maven finds for it.
 *
 * @param name of its folder
 */
record JavaImporter(String name, String mainClass) {

    /** What it printed about the file or folder named first among the arguments. */
    JsonNode run(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        // Most of its time is its start.
        command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true"));
        command.addAll(List.of("-Duser.timezone=UTC", "-Duser.home=" + target().toAbsolutePath()));
        command.addAll(List.of("-cp", classPath(), mainClass));
        command.addAll(arguments);
        return OwnProcess.json(command);
    }

    private Path target() {
        return Path.of("target", "importer", name);
    }

    private String classPath() {
        try {
            Path built = target().resolve("built");
            String sources = digest();
            if (!Files.exists(built) || !Files.readString(built).equals(sources) || !isComplete()) {
                Files.deleteIfExists(built);
                OwnProcess.text(maven());
                Files.writeString(built, sources);
            }
            return target().resolve("classes") + File.pathSeparator + libraries();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build " + name, e);
        }
    }

    private List<String> maven() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(property("aktenlage.maven"), "bin", "mvn").toString());
        command.addAll(List.of("--batch-mode", "--file", folder().resolve("pom.xml").toString()));
        command.add("-Dmaven.repo.local=" + property("aktenlage.repository"));
        if (Boolean.parseBoolean(property("aktenlage.offline"))) {
            command.add("--offline");
        }
        command.add("compile");
        return command;
    }

    private static String property(String key) {
        return Objects.requireNonNull(
                System.getProperty(key), key + " is not set: run this by mvn verify");
    }

    private Path folder() {
        return Path.of("src", "it", "importer", name);
    }

    private String libraries() throws IOException {
        return Files.readString(target().resolve("class-path"));
    }

    /** Whether nobody emptied Maven's repository since. */
    private boolean isComplete() throws IOException {
        return Stream.of(libraries().split(File.pathSeparator))
                .allMatch(library -> Files.exists(Path.of(library)));
    }

    private String digest() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a JDK without SHA-256", e);
        }
    }
}
