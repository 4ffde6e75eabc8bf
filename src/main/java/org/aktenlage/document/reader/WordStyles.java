package org.aktenlage.document.reader;

import org.aktenlage.document.Block;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the styles of a word-processing document mean. Their identifiers depend on the language of
 * the program that wrote them ({@code berschrift1}); their names do not ({@code heading 1}).
 */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("heading \\d+|subtitle");
    private static final Pattern FURNITURE =
            Pattern.compile("(toc|index) .*|header|footer|caption");

    private final Map<String, String> names = new HashMap<>();

    /** Reads {@code word/styles.xml}. */
    static WordStyles read(XMLStreamReader xml) throws XMLStreamException {
        WordStyles styles = new WordStyles();
        String open = null;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "style" -> open = WordText.attribute(xml, "styleId");
                    case "name" -> {
                        String name = WordText.attribute(xml, "val");
                        if (open != null && name != null) {
                            styles.names.putIfAbsent(open, name.toLowerCase(Locale.ROOT));
                        }
                    }
                    default -> {
                        // fonts and distances
                    }
                }
            }
        }
        return styles;
    }

    /** The kind of a paragraph of this style; an ordinary one where the style says nothing. */
    Block.Kind kindOf(@Nullable String style) {
        String name =
                style == null ? "" : names.getOrDefault(style, style.toLowerCase(Locale.ROOT));
        if (name.equals("title")) {
            return Block.Kind.TITLE;
        }
        if (HEADING.matcher(name).matches()) {
            return Block.Kind.HEADING;
        }
        if (FURNITURE.matcher(name).matches()) {
            return Block.Kind.FURNITURE;
        }
        return name.startsWith("list") ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
    }
}
