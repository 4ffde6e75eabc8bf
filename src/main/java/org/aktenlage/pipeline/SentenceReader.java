package org.aktenlage.pipeline;

import org.aktenlage.annotation.Sentence;
import org.aktenlage.annotation.language.LanguageDetector;
import org.aktenlage.annotation.sentence.SentenceSplitter;
import org.aktenlage.annotation.syntax.SyntaxAnnotator;
import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Language;
import org.aktenlage.document.Span;
import org.aktenlage.fact.Unread;

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

    /** A sentence before it is parsed. */
    record Piece(Span span, Language language) {

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
        return SentenceSplitter.split(document.text(), block, spoken).stream()
                .map(span -> new Piece(span, spoken))
                .toList();
    }

    /**
     * Parses a sentence that is not too long.
     *
     * @throws java.io.UncheckedIOException if the models cannot be read
     */
    Sentence annotate(Piece piece) {
        return syntax.annotate(document.text(), piece.span(), piece.language());
    }
}
