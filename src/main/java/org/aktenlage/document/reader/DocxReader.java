package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;
import org.aktenlage.document.Turn;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A word-processing document, DOCX: its paragraphs, headings, items and cells, and the title,
 * author and day of its core properties. Comments, notes, headers and footers are parts of their
 * own and not read. No DTD is loaded, no entity resolved, no link followed.
 */
public final class DocxReader implements Reader {

    private static final String BODY = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    private static final String PROPERTIES = "docProps/core.xml";

    /** What programs write where nobody gave a name. */
    private static final Pattern NOBODY =
            Pattern.compile(
                    "(?i)(microsoft"
                        + " )?office.?(user|anwender|benutzer)|user|benutzer|admin(istrator)?|author|autor|windows.?(user|benutzer|anwender)|unknown|unbekannt|python-docx|apache"
                        + " poi");

    @Override
    public boolean accepts(Source source) {
        byte[] content = source.content();
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            return false;
        }
        // names of parts stand in the archive as they are
        return new String(content, StandardCharsets.ISO_8859_1).contains(BODY);
    }

    @Override
    public Document read(Source source, Metadata given) throws RejectedException {
        Map<String, byte[]> parts = ZipParts.of(source, Set.of(BODY, STYLES, PROPERTIES));
        byte[] body = parts.get(BODY);
        if (body == null) {
            throw new RejectedException(
                    source.path(), Code.MALFORMED, "the part " + BODY + " is missing");
        }
        TurnText text = new TurnText();
        Map<String, String> properties = new HashMap<>();
        try {
            byte[] styles = parts.get(STYLES);
            WordStyles known = styles == null ? new WordStyles() : WordStyles.read(xml(styles));
            new WordText(known, text).read(xml(body));
            byte[] core = parts.get(PROPERTIES);
            if (core != null) {
                fill(xml(core), properties);
            }
        } catch (XMLStreamException e) {
            String place = "line " + e.getLocation().getLineNumber();
            throw new RejectedException(
                    source.path(), Code.MALFORMED, place + " of a part: no well-formed XML");
        }
        List<Block> blocks = text.turns().stream().map(Turn::blocks).flatMap(List::stream).toList();
        if (blocks.stream().noneMatch(b -> b.isRead() && b.kind() != Block.Kind.TITLE)) {
            throw new RejectedException(source.path(), Code.NO_TEXT, "no paragraph with words");
        }
        Metadata all = given.orElse(own(properties, text.text(), blocks));
        return document(source, text.text(), all, blocks);
    }

    private static Document document(Source source, String text, Metadata all, List<Block> blocks) {
        return Transcript.of(text, blocks)
                .<Document>map(
                        turns ->
                                new Document.Dialogue(source, Document.Kind.TEXT, text, all, turns))
                .orElseGet(() -> new Document.Prose(source, Document.Kind.TEXT, text, all, blocks));
    }

    private static XMLStreamReader xml(byte[] part) throws XMLStreamException {
        return MinutesReader.factory().createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private static void fill(XMLStreamReader xml, Map<String, String> properties)
            throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> words.setLength(0);
                case XMLStreamConstants.CHARACTERS -> words.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT ->
                        properties.putIfAbsent(xml.getLocalName(), words.toString().strip());
                default -> {
                    // nothing else has a value
                }
            }
        }
    }

    private static Metadata own(Map<String, String> properties, String text, List<Block> blocks) {
        String creator = value(properties, "creator");
        String created = value(properties, "created");
        boolean nobody = creator == null || NOBODY.matcher(creator).matches();
        return new Metadata(
                value(properties, "title") != null
                        ? value(properties, "title")
                        : title(text, blocks),
                nobody ? null : creator,
                null,
                created == null || created.length() < 10
                        ? null
                        : PartialDate.parse(created.substring(0, 10)).orElse(null),
                null,
                null);
    }

    private static @Nullable String value(Map<String, String> properties, String name) {
        String value = properties.get(name);
        return value == null || value.isBlank() ? null : value.replaceAll("\\s+", " ");
    }

    private static @Nullable String title(String text, List<Block> blocks) {
        return blocks.stream()
                .filter(b -> b.kind() == Block.Kind.TITLE)
                .map(b -> b.span().of(text))
                .findFirst()
                .orElse(null);
    }
}
