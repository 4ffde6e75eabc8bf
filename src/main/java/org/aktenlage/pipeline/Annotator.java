package org.aktenlage.pipeline;

import org.aktenlage.annotation.Sentence;
import org.aktenlage.annotation.syntax.SyntaxAnnotator;
import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Installation;
import org.aktenlage.document.Turn;
import org.aktenlage.fact.Unread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses documents as {@link Extractor} does, and stops there: before names are found, without a
 * lexicon. Threads may share it.
 */
public final class Annotator {

    private static final Logger LOG = LoggerFactory.getLogger(Annotator.class);

    private final SyntaxAnnotator syntax;

    /** Loads no models yet. */
    public Annotator(Installation installation) {
        syntax = new SyntaxAnnotator(installation.models());
    }

    /** Takes sentences in the order of the text. */
    public interface Sink {
        void take(Turn turn, Block block, Sentence sentence) throws IOException;
    }

    /**
     * Parses every sentence that facts are looked for in.
     *
     * @return those that were left out
     * @throws UncheckedIOException if the models cannot be read
     */
    public List<Unread> annotate(Document document, Sink sink) throws IOException {
        SentenceReader sentences = new SentenceReader(document, syntax);
        List<Unread> unread = new ArrayList<>();
        for (Turn turn : document.turns()) {
            for (Block block : turn.blocks().stream().filter(Block::isRead).toList()) {
                for (SentenceReader.Piece piece : sentences.of(block)) {
                    Optional<Sentence> parsed = parse(document, sentences, piece, unread);
                    if (parsed.isPresent()) {
                        sink.take(turn, block, parsed.get());
                    }
                }
            }
        }
        return unread;
    }

    private static Optional<Sentence> parse(
            Document document,
            SentenceReader sentences,
            SentenceReader.Piece piece,
            List<Unread> unread) {
        if (piece.isTooLong()) {
            unread.add(piece.tooLong());
            return Optional.empty();
        }
        try {
            return Optional.of(sentences.annotate(piece));
        } catch (UncheckedIOException e) {
            throw e; // the models cannot be read: the next sentence would fare no better
        } catch (RuntimeException | StackOverflowError e) {
            String path = document.source().path();
            LOG.warn("{}: sentence at {} not parsed", path, piece.span().start(), e);
            unread.add(new Unread(piece.span(), Unread.Reason.FAILED, e.toString()));
            return Optional.empty();
        }
    }
}
