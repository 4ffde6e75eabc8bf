package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.cli.InProcess.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a person decides of a reading, in a store on disk. */
final class ReviewIT {

    private static final String EDGE = "/actor/DE> <https://w3id.org/aktenlage/ns#condemned> <";

    @TempDir private Path folder = Path.of("");

    private Run run(String... words) {
        Object[] all = new Object[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--store";
        all[words.length + 1] = folder.resolve("store");
        Run run = InProcess.run(all);
        assertEquals(0, run.code(), run.err());
        return run;
    }

    private boolean isStated() {
        return run("export", "--format", "nt", "--graph", "asserted").out().contains(EDGE);
    }

    @Test
    void aRejectionTakesTheEdgeOutAndOutlivesReadingAgainAndRevision() throws IOException {
        Path document = folder.resolve("note.txt");
        Files.writeString(document, "Berlin, 3. Mai 2024\n\nDeutschland verurteilt Russland.\n");
        run("ingest", document.toString());
        assertTrue(isStated());

        String claim =
                run("explain", "Condemnation")
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("  claim"))
                        .map(line -> line.substring(line.indexOf("http")))
                        .findFirst()
                        .orElseThrow();
        run("review", claim, "--reject", "--why", "a test", "--by", "R. Eviewer");
        assertFalse(isStated());
        String shown = run("explain", "Condemnation").out();
        assertTrue(shown.contains("  review     rejected by R. Eviewer, "), shown);
        assertTrue(shown.contains(": a test\n"), shown);
        assertFalse(shown.contains("counts as stated fact"), shown);

        run("reprocess");
        run("ingest", document.toString(), "--author", "Annalena Baerbock");
        assertFalse(isStated());

        Files.writeString(
                document,
                "Berlin, 3. Mai 2024\n\nGuten Tag!\n\nDeutschland verurteilt\nRussland.\n");
        run("ingest", document.toString());
        assertFalse(isStated());
        String decided = run("query", "decisions").out();
        assertTrue(decided.contains("R. Eviewer"), decided);

        run("review", claim, "--confirm", "--why", "it was right", "--by", "R. Eviewer");
        assertTrue(isStated());
    }
}
