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
import org.aktenlage.fact.frame.Confidence;
import org.aktenlage.fact.frame.ConfidenceLoader;
import org.aktenlage.fact.frame.Coreference;
import org.aktenlage.fact.frame.FrameExtractor;
import org.aktenlage.fact.frame.Lexicon;
import org.aktenlage.fact.frame.LexiconLoader;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads documents: everything between a {@link Document} and its {@link Reading}. Built once; the
 * models of a language are loaded when its first sentence comes. Threads may share it.
 */
public final class Extractor {

    /** Part of every extraction's fingerprint: raise it whenever the rules in Java change. */
    public static final String VERSION = "6";

    private final NameIndex names;
    private final Lexicon lexicon;
    private final SyntaxAnnotator syntax;
    private final FrameExtractor frames;
    private final Confidence confidence;
    private final double threshold;
    private final Set<Step> without;

    private Extractor(
            NameIndex names,
            Lexicon lexicon,
            SyntaxAnnotator syntax,
            Confidence confidence,
            double threshold,
            Set<Step> without) {
        this.names = names;
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.confidence = confidence;
        this.threshold = threshold;
        this.without = without;
        FrameExtractor all = new FrameExtractor(lexicon, confidence);
        FrameExtractor some = without.contains(Step.CASE_ROLES) ? all.withoutCaseRoles() : all;
        this.frames = without.contains(Step.PRONOUNS) ? some.withoutPronouns() : some;
    }

    /**
     * Loads names and frames; no models yet.
     *
     * @param threshold confidence in [0,1] below which an event is kept and not stated
     */
    public static Extractor load(Installation installation, double threshold) {
        return load(installation, threshold, Set.of());
    }

    /**
     * Loads one that leaves steps out: to be measured, not to be used.
     *
     * @param threshold confidence in [0,1] below which an event is kept and not stated
     */
    public static Extractor load(Installation installation, double threshold, Set<Step> without) {
        Lexicon whole = LexiconLoader.load(installation);
        return new Extractor(
                ActorLoader.load(installation),
                without.contains(Step.DESCRIPTIONS) ? whole.withoutDescriptions() : whole,
                without.contains(Step.REPAIRS)
                        ? SyntaxAnnotator.unmended(installation.models())
                        : new SyntaxAnnotator(installation.models()),
                ConfidenceLoader.load(installation),
                without.contains(Step.THRESHOLD) ? 0 : threshold,
                Set.copyOf(without));
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
        return String.join(
                "-",
                VERSION,
                lexicon.fingerprint(),
                confidence.fingerprint(),
                String.valueOf(threshold));
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
        Coreference.Completed completed =
                without.contains(Step.COREFERENCE)
                        ? new Coreference.Completed(reader.facts(), reader.pending())
                        : Coreference.complete(reader.facts(), reader.pending(), confidence);
        List<LedgerEntry> ledger = new ArrayList<>(reader.ledger());
        completed.open().forEach(p -> ledger.add(p.otherwise()));
        Metadata metadata = document.metadata();
        Actor publisher =
                metadata.publisher() == null
                        ? null
                        : names.speaker(metadata.publisher(), day).orElse(null);
        return new Reading(
                document,
                speakers,
                publisher,
                anchor,
                completed.facts(),
                ledger,
                reader.unread(),
                threshold);
    }
}
