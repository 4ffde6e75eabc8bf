package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.cli.InProcess.Run;
import org.aktenlage.listing.SampleLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code convert --unsorted}: lists as they come. */
final class UnsortedIT {

    /** What a record says, and that an issue holds it; not what follows of it. */
    private static final String OF_A_LIST = "https://w3id.org/aktenlage/id/list/";

    private static final String CATALOGUE = "<https://w3id.org/aktenlage/id/graph/catalogue> .";

    @TempDir private Path folder = Path.of("");

    private static Set<String> lines(String text) {
        return text.lines().collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfAList(String line) {
        String graph = line.substring(line.lastIndexOf('<') + 1);
        return graph.startsWith(OF_A_LIST)
                || (line.endsWith(CATALOGUE) && line.startsWith("<" + OF_A_LIST));
    }

    @Test
    void itIsWhatAStoreKeepsOfTheList() throws IOException {
        Path list = SampleLists.in(folder).get(1);
        Run run = InProcess.run("convert", "--unsorted", "--format", "nq", list);
        assertEquals(0, run.code(), run.err());
        assertEquals("list un.xml: 3 records\n", run.err());
        Path store = folder.resolve("store");
        InProcess.run("ingest", list, "--store", store);
        String kept =
                InProcess.run("export", "--graph", "all", "--format", "nq", "--store", store).out();
        Set<String> ofTheList = lines(kept);
        ofTheList.removeIf(line -> !isOfAList(line));
        assertTrue(ofTheList.size() > 50, ofTheList.size() + " quads");
        assertEquals(String.join("\n", ofTheList), String.join("\n", lines(run.out())));
    }

    @Test
    void ofAListThatBreaksNothingIsWritten() throws IOException {
        Path list = SampleLists.in(folder).get(1);
        String whole = Files.readString(list);
        Files.writeString(list, whole.substring(0, whole.lastIndexOf("</")));
        Run run = InProcess.run("convert", "--unsorted", "--format", "nq", list);
        assertEquals(1, run.code());
        assertEquals("", run.out());
        assertTrue(
                run.err().startsWith("rejected un.xml: the file breaks its own format"), run.err());
    }

    @Test
    void whatIsNoListIsRefused() throws IOException {
        Path note = Files.writeString(folder.resolve("note.txt"), "Russia attacked Ukraine.");
        Run run = InProcess.run("convert", "--unsorted", "--format", "nq", note);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("no sanctions list; leave --unsorted out"), run.err());
    }

    @Test
    void onlyLinesCanBeWrittenAsTheyCome() throws IOException {
        Path list = SampleLists.in(folder).get(1);
        Run run = InProcess.run("convert", "--unsorted", "--format", "ttl", list);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--unsorted writes nq, not TTL"), run.err());
    }
}
