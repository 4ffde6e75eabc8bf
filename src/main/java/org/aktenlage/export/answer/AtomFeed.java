package org.aktenlage.export.answer;

import org.aktenlage.document.Language;
import org.aktenlage.export.XmlWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed in <a href="https://www.rfc-editor.org/rfc/rfc4287">Atom (RFC 4287)</a>.
 *
 * @param id an IRI, the same each time
 * @param updated when it last changed
 * @param language of the titles
 * @param address where it is found, if it is found anywhere
 * @param entries in the order in which they are to stand
 */
public record AtomFeed(
        String id,
        String title,
        Instant updated,
        Language language,
        Optional<String> address,
        List<AtomEntry> entries) {

    /** What an Atom feed is sent as. */
    public static final String MEDIA_TYPE = "application/atom+xml";

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    /** Writes it; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        XmlWriter xml = new XmlWriter(out);
        xml.start("feed").attribute("xmlns", "http://www.w3.org/2005/Atom");
        xml.attribute("xml:lang", language.tag());
        element(xml, "id", id);
        element(xml, "title", title);
        element(xml, "updated", updated.toString());
        if (address.isPresent()) {
            link(xml, "self", address.get());
        }
        xml.start("author").start("name").text("Aktenlage").end().end();
        for (AtomEntry entry : entries) {
            write(xml, entry);
        }
        xml.finish();
    }

    private static void write(XmlWriter xml, AtomEntry entry) throws IOException {
        xml.start("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.updated().toString());
        // 4.1.2: who has no content has such a link
        link(xml, "alternate", entry.address());
        xml.start(entry.isWhole() ? "content" : "summary").attribute("type", "text");
        xml.text(entry.words()).end().end();
    }

    private static void link(XmlWriter xml, String relation, String address) throws IOException {
        xml.start("link").attribute("rel", relation).attribute("href", address).end();
    }

    private static void element(XmlWriter xml, String name, String text) throws IOException {
        xml.start(name).text(text).end();
    }
}
