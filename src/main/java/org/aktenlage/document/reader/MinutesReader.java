package org.aktenlage.document.reader;

import org.aktenlage.document.Apparatus;
import org.aktenlage.document.Document;
import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.aktenlage.document.Source;

import java.io.ByteArrayInputStream;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Minutes of a sitting of the Bundestag in the XML of its 19th term and later ({@code
 * dbtplenarprotokoll}): who speaks in which office or group, interjections apart. Contents, lists
 * of speakers and annexes are left out. No DTD is loaded and no entity resolved.
 */
public final class MinutesReader implements Reader {

    private static final int GLIMPSE = 2_000;
    private static final int DEEPEST = 64;
    private static final Set<String> LEFT_OUT =
            Set.of("inhaltsverzeichnis", "anlagen", "rednerliste");

    @Override
    public boolean accepts(Source source) {
        return TextDecoder.glimpse(source, GLIMPSE).contains("<dbtplenarprotokoll");
    }

    @Override
    public Document read(Source source, Metadata given) throws RejectedException {
        Minutes minutes = new Minutes();
        try {
            XMLStreamReader xml =
                    factory().createXMLStreamReader(new ByteArrayInputStream(source.content()));
            walk(xml, minutes);
            xml.close();
        } catch (XMLStreamException e) {
            String place =
                    "line " + e.getLocation().getLineNumber() + ": no well-formed XML of minutes";
            throw new RejectedException(source.path(), Code.MALFORMED, place);
        }
        if (minutes.turns().isEmpty()) {
            throw new RejectedException(
                    source.path(), Code.NO_TEXT, "minutes in which nobody speaks");
        }
        Metadata own =
                new Metadata(
                        minutes.title(),
                        null,
                        "Deutscher Bundestag",
                        minutes.day(),
                        Language.GERMAN,
                        null);
        return new Document.Dialogue(
                source,
                Document.Kind.TEXT,
                minutes.text(),
                given.orElse(own),
                minutes.turns(),
                Apparatus.of(minutes.pages()));
    }

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static void walk(XMLStreamReader xml, Minutes minutes) throws XMLStreamException {
        int depth = 0;
        int leftOut = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("deeper than " + DEEPEST, xml.getLocation());
                    }
                    if (leftOut > 0 || LEFT_OUT.contains(xml.getLocalName())) {
                        leftOut++;
                    } else {
                        minutes.anchor(xml.getAttributeValue(null, "id"));
                        minutes.open(
                                xml.getLocalName(),
                                xml.getAttributeValue(null, "klasse"),
                                xml.getAttributeValue(null, "date"));
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (leftOut == 0) {
                        minutes.words(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (leftOut > 0) {
                        leftOut--;
                    } else {
                        minutes.close(xml.getLocalName());
                    }
                }
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
    }
}
