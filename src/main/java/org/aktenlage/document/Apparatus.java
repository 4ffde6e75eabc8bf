package org.aktenlage.document;

import java.util.List;

/**
 * What a source brings along beside its words.
 *
 * @param pages where its pages begin
 * @param parse its sentences, if it came parsed; empty where they are ours to find
 */
public record Apparatus(Pages pages, List<ParsedSentence> parse) {

    /** Of a source that is words only. */
    public static final Apparatus NONE = new Apparatus(Pages.NONE, List.of());

    public Apparatus {
        parse = List.copyOf(parse);
    }

    public static Apparatus of(Pages pages) {
        return new Apparatus(pages, List.of());
    }

    public static Apparatus of(List<ParsedSentence> parse) {
        return new Apparatus(Pages.NONE, parse);
    }
}
