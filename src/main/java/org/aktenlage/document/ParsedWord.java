package org.aktenlage.document;

import java.util.Map;

/**
 * A word of a parse that came with its document.
 *
 * @param span where it stands; the words that {@code am} stands for have its span
 * @param form as the parser read it
 * @param lemma empty where there is none
 * @param tag universal part of speech
 * @param languageTag the tag in another set, such as Penn Treebank; empty where there is none
 * @param features several values are joined by {@code ,}
 * @param head index of the governing word in its sentence, or -1 for the root
 * @param relation universal dependency, language-specific subtype kept
 */
public record ParsedWord(
        Span span,
        String form,
        String lemma,
        String tag,
        String languageTag,
        Map<String, String> features,
        int head,
        String relation) {

    public ParsedWord {
        features = Map.copyOf(features);
    }
}
