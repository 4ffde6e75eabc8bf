package org.aktenlage.annotation;

import org.aktenlage.document.Language;
import org.aktenlage.document.Span;

import java.util.List;

/**
 * A sentence with its words, the actors named and the times said.
 *
 * @param span where it stands in the document's text
 */
public record Sentence(
        Span span,
        Language language,
        List<Token> tokens,
        List<Mention> mentions,
        List<TimeExpression> times) {

    public Sentence {
        tokens = List.copyOf(tokens);
        mentions = List.copyOf(mentions);
        times = List.copyOf(times);
    }

    public Sentence withMentions(List<Mention> found) {
        return new Sentence(span, language, tokens, found, times);
    }

    public Sentence withTimes(List<TimeExpression> found) {
        return new Sentence(span, language, tokens, mentions, found);
    }

    /** The same with a parse that was mended. */
    public Sentence withTokens(List<Token> mended) {
        return new Sentence(span, language, mended, mentions, times);
    }
}
