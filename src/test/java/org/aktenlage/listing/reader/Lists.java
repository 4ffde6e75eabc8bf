package org.aktenlage.listing.reader;

import org.aktenlage.document.RejectedException;
import org.aktenlage.listing.Issue;
import org.aktenlage.listing.ListSink;
import org.aktenlage.listing.ListedParty;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.Document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

/** What a reader hands over, kept for tests. */
final class Lists implements ListSink {

    final List<Issue> issues = new ArrayList<>();
    final List<ListedParty> parties = new ArrayList<>();

    @Override
    public void begin(Issue issue) {
        issues.add(issue);
    }

    @Override
    public void accept(ListedParty party) {
        parties.add(party);
    }

    Issue issue() {
        return issues.getFirst();
    }

    ListedParty party(String reference) {
        return parties.stream()
                .filter(p -> p.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    /** What the notes with this label say. */
    static List<String> notes(ListedParty party, String label) {
        return party.notes().stream()
                .filter(note -> note.label().equals(label))
                .map(ListedParty.Note::text)
                .toList();
    }

    static Lists read(ListReader reader, String xml) throws RejectedException, IOException {
        return read(reader, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Lists read(ListReader reader, InputStream bytes)
            throws RejectedException, IOException {
        Lists lists = new Lists();
        reader.read("list.xml", bytes, lists);
        return lists;
    }

    /** Reads a real list, where there is one to read. */
    static Lists read(ListReader reader, Path file) throws RejectedException, IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(reader, bytes);
        }
    }

    /** A file of the corpus; without it the test is skipped, and says so. */
    static Path real(String name) {
        String corpus = System.getenv("AKTENLAGE_CORPUS");
        Assumptions.assumeTrue(
                corpus != null, "AKTENLAGE_CORPUS is not set: " + name + " is not read");
        Path file = Path.of(String.valueOf(corpus), "data/sanctions", name);
        Assumptions.assumeTrue(Files.exists(file), "no " + file);
        return file;
    }

    /** How many elements an XPath finds, by other means than the readers'. */
    static int count(Path file, String path) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        String expression = "count(" + path + ")";
        return ((Double)
                        XPathFactory.newInstance()
                                .newXPath()
                                .evaluate(expression, document, XPathConstants.NUMBER))
                .intValue();
    }
}
