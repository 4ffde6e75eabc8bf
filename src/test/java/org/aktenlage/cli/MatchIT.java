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

/** A party that stands on two lists, from the proposal to the decision and back. */
final class MatchIT {

    @TempDir private Path folder = Path.of("");

    private Path store = Path.of("");

    @BeforeEach
    void ingestsTwoLists() throws IOException {
        store = TwoLists.ingested(folder);
        assertEquals("4 parties: 1 pairs proposed, 0 as before, 0 decided, 0 withdrawn\n", match());
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
        assertEquals("4 parties: 0 pairs proposed, 1 as before, 0 decided, 0 withdrawn\n", match());
        assertEquals(before, export());
        assertTrue(!before.contains("sameAs"));
    }

    @Test
    void whatAPersonDecidesStaysAndCanBeReversed() {
        String merge = merge();
        Run run = review(merge, "--confirm", "same day and town");
        assertEquals("confirmed " + merge + "\n", run.out(), run.err());
        assertTrue(proposal().contains(",confirmed,"), proposal());
        assertEquals("4 parties: 0 pairs proposed, 0 as before, 1 decided, 0 withdrawn\n", match());
        assertEquals(0, review(merge, "--reject", "it is his brother").code());
        assertEquals("4 parties: 0 pairs proposed, 0 as before, 1 decided, 0 withdrawn\n", match());
        String row = proposal();
        assertTrue(row.contains(",rejected,") && row.contains(",Ada,it is his brother,"), row);
    }

    @Test
    void whatIsProposedAndDecidedMeetsTheShapes() {
        match();
        assertEquals(0, run("validate").code());
        review(merge(), "--confirm", "same day and town");
        Run validated = run("validate");
        assertEquals(0, validated.code(), validated.out());
    }

    @Test
    void aProposalThatHoldsNoLongerGoes() {
        assertEquals(
                "4 parties: 0 pairs proposed, 0 as before, 0 decided, 1 withdrawn\n",
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

    @Test
    void documentsAndListsMeetWithTheirWordsSideBySide() throws IOException {
        Path note = folder.resolve("note.txt");
        String sentence = "The United States imposed sanctions on Gazprombank in May 2024.";
        Files.writeString(note, sentence);
        assertEquals(0, run("ingest", note, "--lang", "en", "--date", "2024-06-01").code());
        assertEquals("4 parties: 1 pairs proposed, 1 as before, 0 decided, 0 withdrawn\n", match());
        String inDocument = run("query", "listed-in-document", "--format", "csv").out();
        String ofParty =
                run("query", "documents-of-party", "--param", "party=KPe.903", "--format", "csv")
                        .out();
        for (String answer : List.of(inDocument, ofParty)) {
            assertTrue(answer.contains("GAZPROMBANK OAO"), answer);
            assertTrue(answer.contains(sentence), answer);
            assertTrue(answer.contains(",proposed,"), answer);
            assertEquals(2, answer.lines().count(), answer);
        }
        String row = inDocument.lines().toList().getLast();
        assertEquals(0, review(row.substring(row.lastIndexOf(',') + 1), "--reject", "no").code());
        String after = run("query", "documents-of-party", "--format", "csv").out();
        assertEquals(1, after.lines().count(), after);
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
