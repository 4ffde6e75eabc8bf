package org.aktenlage.document.reader;

import org.aktenlage.document.Document;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Minutes of a sitting of the Bundestag in the flat XML of its 1st to 18th term ({@code DOKUMENT}
 * with {@code NR}, {@code DATUM} and one {@code TEXT}): the text is read like printed minutes. No
 * DTD is loaded and no entity resolved.
 */
public final class MinutesArchiveReader implements Reader {

    private static final int GLIMPSE = 2_000;

    @Override
    public boolean accepts(Source source) {
        return TextDecoder.glimpse(source, GLIMPSE).contains("<DOKUMENTART>PLENARPROTOKOLL<");
    }

    @Override
    public Document read(Source source, Metadata given) throws RejectedException {
        Map<String, StringBuilder> fields = new HashMap<>();
        try {
            XMLStreamReader xml =
                    MinutesReader.factory()
                            .createXMLStreamReader(new ByteArrayInputStream(source.content()));
            fill(xml, fields);
            xml.close();
        } catch (XMLStreamException e) {
            String place =
                    "line " + e.getLocation().getLineNumber() + ": no well-formed XML of minutes";
            throw new RejectedException(source.path(), Code.MALFORMED, place);
        }
        MinutesHead head =
                new MinutesHead(
                        field(fields, "NR").replaceAll("(?<!\\d)0+(?=\\d)", ""),
                        QuestionPageText.germanDate(field(fields, "DATUM")).orElse(null));
        return head.document(source, field(fields, "TEXT"), given);
    }

    private static String field(Map<String, StringBuilder> fields, String name) {
        return fields.getOrDefault(name, new StringBuilder()).toString().strip();
    }

    /** Elements do not nest but for the root. */
    private static void fill(XMLStreamReader xml, Map<String, StringBuilder> fields)
            throws XMLStreamException {
        StringBuilder open = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open = new StringBuilder();
                    fields.put(xml.getLocalName(), open);
                }
                case XMLStreamConstants.CHARACTERS -> open.append(xml.getText());
                default -> {
                    // the root and comments say nothing
                }
            }
        }
    }
}
