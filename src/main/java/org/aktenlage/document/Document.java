package org.aktenlage.document;

import java.util.List;

/**
 * What a reader makes of a source: the text that is kept and quoted, and how it is divided.
 *
 * <p>The text holds no name of a private citizen: the reader has replaced each by as many {@code ▒}
 * as it had code points.
 */
public sealed interface Document {

    Source source();

    /** What it is to the outside world. */
    Kind kind();

    /** The text all {@link Span}s point into. */
    String text();

    Metadata metadata();

    /** In the order of the text. */
    List<Turn> turns();

    /** What came beside the words. */
    Apparatus apparatus();

    /** Where its pages begin. */
    default Pages pages() {
        return apparatus().pages();
    }

    /** Its sentences, if it came parsed; empty where they are ours to find. */
    default List<ParsedSentence> parse() {
        return apparatus().parse();
    }

    /** The document's key: its canonical address, else its path. */
    default String key() {
        String address = metadata().address();
        return address != null ? address : source().path();
    }

    /** What kind of document. */
    enum Kind {
        QUESTION_PAGE,
        NEWS_ARTICLE,
        STATEMENT,
        TEXT
    }

    /** A text of one author. */
    record Prose(
            Source source,
            Kind kind,
            String text,
            Metadata metadata,
            List<Block> blocks,
            Apparatus apparatus)
            implements Document {

        public Prose {
            blocks = List.copyOf(blocks);
        }

        /** Of a source that is words only. */
        public Prose(Source source, Kind kind, String text, Metadata metadata, List<Block> blocks) {
            this(source, kind, text, metadata, blocks, Apparatus.NONE);
        }

        @Override
        public List<Turn> turns() {
            return List.of(new Turn(Turn.Kind.STATEMENT, metadata.author(), null, null, blocks));
        }
    }

    /** Questions and answers, each with its speaker. */
    record Dialogue(
            Source source,
            Kind kind,
            String text,
            Metadata metadata,
            List<Turn> turns,
            Apparatus apparatus)
            implements Document {

        public Dialogue {
            turns = List.copyOf(turns);
        }

        /** Of a source that is words only. */
        public Dialogue(
                Source source, Kind kind, String text, Metadata metadata, List<Turn> turns) {
            this(source, kind, text, metadata, turns, Apparatus.NONE);
        }
    }
}
