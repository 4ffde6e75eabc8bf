package org.aktenlage.pipeline;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.Anchor;
import org.aktenlage.annotation.name.ActorLoader;
import org.aktenlage.annotation.name.NameIndex;
import org.aktenlage.annotation.syntax.SyntaxAnnotator;
import org.aktenlage.annotation.temporal.AnchorFinder;
import org.aktenlage.document.Document;
import org.aktenlage.document.Installation;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.Turn;
import org.aktenlage.fact.LedgerEntry;
import org.aktenlage.fact.Reading;
import org.aktenlage.fact.frame.Coreference;
import org.aktenlage.fact.frame.FrameExtractor;
import org.aktenlage.fact.frame.Lexicon;
import org.aktenlage.fact.frame.LexiconLoader;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads documents: everything between a {@link Document} and its {@link Reading}. Built once; the
 * models of a language are loaded when its first sentence comes. Threads may share it.
 */
public final class Extractor {

    /** Part of every extraction's fingerprint: raise it whenever the rules in Java change. */
    public static final String VERSION = "3";

    private final NameIndex names;
    private final Lexicon lexicon;
    private final SyntaxAnnotator syntax;
    private final FrameExtractor frames;
    private final double threshold;

    private Extractor(NameIndex names, Lexicon lexicon, SyntaxAnnotator syntax, double threshold) {
        this.names = names;
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.frames = new FrameExtractor(lexicon, threshold);
        this.threshold = threshold;
    }

    /**
     * Loads names and frames; no models yet.
     *
     * @param threshold confidence in [0,1] below which an event goes to the ledger
     */
    public static Extractor load(Installation installation, double threshold) {
        return new Extractor(
                ActorLoader.load(installation),
                LexiconLoader.load(installation),
                new SyntaxAnnotator(installation.models()),
                threshold);
    }

    /** The actors and offices that are known. */
    public NameIndex names() {
        return names;
    }

    SyntaxAnnotator syntax() {
        return syntax;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    /** Equal for two extractors that read every document alike, seeds apart. */
    public String fingerprint() {
        return VERSION + "-" + lexicon.fingerprint() + "-" + threshold;
    }

    /** Reads one document. */
    public Reading read(Document document) {
        Anchor anchor = AnchorFinder.find(document).orElse(null);
        LocalDate day = anchor == null ? null : anchor.date().latest();
        Cast cast = new Cast(names, document.metadata(), day);
        TurnReader reader = new TurnReader(document, anchor, names, syntax, frames, cast);
        List<@Nullable Actor> speakers = new ArrayList<>();
        List<Turn> turns = document.turns();
        for (int i = 0; i < turns.size(); i++) {
            speakers.add(cast.speaker(turns.get(i)));
            reader.read(i, turns.get(i));
        }
        Coreference.Completed completed = Coreference.complete(reader.facts(), reader.pending());
        List<LedgerEntry> ledger = new ArrayList<>(reader.ledger());
        completed.open().forEach(p -> ledger.add(p.otherwise()));
        Metadata metadata = document.metadata();
        Actor publisher =
                metadata.publisher() == null
                        ? null
                        : names.speaker(metadata.publisher(), day).orElse(null);
        return new Reading(
                document, speakers, publisher, anchor, completed.facts(), ledger, reader.unread());
    }
}
