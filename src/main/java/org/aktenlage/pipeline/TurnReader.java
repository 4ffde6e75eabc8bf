package org.aktenlage.pipeline;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.Anchor;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Sentence;
import org.aktenlage.annotation.Token;
import org.aktenlage.annotation.language.LanguageDetector;
import org.aktenlage.annotation.name.NameIndex;
import org.aktenlage.annotation.name.NameReader;
import org.aktenlage.annotation.sentence.SentenceSplitter;
import org.aktenlage.annotation.syntax.SyntaxAnnotator;
import org.aktenlage.annotation.temporal.TimeFinder;
import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Language;
import org.aktenlage.document.Span;
import org.aktenlage.document.Turn;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.LedgerEntry;
import org.aktenlage.fact.frame.Discourse;
import org.aktenlage.fact.frame.FrameExtractor;
import org.aktenlage.fact.frame.Pending;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Reads the turns of one document in their order; names and abbreviations carry over. */
final class TurnReader {

    /** A label such as {@code @AuswaertigesAmt am 23.10.:} is no longer than this, in words. */
    private static final int LONGEST_LABEL = 8;

    private final Document document;
    private final @Nullable Anchor anchor;
    private final SyntaxAnnotator syntax;
    private final FrameExtractor frames;
    private final Cast cast;
    private final Language language;
    private final @Nullable LocalDate day;
    private final NameReader nameReader;

    TurnReader(
            Document document,
            @Nullable Anchor anchor,
            NameIndex names,
            SyntaxAnnotator syntax,
            FrameExtractor frames,
            Cast cast) {
        this.document = document;
        this.anchor = anchor;
        this.syntax = syntax;
        this.frames = frames;
        this.cast = cast;
        this.language = LanguageDetector.of(document).orElse(Language.ENGLISH);
        this.day = anchor == null ? null : anchor.date().latest();
        Actor author =
                document.metadata().author() == null
                        ? null
                        : names.speaker(document.metadata().author(), day).orElse(null);
        this.nameReader = names.reader(language, day, author);
    }

    void read(
            int index,
            Turn turn,
            List<Fact> facts,
            List<Pending> pending,
            List<LedgerEntry> ledger) {
        Actor speaker = cast.speaker(turn);
        Discourse discourse = new Discourse(speaker, cast.institution(speaker));
        for (Block block : turn.blocks()) {
            if (block.isRead()) {
                readBlock(index, block, discourse, facts, pending, ledger);
            }
        }
    }

    private void readBlock(
            int turn,
            Block block,
            Discourse discourse,
            List<Fact> facts,
            List<Pending> pending,
            List<LedgerEntry> ledger) {
        Language spoken =
                document.metadata().language() != null
                        ? language
                        : LanguageDetector.of(block.span().of(document.text())).orElse(language);
        Actor voice = null;
        for (Span span : SentenceSplitter.split(document.text(), block, spoken)) {
            if (span.length() > SyntaxAnnotator.MAX_SENTENCE_LENGTH) {
                continue;
            }
            Sentence sentence = annotated(span, spoken);
            Actor label = label(sentence);
            voice = label != null ? label : voice;
            FrameExtractor.Yield yield =
                    frames.extract(document.text(), sentence, turn, discourse, voice);
            facts.addAll(yield.facts());
            pending.addAll(yield.pending());
            ledger.addAll(yield.ledger());
        }
    }

    private Sentence annotated(Span span, Language spoken) {
        Sentence parsed = syntax.annotate(document.text(), span, spoken);
        List<Mention> mentions = nameReader.mentions(parsed.tokens(), spoken, day);
        return parsed.withMentions(mentions)
                .withTimes(TimeFinder.times(parsed.tokens(), spoken, anchor));
    }

    /** {@code @AuswaertigesAmt am 23.10.: ...} says who speaks the rest of the block. */
    private static @Nullable Actor label(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (token.index() > LONGEST_LABEL) {
                return null;
            }
            if (token.form().equals(":")) {
                return sentence.mentions().stream()
                        .filter(m -> m.first() == 0 && m.form() == Mention.Form.NAME)
                        .map(Mention::actor)
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }
}
