package org.aktenlage.export.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.document.Language;
import org.aktenlage.export.HostileGraph;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

/** Changes of a list as other programs read them. */
final class ChangeFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static final Map<String, String> DESIGNATION =
            Map.of(
                    "event", "urn:e:1",
                    "from", "2024-02-01",
                    "to", "2024-02-01",
                    "change", "designation",
                    "reference", "P.3",
                    "party", "Cleo");

    private static final Map<String, String> AMENDMENT =
            Map.of(
                    "event", "urn:e:2",
                    "from", "2024-01-02",
                    "to", "2024-03-01",
                    "change", "amendment",
                    "reference", "P.2",
                    "party", "Benjamin",
                    "act", "Resolution 1");

    @Test
    void thereIsAnEntryForEachEventTheNewestFirst() throws Exception {
        String feed =
                written(
                        Language.ENGLISH,
                        List.of(
                                DESIGNATION,
                                with(AMENDMENT, "what", "name", "new", "Benjamin"),
                                with(AMENDMENT, "what", "gender", "new", "male"),
                                with(AMENDMENT, "what", "name", "old", "Ben")));
        assertEquals(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                 <id>urn:list</id>
                 <title>A &amp; B</title>
                 <updated>2024-03-01T00:00:00Z</updated>
                 <author>
                  <name>Aktenlage</name>
                 </author>
                 <entry>
                  <id>urn:e:2</id>
                  <title>Benjamin (P.2): amendment</title>
                  <updated>2024-03-01T00:00:00Z</updated>
                  <link rel="alternate" href="urn:e:2"/>
                  <summary type="text">amendment, between 2024-01-02 and 2024-03-01&#10;\
                Act: Resolution 1&#10;+ gender: male&#10;- name: Ben&#10;+ name: Benjamin</summary>
                 </entry>
                 <entry>
                  <id>urn:e:1</id>
                  <title>Cleo (P.3): designation</title>
                  <updated>2024-02-01T00:00:00Z</updated>
                  <link rel="alternate" href="urn:e:1"/>
                  <summary type="text">designation, 2024-02-01</summary>
                 </entry>
                </feed>
                """,
                feed);
    }

    @Test
    void theWordsAroundTheValuesMayBeGerman() throws Exception {
        String feed = written(Language.GERMAN, List.of(AMENDMENT));
        assertTrue(feed.contains("zwischen 2024-01-02 und 2024-03-01"), feed);
        assertTrue(feed.contains("Rechtsakt: Resolution 1"), feed);
    }

    @Test
    void aFeedWithoutEntriesHasTheDayOfTheNewestIssue() throws Exception {
        String feed = written(Language.ENGLISH, List.of());
        assertTrue(feed.contains("<updated>2024-05-01T00:00:00Z</updated>"), feed);
        parsed(feed);
    }

    @Test
    void valuesOfAnyKindLeaveItWellFormed() throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String label : HostileGraph.LABELS) {
            Map<String, String> named = with(AMENDMENT, "event", "urn:e:" + rows.size());
            rows.add(with(with(named, "party", label), "old", label, "what", label));
        }
        Document feed = parsed(written(Language.ENGLISH, rows));
        var entries = feed.getElementsByTagNameNS(ATOM, "entry");
        assertEquals(rows.size(), entries.getLength());
        for (int i = 0; i < rows.size(); i++) {
            Element entry = (Element) entries.item(entries.getLength() - 1 - i);
            String label = readable(HostileGraph.LABELS.get(i));
            assertEquals(label + " (P.2): amendment", text(entry, "title"));
            assertTrue(text(entry, "summary").endsWith("- " + label + ": " + label));
        }
    }

    /** What XML cannot hold is a replacement character. */
    private static String readable(String label) {
        return label.codePoints()
                .map(
                        c ->
                                (c < ' ' && "\t\n\r".indexOf(c) < 0)
                                                || c == 0xFFFE
                                                || (c >= 0xD800 && c < 0xE000)
                                        ? 0xFFFD
                                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(Element entry, String name) {
        return entry.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static Map<String, String> with(Map<String, String> row, String... added) {
        Map<String, String> more = new HashMap<>(row);
        for (int i = 0; i < added.length; i += 2) {
            more.put(added[i], added[i + 1]);
        }
        return more;
    }

    private static String written(Language language, List<Map<String, String>> rows)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChangeFeed("urn:list", "A & B", "2024-05-01", language).write(rows, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document parsed(String feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
    }
}
