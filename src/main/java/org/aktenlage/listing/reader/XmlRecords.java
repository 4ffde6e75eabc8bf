package org.aktenlage.listing.reader;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import org.aktenlage.document.RejectedException;
import org.aktenlage.document.Rejection.Code;
import org.codehaus.stax2.XMLInputFactory2;

import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through a list in XML and hands over its records one by one. No DTD is read and no entity
 * resolved; a record is held in memory, the list is not.
 */
final class XmlRecords {

    private static final int DEEPEST = 64;

    /** In UTF-16 code units: the longest record of a real list has some thirty thousand. */
    private static final int LONGEST = 4_000_000;

    private final String path;
    private final XMLStreamReader xml;
    private int length;

    /**
     * Starts at the root.
     *
     * @param path names the list in errors
     */
    XmlRecords(String path, InputStream bytes) throws RejectedException {
        this.path = path;
        try {
            this.xml = factory().createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            throw malformed(path, e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // else what is wrong in a text is only told when it is asked for, unchecked
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    /**
     * Hands over the root without its children, then every element of these names with all that is
     * in it, wherever it stands outside another of them.
     *
     * @throws RejectedException if the list is not well-formed or a record is beyond all measure;
     *     what was handed over until then is not to be kept
     */
    void read(Set<String> names, Consumer<Element> root, Consumer<Element> records)
            throws RejectedException {
        try {
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("a document type", xml.getLocation());
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (names.contains(xml.getLocalName())) {
                        length = 0;
                        records.accept(element(0));
                    } else if (++depth == 1) {
                        root.accept(opened());
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(path, e);
        } catch (IllegalArgumentException e) {
            throw new RejectedException(path, Code.MALFORMED, place() + ": " + e.getMessage());
        }
    }

    private Element opened() {
        Element element = new Element(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            length += xml.getAttributeValue(i).length();
        }
        return element;
    }

    /** Up to its end tag. */
    private Element element(int depth) throws XMLStreamException {
        Element element = opened();
        length += element.name().length();
        if (depth > DEEPEST || length > LONGEST) {
            throw new XMLStreamException(
                    "a record deeper than " + DEEPEST + " or longer than " + LONGEST,
                    xml.getLocation());
        }
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> element.add(element(depth + 1));
                case XMLStreamConstants.END_ELEMENT -> {
                    return element;
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    length += xml.getTextLength();
                    element.add(xml.getText());
                }
                case XMLStreamConstants.END_DOCUMENT ->
                        throw new XMLStreamException("the end in a record", xml.getLocation());
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
    }

    private String place() {
        return place(xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
    }

    private static String place(int line, int column) {
        return "line " + line + ", column " + column;
    }

    private static RejectedException malformed(String path, XMLStreamException e) {
        String place =
                e.getLocation() == null
                        ? "no place"
                        : place(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new RejectedException(path, Code.MALFORMED, place + ": " + why);
    }
}
