package org.aktenlage.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

/**
 * Reads a feed and holds it against <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>:
 * what must be there once is there once, times are times, addresses absolute, names unique.
 */
final class AtomReader {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static final Set<String> OF_FEED =
            Set.of("id", "title", "updated", "author", "link", "entry");
    private static final Set<String> OF_ENTRY =
            Set.of("id", "title", "updated", "link", "content", "summary");

    /** A feed that holds. */
    record Feed(String id, String title, String language, String self, List<Entry> entries) {}

    /** An entry that holds. */
    record Entry(String id, String title, String updated, String alternate, String content) {}

    private AtomReader() {}

    static Feed read(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document =
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Element feed = document.getDocumentElement();
        assertEquals(ATOM, feed.getNamespaceURI());
        assertEquals("feed", feed.getLocalName());
        check(feed, OF_FEED);
        // 4.1.1: an author of the feed is one of all entries
        assertFalse(once(once(feed, "author"), "name").getTextContent().isBlank());
        List<Entry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Element entry : children(feed, "entry")) {
            Entry read = entry(entry);
            assertTrue(ids.add(read.id()), "twice: " + read.id());
            entries.add(read);
        }
        return new Feed(
                id(feed),
                once(feed, "title").getTextContent(),
                feed.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"),
                link(feed, "self"),
                entries);
    }

    private static Entry entry(Element entry) {
        check(entry, OF_ENTRY);
        List<Element> words = children(entry, "content");
        words.addAll(children(entry, "summary"));
        assertEquals(1, words.size());
        Element said = words.getFirst();
        assertEquals("text", said.getAttribute("type"));
        // 4.1.3.3: text has no children
        assertTrue(children(said, "*").isEmpty());
        return new Entry(
                id(entry),
                once(entry, "title").getTextContent(),
                updated(entry),
                link(entry, "alternate"),
                said.getTextContent());
    }

    private static void check(Element parent, Set<String> allowed) {
        for (Element child : children(parent, "*")) {
            assertTrue(allowed.contains(child.getLocalName()), child.getLocalName());
        }
        assertFalse(once(parent, "title").getTextContent().isBlank());
        updated(parent);
    }

    private static String id(Element parent) {
        String id = once(parent, "id").getTextContent();
        assertTrue(URI.create(id).isAbsolute(), id);
        return id;
    }

    private static String updated(Element parent) {
        String time = once(parent, "updated").getTextContent();
        OffsetDateTime.parse(time);
        return time;
    }

    private static String link(Element parent, String relation) {
        List<Element> links =
                children(parent, "link").stream()
                        .filter(l -> l.getAttribute("rel").equals(relation))
                        .toList();
        assertEquals(1, links.size());
        String address = links.getFirst().getAttribute("href");
        assertTrue(URI.create(address).isAbsolute(), address);
        return address;
    }

    private static Element once(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertEquals(1, found.size(), name + " in " + parent.getLocalName());
        return found.getFirst();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child
                    && (name.equals("*") || name.equals(child.getLocalName()))) {
                found.add(child);
            }
        }
        return found;
    }
}
