package org.aktenlage.document;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A sentence whose parse came with its document.
 *
 * @param language null where nobody says
 * @param mended whether the parse is one of ours, with repairs and all; any other is mended when it
 *     is read
 */
public record ParsedSentence(
        Span span, @Nullable Language language, boolean mended, List<ParsedWord> words) {

    public ParsedSentence {
        words = List.copyOf(words);
    }
}
