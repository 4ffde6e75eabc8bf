package org.aktenlage.pipeline;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.Anchor;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Sentence;
import org.aktenlage.annotation.name.NameIndex;
import org.aktenlage.annotation.name.NameReader;
import org.aktenlage.annotation.syntax.SyntaxAnnotator;
import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Turn;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.LedgerEntry;
import org.aktenlage.fact.Unread;
import org.aktenlage.fact.frame.Discourse;
import org.aktenlage.fact.frame.FrameExtractor;
import org.aktenlage.fact.frame.Pending;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the turns of one document in their order; names and abbreviations carry over. */
final class TurnReader {

    private static final Logger LOG = LoggerFactory.getLogger(TurnReader.class);

    private final Document document;
    private final @Nullable Anchor anchor;
    private final SentenceReader sentences;
    private final FrameExtractor frames;
    private final Cast cast;
    private final @Nullable LocalDate day;
    private final NameReader nameReader;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<LedgerEntry> ledger = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    TurnReader(
            Document document,
            @Nullable Anchor anchor,
            NameIndex names,
            SyntaxAnnotator syntax,
            FrameExtractor frames,
            Cast cast) {
        this.document = document;
        this.anchor = anchor;
        this.sentences = new SentenceReader(document, syntax);
        this.frames = frames;
        this.cast = cast;
        this.day = anchor == null ? null : anchor.date().latest();
        this.nameReader = names.reader(sentences.language(), day, cast.author());
    }

    List<Fact> facts() {
        return facts;
    }

    List<Pending> pending() {
        return pending;
    }

    List<LedgerEntry> ledger() {
        return ledger;
    }

    List<Unread> unread() {
        return unread;
    }

    void read(int index, Turn turn) {
        Actor speaker = cast.speaker(turn);
        Anchor spokenOn = turn.date() == null ? anchor : new Anchor(turn.date(), false);
        boolean chairs = cast.presides(turn);
        Discourse discourse =
                new Discourse(
                        chairs ? null : speaker,
                        chairs ? null : cast.institution(turn, speaker),
                        cast.parties(turn),
                        spokenOn == null ? null : spokenOn.date().latest());
        for (Block block : turn.blocks()) {
            if (block.isRead()) {
                readBlock(index, block, discourse, new Quoting(document.text(), spokenOn));
            }
        }
    }

    private void readBlock(int turn, Block block, Discourse discourse, Quoting quoting) {
        for (SentenceReader.Piece piece : sentences.of(block)) {
            if (piece.isTooLong()) {
                unread.add(piece.tooLong());
            } else {
                readGuarded(turn, piece, discourse, quoting);
            }
        }
    }

    private void readGuarded(
            int turn, SentenceReader.Piece piece, Discourse discourse, Quoting quoting) {
        try {
            readSentence(turn, piece, discourse, quoting);
        } catch (UncheckedIOException e) {
            throw e; // the models cannot be read: the next sentence would fare no better
        } catch (RuntimeException | StackOverflowError e) {
            String path = document.source().path();
            LOG.warn("{}: sentence at {} not read", path, piece.span().start(), e);
            unread.add(new Unread(piece.span(), Unread.Reason.FAILED, e.toString()));
        }
    }

    private void readSentence(
            int turn, SentenceReader.Piece piece, Discourse discourse, Quoting quoting) {
        Sentence parsed = sentences.annotate(piece);
        List<Mention> mentions = nameReader.mentions(parsed.tokens(), piece.language(), day);
        Sentence sentence = quoting.dated(parsed.withMentions(mentions));
        FrameExtractor.Yield yield =
                frames.extract(document.text(), sentence, turn, discourse, quoting.voice());
        facts.addAll(yield.facts());
        pending.addAll(yield.pending());
        ledger.addAll(yield.ledger());
    }
}
