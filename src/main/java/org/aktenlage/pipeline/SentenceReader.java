package org.aktenlage.pipeline;

import org.aktenlage.annotation.Sentence;
import org.aktenlage.annotation.language.LanguageDetector;
import org.aktenlage.annotation.sentence.SentenceSplitter;
import org.aktenlage.annotation.syntax.SyntaxAnnotator;
import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Language;
import org.aktenlage.document.ParsedSentence;
import org.aktenlage.document.Span;
import org.aktenlage.fact.Unread;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Cuts the blocks of one document into sentences and parses them. */
final class SentenceReader {

    private final Document document;
    private final SyntaxAnnotator syntax;
    private final Language language;

    SentenceReader(Document document, SyntaxAnnotator syntax) {
        this.document = document;
        this.syntax = syntax;
        this.language = LanguageDetector.of(document).orElse(Language.ENGLISH);
    }

    /**
     * A sentence before it is parsed.
     *
     * @param given its parse, if it came with the document
     */
    record Piece(Span span, Language language, @Nullable ParsedSentence given) {

        boolean isTooLong() {
            return span.length() > SyntaxAnnotator.MAX_SENTENCE_LENGTH;
        }

        /** The note that it was left out. */
        Unread tooLong() {
            String limit = "the limit is " + SyntaxAnnotator.MAX_SENTENCE_LENGTH;
            return new Unread(span, Unread.Reason.TOO_LONG, limit);
        }
    }

    /** The language of the document, where a block does not tell its own. */
    Language language() {
        return language;
    }

    List<Piece> of(Block block) {
        Language spoken =
                document.metadata().language() != null
                        ? language
                        : LanguageDetector.of(block.span().of(document.text())).orElse(language);
        if (!document.parse().isEmpty()) {
            return document.parse().stream()
                    .filter(sentence -> block.span().covers(sentence.span()))
                    .map(sentence -> given(sentence, spoken))
                    .toList();
        }
        return SentenceSplitter.split(document.text(), block, spoken).stream()
                .map(span -> new Piece(span, spoken, null))
                .toList();
    }

    private static Piece given(ParsedSentence sentence, Language spoken) {
        Language stated = sentence.language();
        return new Piece(sentence.span(), stated == null ? spoken : stated, sentence);
    }

    /**
     * Parses a sentence that is not too long.
     *
     * @throws java.io.UncheckedIOException if the models cannot be read
     */
    Sentence annotate(Piece piece) {
        ParsedSentence given = piece.given();
        return given == null
                ? syntax.annotate(document.text(), piece.span(), piece.language())
                : syntax.annotate(given, piece.language());
    }
}
