package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.cli.InProcess.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.parsers.DocumentBuilderFactory;

/** Three days of a made-up list of the United Nations, and what changed between them. */
final class DiffIT {

    private static final String ANN = person("P.1", "Ann", "Spokeswoman");
    private static final String BEN = person("P.2", "Ben", "Minister");
    private static final String BENJAMIN = person("P.2", "Ben", "Minister &lt;&amp;&gt; ]]&gt;");
    private static final String CLEO = person("P.3", "Cleo", "Banker");

    @TempDir private static Path folder = Path.of("");

    private static String person(String reference, String name, String office) {
        return "<INDIVIDUAL><FIRST_NAME>"
                + name
                + "</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>"
                + reference
                + "</REFERENCE_NUMBER><LISTED_ON>2016-11-30</LISTED_ON><DESIGNATION><VALUE>"
                + office
                + "</VALUE></DESIGNATION></INDIVIDUAL>";
    }

    @BeforeAll
    static void ingests() throws IOException {
        ingest("2024-01-01", ANN + BEN);
        ingest("2024-03-01", BENJAMIN + CLEO);
        ingest("2024-05-01", BENJAMIN);
    }

    private static void ingest(String day, String persons) throws IOException {
        Path file = folder.resolve(day + ".xml");
        Files.writeString(
                file,
                "<CONSOLIDATED_LIST dateGenerated=\""
                        + day
                        + "T00:00:00Z\"><INDIVIDUALS>"
                        + persons
                        + "</INDIVIDUALS></CONSOLIDATED_LIST>");
        Run run = InProcess.run("ingest", file, "--store", store());
        assertEquals(0, run.code(), run.err());
    }

    private static Path store() {
        return folder.resolve("store");
    }

    private static Run diff(String... options) {
        Object[] arguments = new Object[options.length + 3];
        arguments[0] = "diff";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = "--store";
        arguments[options.length + 2] = store();
        return InProcess.run(arguments);
    }

    @Test
    void aTableTellsWhoCameAndWentAndWhichValues() {
        Run run = diff("UN", "--since", "2024-01-01", "--wide");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("(5 rows)"), run.out());
        assertTrue(line(run, "Ann").contains("2024-01-02  2024-03-01  delisting"), run.out());
        assertTrue(run.out().contains("Minister <&> ]]>"), run.out());
    }

    private static String line(Run run, String word) {
        return run.out().lines().filter(line -> line.contains(word)).findFirst().orElse("");
    }

    @Test
    void onlyWhatMayHaveHappenedSinceThatDayIsTold() {
        Run run = diff("un", "--since", "2024-03-02", "--format", "csv");
        assertEquals(0, run.code(), run.err());
        assertEquals(2, run.out().lines().count(), run.out());
        assertTrue(run.out().contains("2024-03-02,2024-05-01,delisting,P.3,Cleo"), run.out());
    }

    @Test
    void aFeedHasAnEntryForEachEvent() throws Exception {
        Run run = diff("UN", "--since", "2024", "--format", "atom", "--lang", "de");
        assertEquals(0, run.code(), run.err());
        Document feed =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new ByteArrayInputStream(
                                        run.out().getBytes(StandardCharsets.UTF_8)));
        NodeList entries = feed.getElementsByTagName("entry");
        assertEquals(4, entries.getLength());
        String newest = entries.item(0).getTextContent();
        assertTrue(newest.contains("Cleo (P.3): Streichung"), newest);
        assertTrue(newest.contains("zwischen 2024-03-02 und 2024-05-01"), newest);
        assertTrue(run.out().contains("<id>https://w3id.org/aktenlage/id/event/Amendment-"));
        assertTrue(run.out().contains("Minister &lt;&amp;&gt; ]]&gt;"), run.out());
    }

    @Test
    void theFeedMayGoIntoAFile() throws Exception {
        Path file = folder.resolve("un.atom");
        Run run = diff("UN", "--since", "2024", "--format", "atom", "--output", file.toString());
        assertEquals("", run.out());
        assertTrue(Files.readString(file).contains("</feed>"));
    }

    @Test
    void aListThatIsNotThereIsWrongUse() {
        Run run = diff("EU", "--since", "2024");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("no list \"EU\" is in the store; there are UN"), run.err());
    }

    @Test
    void aSinceThatIsNoDateIsWrongUse() {
        Run run = diff("UN", "--since", "yesterday");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("\"yesterday\""), run.err());
    }

    @Test
    void oneIssueAloneIsSaidToBeAlone() {
        Path store = folder.resolve("one");
        InProcess.run("ingest", folder.resolve("2024-01-01.xml"), "--store", store);
        Run run = InProcess.run("diff", "UN", "--since", "2024", "--store", store);
        assertEquals(0, run.code());
        assertTrue(run.err().contains("list UN of 2024-01-01 is the only one here"), run.err());
        assertFalse(run.out().contains("delisting"), run.out());
    }
}
