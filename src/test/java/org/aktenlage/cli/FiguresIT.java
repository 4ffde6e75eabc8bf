package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.aktenlage.cli.InProcess.Run;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well real documents are read: every count is pinned in {@code src/test/resources/figures}, so
 * that a change shows in review. {@code mvn verify -Dit.test=FiguresIT -Dfigures.update=true}
 * writes them anew and fails. The half that is held out is never looked at here.
 */
final class FiguresIT {

    private static final Path PINNED = Path.of("src", "test", "resources", "figures");

    private static final int MOST_LEAKS = 4;

    @Test
    void theDevelopmentDocumentsAreReadAsWell() throws IOException {
        compare("dev.txt", Path.of(corpus(), "gold", "dev").toString());
    }

    @Test
    void theHalfForTuningIsReadAsWell() throws IOException {
        corpus();
        compare("tune.txt", Path.of("seeds", "gold-corpus").toString(), "--half", "tune");
    }

    @Test
    void theLaterPartIsReadAsWell() throws IOException {
        corpus();
        compare("fit.txt", Path.of("seeds", "gold-corpus").toString(), "--half", "fit");
    }

    private static String corpus() {
        String corpus = System.getenv("AKTENLAGE_CORPUS");
        assumeTrue(corpus != null, "AKTENLAGE_CORPUS is not set: nothing is measured");
        return String.valueOf(corpus);
    }

    private static void compare(String name, String folder, String... options) throws IOException {
        String[] words = new String[options.length + 3];
        words[0] = "eval";
        words[1] = folder;
        words[2] = "--by-type";
        System.arraycopy(options, 0, words, 3, options.length);
        Run run = InProcess.run((Object[]) words);
        assertEquals(0, run.code(), run.err());
        Path file = PINNED.resolve(name);
        String pinned = Files.exists(file) ? Files.readString(file) : "";
        if (Boolean.getBoolean("figures.update")) {
            Files.writeString(file, run.out());
        }
        assertEquals(pinned, run.out(), "see the comment on this class");
        assertTrue(leaks(run.out()) <= MOST_LEAKS, run.out());
    }

    private static int leaks(String report) {
        Matcher matcher = Pattern.compile("leaks (\\d+)").matcher(report);
        assertTrue(matcher.find(), report);
        return Integer.parseInt(matcher.group(1));
    }
}
