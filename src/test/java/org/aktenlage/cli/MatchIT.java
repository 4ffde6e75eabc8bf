package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.cli.InProcess.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A party that stands on two lists, from the proposal to the decision and back. */
final class MatchIT {

    @TempDir private Path folder = Path.of("");

    private Path store = Path.of("");

    @BeforeEach
    void ingestsTwoLists() throws IOException {
        store = TwoLists.ingested(folder);
        assertEquals("3 parties: 1 pairs proposed, 0 as before, 0 decided, 0 withdrawn\n", match());
    }

    @Test
    void aProposalSaysWhichPartiesWhyAndWhoProposed() {
        String row = proposal();
        assertTrue(row.contains(",proposed,CA,"), row);
        assertTrue(row.contains(",UN,KPi.901,HONG KIL TONG,"), row);
        assertTrue(row.contains("birth dates agree"), row);
        assertTrue(row.contains(",\"aktenlage in development, match\",,"), row);
    }

    @Test
    void matchingAgainChangesNothing() {
        String before = export();
        assertEquals("3 parties: 0 pairs proposed, 1 as before, 0 decided, 0 withdrawn\n", match());
        assertEquals(before, export());
        assertTrue(!before.contains("sameAs"));
    }

    @Test
    void whatAPersonDecidesStaysAndCanBeReversed() {
        String merge = merge();
        Run run = review(merge, "--confirm", "same day and town");
        assertEquals("confirmed " + merge + "\n", run.out(), run.err());
        assertTrue(proposal().contains(",confirmed,"), proposal());
        assertEquals("3 parties: 0 pairs proposed, 0 as before, 1 decided, 0 withdrawn\n", match());
        assertEquals(0, review(merge, "--reject", "it is his brother").code());
        assertEquals("3 parties: 0 pairs proposed, 0 as before, 1 decided, 0 withdrawn\n", match());
        String row = proposal();
        assertTrue(row.contains(",rejected,") && row.contains(",Ada,it is his brother,"), row);
    }

    @Test
    void aProposalThatHoldsNoLongerGoes() {
        assertEquals(
                "3 parties: 0 pairs proposed, 0 as before, 0 decided, 1 withdrawn\n",
                run("match", "--threshold", "1").out());
        assertEquals("", proposal());
    }

    @Test
    void rebuildingLeavesDecisionsAlone() {
        review(merge(), "--confirm", "same day and town");
        String before = export();
        assertEquals(0, run("rebuild").code());
        assertEquals(before, export());
    }

    private String match() {
        return run("match").out();
    }

    private Run review(String merge, String verdict, String why) {
        return run("review", merge, verdict, "--why", why, "--by", "Ada");
    }

    private String export() {
        return run("export", "--format", "nq").out();
    }

    private String merge() {
        String row = proposal();
        return row.substring(row.lastIndexOf(',') + 1);
    }

    /** The only row of the named query; empty where there is none. */
    private String proposal() {
        Run run = run("query", "same-party", "--format", "csv");
        assertEquals(0, run.code(), run.err());
        List<String> rows = run.out().lines().toList();
        assertTrue(rows.size() <= 2, run.out());
        return rows.size() == 1 ? "" : rows.getLast().strip();
    }

    private Run run(Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--store";
        all[arguments.length + 1] = store;
        return InProcess.run(all);
    }
}
