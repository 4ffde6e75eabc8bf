package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.aktenlage.cli.InProcess.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.NodeList;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

/** Real lists, counted by other means. */
final class ListCorpusIT {

    private static final List<String> DAYS = List.of("2018-10-29", "2020-11-30", "2025-04-19");

    private static final String EXCERPTS = "excerpts_transcribed/";
    private static final String CANADA = "other/canada_sema_2025.xml";
    private static final String CON_LIST = "uk/sanctionsconlist_2014-04-02.csv";

    @TempDir private static Path folder = Path.of("");
    private static Path corpus = Path.of("");
    private static Path lists = Path.of("");

    @BeforeAll
    static void findsThem() {
        String data = System.getenv("AKTENLAGE_CORPUS");
        assumeTrue(data != null, "AKTENLAGE_CORPUS is not set: real lists are not read");
        corpus = Path.of(data, "data", "sanctions");
        lists = corpus.resolve("un");
    }

    /** Each list, where it lies, its day, and its records as an XPath sees them. */
    @ParameterizedTest
    @CsvSource({
        "UN, un/consolidated_2025-04-19.xml, 2025-04-19, '//INDIVIDUAL | //ENTITY'",
        "US-CONS, ofac/cons_non-sdn_2025-03-28.xml, 2025-03-28, /sdnList/sdnEntry",
        "US-SDN, " + EXCERPTS + "ofac_sdn_2026-08-07_excerpt.xml, 2026-08-07, //sdnEntry",
        "EU, " + EXCERPTS + "eu_fsf_1_1_2026-08-05_excerpt.xml, 2026-08-05, //sanctionEntity",
        "UK, "
                + EXCERPTS
                + "uk_sanctions_list_2026-08-14_excerpt.xml, 2026-08-14, "
                + "/Designations/Designation",
        "CH, "
                + EXCERPTS
                + "seco_2026-08-15_excerpt.xml, 2026-08-15, "
                + "/swiss-sanctions-list/target",
        "CA, " + CANADA + ", 2025-06-30, /data-set/record",
    })
    void aListHasAsManyRecordsAsItsFile(String list, String file, String day, String records)
            throws Exception {
        NodeList found = nodes(corpus.resolve(file), records);
        assertTrue(found.getLength() > 0, records);
        assertRecords(list, file, day, found.getLength());
    }

    @Test
    void aTableHasAsManyRecordsAsGroups() throws Exception {
        String table = Files.readString(corpus.resolve(CON_LIST), Charset.forName("windows-1252"));
        Set<String> groups = new TreeSet<>();
        Matcher last = Pattern.compile(",(\\d+)\\r?$", Pattern.MULTILINE).matcher(table);
        while (last.find()) {
            groups.add(last.group(1));
        }
        assertTrue(groups.size() > 2_000, groups.size() + " groups");
        assertRecords("UK-CONLIST", CON_LIST, "2014-04-02", groups.size());
    }

    /** As the run tells it, and as the store does; one record of Switzerland's has ended. */
    private static void assertRecords(String list, String file, String day, int records) {
        Path store = folder.resolve(list);
        Run run = ingest(file, store);
        assertEquals(0, run.code(), run.err());
        String expected = "list " + list + " of " + day + ": " + records + " records, ";
        assertTrue(run.err().contains(expected), run.err());
        String rows = InProcess.run("query", "lists", "--format", "csv", "--store", store).out();
        int now = list.equals("CH") ? 0 : records;
        assertTrue(rows.matches("(?s).*\\R" + list + ",.*," + day + "," + now + ",.*"), rows);
        Run validated = InProcess.run("validate", "--store", store);
        assertEquals(0, validated.code(), validated.out());
    }

    /** Canada's list alone bears no day. */
    private static Run ingest(String file, Path store) {
        Path path = corpus.resolve(file);
        return file.equals(CANADA)
                ? InProcess.run("ingest", "--date", "2025-06-30", path, "--store", store)
                : InProcess.run("ingest", path, "--store", store);
    }

    @ParameterizedTest
    @CsvSource({
        "seco/seco_official_example_2024-01-17.xml, it tells changes alone: ingest the whole list",
        CANADA + ", it does not say the day of its issue: say it with --date",
    })
    void whatCannotStandAloneIsRefusedWithTheRemedy(String file, String reason) {
        Path store = folder.resolve("alone");
        Run run = InProcess.run("ingest", corpus.resolve(file), "--store", store);
        assertEquals(1, run.code());
        assertTrue(run.err().contains(reason), run.err());
        String rows = InProcess.run("query", "lists", "--format", "csv", "--store", store).out();
        assertEquals(1, rows.lines().count(), rows);
    }

    @Test
    void changesAgreeWithTheIdentifiersOfTheFiles() throws Exception {
        Set<String> before = null;
        for (String day : DAYS) {
            Path file = lists.resolve("consolidated_" + day + ".xml");
            Set<String> now = identifiers(file);
            Run run = InProcess.run("ingest", file, "--store", folder.resolve("store"));
            assertEquals(0, run.code(), run.err());
            String expected = "list UN of " + day + ": " + now.size() + " records, ";
            assertTrue(run.err().contains(expected), run.err());
            if (before != null) {
                assertTrue(run.err().contains(", " + less(now, before) + " new, "), run.err());
                assertTrue(run.err().contains(", " + less(before, now) + " gone"), run.err());
            }
            before = now;
        }
    }

    @Test
    void aListThatIsNotWellFormedIsRefusedWithItsPlace() {
        Path store = folder.resolve("empty");
        InProcess.run("ingest", Path.of("seeds", "documents", "in-brief.txt"), "--store", store);
        String before = InProcess.run("export", "--format", "nq", "--store", store).out();
        Path broken = lists.resolve("consolidated_2025-08-16.xml");
        Run run = InProcess.run("ingest", broken, "--store", store);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("line 53, column 12"), run.err());
        assertEquals(before, InProcess.run("export", "--format", "nq", "--store", store).out());
    }

    private static int less(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left.size();
    }

    private static Set<String> identifiers(Path file) throws Exception {
        NodeList found = nodes(file, "//INDIVIDUAL/REFERENCE_NUMBER | //ENTITY/REFERENCE_NUMBER");
        Set<String> identifiers = new TreeSet<>();
        for (int i = 0; i < found.getLength(); i++) {
            identifiers.add(found.item(i).getTextContent().strip());
        }
        return identifiers;
    }

    /** Names without their namespaces, as the factory is not told of them. */
    private static NodeList nodes(Path file, String xpath) throws Exception {
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        return (NodeList)
                XPathFactory.newInstance()
                        .newXPath()
                        .evaluate(xpath, document, XPathConstants.NODESET);
    }
}
