package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher, in a copy of the distribution whose jars are the real ones. */
final class LauncherIT {

    private static final Path BUILT = Path.of("target", "aktenlage").toAbsolutePath();
    private static final String JAVA = System.getProperty("java.home");

    private Path folder = Path.of("");
    private Path home = Path.of("");

    /** What a run left behind. */
    private record Outcome(int code, String out, String err) {}

    @BeforeEach
    void copyTheDistribution(@TempDir Path temporary) throws IOException {
        folder = temporary;
        home = Files.createDirectories(folder.resolve("a folder with blanks"));
        Path launcher = BUILT.resolve("bin").resolve("aktenlage");
        assertTrue(Files.isExecutable(launcher), "run mvn package first");
        Files.copy(launcher, Files.createDirectories(home.resolve("bin")).resolve("aktenlage"));
        makeExecutable(home.resolve("bin").resolve("aktenlage"));
        Files.createSymbolicLink(home.resolve("lib"), BUILT.resolve("lib"));
    }

    private static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, EnumSet.allOf(PosixFilePermission.class));
    }

    private Outcome run(Map<String, String> environment, String... arguments) throws Exception {
        return run(home.resolve("bin").resolve("aktenlage"), environment, arguments);
    }

    private Outcome run(Path launcher, Map<String, String> environment, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .directory(folder.toFile());
        builder.environment().keySet().removeIf(LauncherIT::matters);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("user cache").toString());
        builder.environment().put("AKTENLAGE_JAVA", JAVA);
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it hangs");
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static boolean matters(String variable) {
        return variable.startsWith("AKTENLAGE")
                || variable.startsWith("JAVA")
                || isLocale(variable);
    }

    private static boolean isLocale(String variable) {
        return variable.startsWith("LC_") || variable.equals("LANG");
    }

    private List<Path> caches(Path below) throws IOException {
        if (!Files.isDirectory(below)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(below)) {
            return files.filter(f -> !f.toString().contains(".making")).toList();
        }
    }

    private void assertOnlyTheVersion(Outcome outcome) {
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals("", outcome.err());
        List<String> lines = outcome.out().lines().toList();
        assertEquals(2, lines.size(), outcome.out());
        assertTrue(lines.get(0).startsWith("aktenlage "), outcome.out());
        assertTrue(lines.get(1).startsWith("Java "), outcome.out());
    }

    @Test
    void startsWithoutACache() throws Exception {
        assertOnlyTheVersion(run(Map.of("AKTENLAGE_CACHE", "off"), "--version"));
        assertEquals(List.of(), caches(home.resolve("cache")));
    }

    @Test
    void standardOutputIsTheSameWithACacheAndWithABrokenOne() throws Exception {
        assertOnlyTheVersion(run(Map.of("AKTENLAGE_CACHE", "wait"), "--version"));
        List<Path> made = caches(home.resolve("cache"));
        assertEquals(1, made.size(), made.toString());
        assertOnlyTheVersion(run(Map.of(), "--version"));

        byte[] whole = Files.readAllBytes(made.getFirst());
        Files.write(made.getFirst(), Arrays.copyOf(whole, whole.length / 2));
        assertOnlyTheVersion(run(Map.of(), "--version"));
        Files.writeString(made.getFirst(), "this is no cache\n".repeat(1000));
        assertOnlyTheVersion(run(Map.of(), "--version"));
    }

    @Test
    void aDistributionThatCannotBeWrittenKeepsItsCacheWithTheUser() throws Exception {
        Files.writeString(home.resolve("cache"), "a file where the folder would be");
        assertOnlyTheVersion(run(Map.of("AKTENLAGE_CACHE", "wait"), "--version"));
        assertEquals(1, caches(folder.resolve("user cache").resolve("aktenlage")).size());
    }

    @Test
    void aReadOnlyDistributionStaysAsItIs() throws Exception {
        Files.setPosixFilePermissions(
                home,
                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE));
        try {
            assumeFalse(Files.isWritable(home), "skipped: the superuser may write everywhere");
            assertOnlyTheVersion(run(Map.of("AKTENLAGE_CACHE", "wait"), "--version"));
            assertFalse(Files.exists(home.resolve("cache")));
        } finally {
            makeExecutable(home);
        }
    }

    @Test
    void isFoundThroughSymbolicLinks() throws Exception {
        Path first = folder.resolve("first");
        Files.createSymbolicLink(first, home.resolve("bin").resolve("aktenlage"));
        Path second = Files.createDirectory(folder.resolve("bin")).resolve("second");
        Files.createSymbolicLink(second, Path.of("..", "first"));
        assertOnlyTheVersion(run(second, Map.of("AKTENLAGE_CACHE", "off"), "--version"));
    }

    @Test
    void anOldJavaIsNamedAndRefused() throws Exception {
        Path old = java("17.0.15");
        Outcome outcome = run(Map.of("AKTENLAGE_JAVA", old.toString()), "--version");
        assertEquals(3, outcome.code());
        assertEquals("", outcome.out());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().contains("Java 17.0.15 in " + old), outcome.err());
        assertTrue(outcome.err().contains("needs Java 21"), outcome.err());
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        Path old = java("1.8.0_412");
        Path path = Files.createDirectories(folder.resolve("path"));
        Files.createSymbolicLink(path.resolve("java"), Path.of(JAVA, "bin", "java"));
        assertOnlyTheVersion(
                run(
                        Map.of(
                                "AKTENLAGE_JAVA",
                                "",
                                "AKTENLAGE_CACHE",
                                "off",
                                "JAVA_HOME",
                                old.toString(),
                                "PATH",
                                path + ":" + System.getenv("PATH")),
                        "--version"));
    }

    @Test
    void optionsReachTheJvm() throws Exception {
        Outcome outcome =
                run(
                        Map.of(
                                "AKTENLAGE_OPTS",
                                "-XshowSettings:properties -Dseen=yes",
                                "AKTENLAGE_CACHE",
                                "off"),
                        "--version");
        assertTrue(outcome.err().contains("seen = yes"), outcome.err());
    }

    @Test
    void argumentsAreUtf8InALocaleThatIsNot() throws Exception {
        Outcome outcome = run(Map.of("AKTENLAGE_CACHE", "off", "LC_ALL", "C"), "Grüße");
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().contains("'Grüße'"), outcome.err());
    }

    /** A folder that looks like a Java of that version and would fail if it were started. */
    private Path java(String version) {
        try {
            Path jdk = Files.createDirectories(folder.resolve("jdk-" + version));
            Path java = Files.createDirectory(jdk.resolve("bin")).resolve("java");
            Files.writeString(java, "#!/bin/sh\nexit 99\n", StandardCharsets.UTF_8);
            makeExecutable(java);
            Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
            return jdk.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
