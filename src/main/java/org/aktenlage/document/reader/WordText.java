package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The paragraphs of {@code word/document.xml}, those in the cells of tables too, each a block. What
 * a tracked change deleted or moved away, hidden words, field codes, tables of contents and the
 * second copy of drawings for old programs are left out.
 *
 * @see <a
 *     href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376,
 *     part 1, 17: WordprocessingML</a>
 */
final class WordText {

    private static final int DEEPEST = 500;

    private static final Set<String> LEFT_OUT =
            Set.of("del", "moveFrom", "instrText", "delText", "Fallback");

    /** A paragraph being read; a text box within it holds others. */
    private static final class Paragraph {
        private final StringBuilder words = new StringBuilder();
        private @Nullable String style;
        private boolean item;
        private boolean outlined;
    }

    private final WordStyles styles;
    private final TurnText text;
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private boolean inText;
    private boolean hidden;
    private boolean titled;

    WordText(WordStyles styles, TurnText text) {
        this.styles = styles;
        this.text = text;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
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
                        start(xml);
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (leftOut == 0 && inText && !hidden && !open.isEmpty()) {
                        open.peek().words.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (leftOut > 0) {
                        leftOut--;
                    } else {
                        end(xml.getLocalName());
                    }
                }
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
    }

    private void start(XMLStreamReader xml) {
        if (xml.getLocalName().equals("p")) {
            open.push(new Paragraph());
        }
        Paragraph paragraph = open.peek();
        if (paragraph == null) {
            return;
        }
        switch (xml.getLocalName()) {
            case "pStyle" -> paragraph.style = attribute(xml, "val");
            case "numPr" -> paragraph.item = true;
            case "outlineLvl" -> paragraph.outlined = !"9".equals(attribute(xml, "val"));
            case "r" -> hidden = false;
            case "vanish" -> hidden = !isOff(attribute(xml, "val"));
            case "t" -> inText = true;
            case "tab", "br", "cr", "ptab" -> paragraph.words.append(' ');
            case "noBreakHyphen" -> paragraph.words.append('-');
            default -> {
                // its words belong to what holds it
            }
        }
    }

    private static boolean isOff(@Nullable String value) {
        return "0".equals(value) || "false".equals(value) || "off".equals(value);
    }

    private void end(String element) {
        switch (element) {
            case "t" -> inText = false;
            case "r" -> hidden = false;
            case "p" -> close(open.pop());
            default -> {
                // nothing ends with it
            }
        }
    }

    private void close(Paragraph paragraph) {
        String words = paragraph.words.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
        Block.Kind kind = kindOf(paragraph, words);
        // a document has one title
        text.add(kind == Block.Kind.TITLE && titled ? Block.Kind.HEADING : kind, words);
        titled |= kind == Block.Kind.TITLE && !words.isEmpty();
    }

    private Block.Kind kindOf(Paragraph paragraph, String words) {
        if (Furniture.isFurniture(words) || Furniture.isFarewell(words)) {
            return Block.Kind.FURNITURE;
        }
        Block.Kind kind = styles.kindOf(paragraph.style);
        if (kind == Block.Kind.PARAGRAPH && (paragraph.outlined || paragraph.item)) {
            return paragraph.outlined ? Block.Kind.HEADING : Block.Kind.LIST_ITEM;
        }
        return kind;
    }

    /** An attribute of any namespace: strict and transitional documents differ in theirs. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
