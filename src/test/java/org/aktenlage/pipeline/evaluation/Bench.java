package org.aktenlage.pipeline.evaluation;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Sentence;
import org.aktenlage.annotation.name.ActorLoader;
import org.aktenlage.annotation.name.NameIndex;
import org.aktenlage.annotation.name.NameReader;
import org.aktenlage.annotation.name.Tenure;
import org.aktenlage.annotation.sentence.SentenceSplitter;
import org.aktenlage.annotation.syntax.SyntaxAnnotator;
import org.aktenlage.annotation.temporal.TimeFinder;
import org.aktenlage.document.Block;
import org.aktenlage.document.Installation;
import org.aktenlage.document.Language;
import org.aktenlage.document.Span;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.frame.ConfidenceLoader;
import org.aktenlage.fact.frame.Discourse;
import org.aktenlage.fact.frame.FrameExtractor;
import org.aktenlage.fact.frame.Lexicon;
import org.aktenlage.fact.frame.LexiconLoader;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads single sentences with the real parts, without a document, a date or a speaker. */
final class Bench {

    private static final Bench ONLY = new Bench();

    private final Lexicon lexicon;
    private final NameIndex names;
    private final SyntaxAnnotator syntax;
    private final FrameExtractor frames;

    private Bench() {
        Installation installation = Installation.located(List.of());
        lexicon = LexiconLoader.load(installation);
        names = ActorLoader.load(installation);
        syntax = new SyntaxAnnotator(installation.models());
        frames = new FrameExtractor(lexicon, ConfidenceLoader.load(installation));
    }

    /** The models take a while to load: all tests share them. */
    static Bench shared() {
        return ONLY;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    List<Fact> facts(String text, Language language) {
        return facts(text, language, null);
    }

    /**
     * @param speaker key of the actor who says it
     */
    List<Fact> facts(String text, Language language, @Nullable String speaker) {
        NameReader reader = names.reader(language, null, null);
        Actor voice = speaker == null ? null : names.byKey(speaker).orElseThrow();
        Discourse discourse = new Discourse(voice, voice);
        Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()));
        List<Fact> facts = new ArrayList<>();
        for (Span span : SentenceSplitter.split(text, block, language)) {
            Sentence parsed = syntax.annotate(text, span, language);
            Sentence named =
                    parsed.withMentions(reader.mentions(parsed.tokens(), language, null))
                            .withTimes(TimeFinder.times(parsed.tokens(), language, null));
            facts.addAll(frames.extract(text, named, 0, discourse, null).facts());
        }
        return facts;
    }

    /** Whether these are the actors of the keys, each once. */
    boolean areActors(List<Actor> actors, List<String> keys) {
        List<String> left = new ArrayList<>(keys.stream().map(Bench::bare).distinct().toList());
        Set<Actor> distinct = new HashSet<>(actors);
        return distinct.size() == left.size()
                && distinct.stream().allMatch(a -> take(left, keysOf(a)));
    }

    private static boolean take(List<String> left, Collection<String> keys) {
        return left.stream().filter(keys::contains).findFirst().map(left::remove).orElse(false);
    }

    /** A government counts as its state, a person also as each institution of an office held. */
    private Set<String> keysOf(Actor actor) {
        Set<String> keys = new HashSet<>(Set.of(bare(actor.key())));
        if (actor.type() == ActorType.PERSON) {
            for (Tenure tenure : names.tenuresOf(actor)) {
                keys.add(bare(tenure.organization().key()));
            }
        }
        return keys;
    }

    private static String bare(String key) {
        return key.endsWith("-GOV") ? key.substring(0, key.length() - "-GOV".length()) : key;
    }

    /** For a person to read. */
    static String shown(List<Fact> facts) {
        return facts.stream()
                .map(
                        f ->
                                f.type()
                                        + " "
                                        + keys(f.agents())
                                        + " -> "
                                        + keys(f.targets())
                                        + " "
                                        + f.factuality().word()
                                        + (f.source() == null ? "" : " by " + f.source().key())
                                        + " ("
                                        + f.rule()
                                        + ")")
                .collect(Collectors.joining("; ", "[", "]"));
    }

    private static String keys(List<Actor> actors) {
        return actors.stream().map(Actor::key).collect(Collectors.joining(";"));
    }
}
