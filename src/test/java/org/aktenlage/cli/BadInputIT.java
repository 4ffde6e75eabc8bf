package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.cli.InProcess.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What cannot be read is told, and the rest is read. */
final class BadInputIT {

    private static final String GOOD =
            "Berlin, 3. Mai 2024\n\nDeutschland verurteilt den Angriff.\n";

    @TempDir private Path folder = Path.of("");
    private Path input = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        input = Files.createDirectories(folder.resolve("input"));
        Files.writeString(input.resolve("good.txt"), GOOD);
    }

    private Run ingest(Object... more) {
        Object[] words = new Object[4 + more.length];
        words[0] = "ingest";
        words[1] = input;
        words[2] = "--store";
        words[3] = folder.resolve("store");
        System.arraycopy(more, 0, words, 4, more.length);
        return InProcess.run(words);
    }

    @Test
    void rejectsEachBadFileByNameAndReadsTheOthers() throws IOException {
        Files.writeString(input.resolve("empty.txt"), "");
        Files.write(input.resolve("binary.txt"), new byte[] {0, 1, 2, 0, 0, (byte) 0xff, 3, 0});
        Files.writeString(input.resolve("bare.html"), "<html><script>var a = 1;</script></html>");
        Files.writeString(input.resolve("broken.md"), "---\ndate: [2024\n---\n\nText.\n");
        Files.createSymbolicLink(input.resolve("gone.txt"), input.resolve("nowhere"));
        Run run = ingest();
        assertEquals(1, run.code(), run.err());
        assertEquals("1 (1 added)", run.count("documents"), run.out() + run.err());
        assertTrue(run.count("rejected").startsWith("5 "), run.out() + run.err());
        for (String name :
                List.of("empty.txt", "binary.txt", "bare.html", "broken.md", "gone.txt")) {
            assertTrue(run.err().contains("rejected " + name + ": "), run.err());
        }
        assertEquals(5, run.err().lines().count(), run.err());
    }

    @Test
    void rejectsWhatIsOverTheLimit() {
        Run run = ingest("--max-bytes", "10");
        assertEquals(1, run.code(), run.err());
        assertEquals("1 (1 too large)", run.count("rejected"));
        assertTrue(run.err().contains("--max-bytes"), run.err());
    }

    @Test
    void passesOverReadmesAndHiddenFiles() throws IOException {
        Files.writeString(input.resolve("README.md"), "About this folder");
        Files.writeString(input.resolve(".hidden"), "");
        Run run = ingest();
        assertEquals(0, run.code(), run.err());
        assertEquals("1 (1 added)", run.count("documents"), run.out());
    }

    @Test
    void keepsTwoFilesOfOneKeyApart() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other")).resolve("good.txt");
        Files.writeString(other, GOOD + "\nFrankreich auch.\n");
        Run run = ingest(other);
        assertEquals(1, run.code(), run.err());
        assertEquals("1 (1 added)", run.count("documents"), run.out());
        assertEquals("1 (1 taken)", run.count("rejected"), run.out());
    }

    @Test
    void readsAgainWhatTheUserSaysOtherwise() {
        assertEquals("1 (1 added)", ingest().count("documents"));
        assertEquals("1 (1 replaced)", ingest("--author", "Annalena Baerbock").count("documents"));
        assertEquals("1", ingest("--author", "Annalena Baerbock").count("unchanged"));
    }

    @Test
    void saysThatADateIsNone() {
        Run run = ingest("--date", "yesterday");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("'yesterday' is no date such as 2024-10-23"), run.err());
    }
}
