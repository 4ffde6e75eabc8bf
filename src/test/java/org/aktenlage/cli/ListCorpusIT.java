package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.aktenlage.cli.InProcess.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

/** Real lists of the United Nations, one after the other, counted by other means. */
final class ListCorpusIT {

    private static final List<String> DAYS = List.of("2018-10-29", "2020-11-30", "2025-04-19");

    @TempDir private static Path folder = Path.of("");
    private static Path lists = Path.of("");

    @BeforeAll
    static void findsThem() {
        String corpus = System.getenv("AKTENLAGE_CORPUS");
        assumeTrue(corpus != null, "AKTENLAGE_CORPUS is not set: real lists are not read");
        lists = Path.of(corpus, "data", "sanctions", "un");
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
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        NodeList found =
                (NodeList)
                        XPathFactory.newInstance()
                                .newXPath()
                                .evaluate(
                                        "//INDIVIDUAL/REFERENCE_NUMBER | //ENTITY/REFERENCE_NUMBER",
                                        document,
                                        XPathConstants.NODESET);
        Set<String> identifiers = new TreeSet<>();
        for (int i = 0; i < found.getLength(); i++) {
            identifiers.add(found.item(i).getTextContent().strip());
        }
        return identifiers;
    }
}
