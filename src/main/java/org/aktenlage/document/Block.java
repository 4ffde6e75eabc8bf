package org.aktenlage.document;

/** A heading, a paragraph or a list item: sentences never cross its border. */
public record Block(Kind kind, Span span) {

    /** What a block is to a reader. */
    public enum Kind {
        /** The document's title: read like a sentence of text. */
        TITLE,
        /** A section's heading: kept, not read for facts. */
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        /** Navigation, greetings, page furniture: kept, not read for facts. */
        FURNITURE
    }

    /** Whether facts are looked for in it. */
    public boolean isRead() {
        return kind != Kind.HEADING && kind != Kind.FURNITURE;
    }
}
