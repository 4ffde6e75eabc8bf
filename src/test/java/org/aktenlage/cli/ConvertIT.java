package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.cli.InProcess.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;

/** The same input is the same output, byte for byte. */
final class ConvertIT {

    /** One of each format and language. */
    private static final Path[] INPUT = {
        Path.of("seeds", "documents", "einbestellung.html"),
        Path.of("seeds", "documents", "g7-apulia.md"),
        Path.of("seeds", "documents", "frage-schattenflotte.txt")
    };

    private static final Locale USUAL = Locale.getDefault();
    private static String expected = "";

    @BeforeAll
    static void convertOnce() {
        Run run = convert("nq");
        assertEquals(0, run.code(), run.err());
        expected = run.out();
    }

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(USUAL);
    }

    private static Run convert(String format, Object... more) {
        Object[] words = new Object[6 + more.length];
        words[0] = "convert";
        System.arraycopy(INPUT, 0, words, 1, INPUT.length);
        words[4] = "--format";
        words[5] = format;
        System.arraycopy(more, 0, words, 6, more.length);
        return InProcess.run(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "en-US", "tr-TR"})
    void writesTheSameBytesOnAnyLocale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertTrue(expected.equals(convert("nq").out()), "other bytes under " + locale);
    }

    @Test
    void writesTheSameBytesInAnotherTimeZoneAndFromAnotherFolder() {
        TimeZone usual = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        try {
            Object[] words = {
                "convert",
                INPUT[0].toAbsolutePath(),
                INPUT[1].toAbsolutePath(),
                INPUT[2].toAbsolutePath(),
                "--format",
                "nq"
            };
            assertTrue(expected.equals(InProcess.run(words).out()), "other bytes");
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void writesTheSameBytesWhateverTheNumberOfThreads() {
        Object[] words = {
            "convert", "seeds/documents", "missing.txt", "seeds/documents", "--format", "nq"
        };
        Run one = InProcess.run(Stream.concat(Stream.of(words), threads(1)).toArray());
        Run four = InProcess.run(Stream.concat(Stream.of(words), threads(4)).toArray());
        assertTrue(one.out().length() > 100_000);
        assertTrue(one.out().equals(four.out()), "other bytes");
        assertEquals(one.err(), four.err());
        assertTrue(four.err().contains("unchanged  14\n"), four.err());
        assertEquals(1, four.code());
    }

    private static Stream<Object> threads(int count) {
        return Stream.of("--threads", count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65", "-1", "many"})
    void wantsANumberOfThreads(String count) {
        Run run = InProcess.run("convert", "a.txt", "--format", "nq", "--threads", count);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("'" + count + "' is no number from 1 to 64"), run.err());
    }

    @Test
    void countsOnTheErrorStream() {
        assertTrue(expected.lines().allMatch(line -> line.endsWith(" .")));
        assertTrue(convert("ttl").err().contains("documents  3 (3 added)"));
    }

    @Test
    void writesAFileInstead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("all.nq");
        assertEquals("", convert("nq", "--output", file).out());
        assertTrue(expected.equals(Files.readString(file)));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "something was left behind");
        }
    }
}
