package org.aktenlage.graph;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Anchor;
import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Language;
import org.aktenlage.document.Metadata;
import org.aktenlage.document.PartialDate;
import org.aktenlage.document.Source;
import org.aktenlage.document.Span;
import org.aktenlage.document.Timespan;
import org.aktenlage.document.Turn;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Factuality;
import org.aktenlage.fact.LedgerEntry;
import org.aktenlage.fact.Reading;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small readings made by hand. */
public final class Readings {

    /** Confidence below which a fact of these readings does not count. */
    public static final double THRESHOLD = 0.5;

    public static final Actor DE = state("DE", "Germany", "Deutschland");
    public static final Actor KP = state("KP", "North Korea", "Nordkorea");
    public static final Actor RU = state("RU", "Russia", "Russland");
    public static final Actor KR = state("KR", "South Korea", "Südkorea");
    public static final Actor AA =
            new Actor(
                    "DE-AA",
                    ActorType.MINISTRY,
                    "Federal Foreign Office",
                    "Auswärtiges Amt",
                    "DE",
                    null,
                    true);
    public static final Actor FIRM =
            new Actor(
                    "Example Shipping",
                    ActorType.COMPANY,
                    "Example Shipping",
                    "Example Shipping",
                    "KP",
                    null,
                    false);

    /** The first sentence begins with a character outside the basic plane, to show code points. */
    public static final String TEXT =
            "🛰 Germany condemned the deployment. South Korea said that North Korea sent troops."
                    + " Example Shipping did not supply arms.";

    private Readings() {}

    public static Actor state(String key, String english, String german) {
        return new Actor(key, ActorType.STATE, english, german, key, null, true);
    }

    public static Source source(String path, String bytes) {
        return new Source(path, bytes.getBytes(StandardCharsets.UTF_8));
    }

    public static Metadata metadata(@Nullable String published) {
        return new Metadata(
                "On troops",
                "Auswärtiges Amt",
                "Auswärtiges Amt",
                published == null ? null : PartialDate.parse(published).orElseThrow(),
                Language.ENGLISH,
                "https://example.org/statement");
    }

    public static Document prose(String bytes) {
        return new Document.Prose(
                source("folder/statement.md", bytes),
                Document.Kind.STATEMENT,
                TEXT,
                metadata("2024-10-24"),
                List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, TEXT.length()))));
    }

    /** A citizen asks, somebody in office answers. */
    public static Document dialogue() {
        List<Block> blocks = List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, TEXT.length())));
        return new Document.Dialogue(
                source("question.html", "<html>"),
                Document.Kind.QUESTION_PAGE,
                TEXT,
                new Metadata(null, null, null, null, Language.ENGLISH, null),
                List.of(
                        new Turn(Turn.Kind.CITIZEN_QUESTION, null, null, null, blocks),
                        new Turn(
                                Turn.Kind.ANSWER,
                                "Annalena Example",
                                "Party",
                                PartialDate.parse("2024-11").orElseThrow(),
                                blocks)));
    }

    public static Span find(String words) {
        int start = TEXT.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(words);
        }
        return new Span(start, start + words.length());
    }

    /** Germany's condemnation, in the author's own voice. */
    public static Fact condemnation() {
        return new FactBuilder("Condemnation", "Germany condemned the deployment")
                .agents(DE)
                .targets(KP)
                .theme("the deployment", "deployment")
                .time("2024-10")
                .build();
    }

    /** What South Korea says of North Korea. */
    public static Fact quotedDeployment() {
        return new FactBuilder("TroopDeployment", "North Korea sent troops")
                .agents(KP)
                .targets(RU)
                .factuality(Factuality.REPORTED)
                .source(KR)
                .build();
    }

    public static Fact deniedTransfer() {
        return new FactBuilder("ArmsTransfer", "Example Shipping did not supply arms")
                .agents(FIRM)
                .factuality(Factuality.DENIED)
                .build();
    }

    public static LedgerEntry ledgerEntry() {
        return new LedgerEntry(
                "ArmsTransfer",
                LedgerEntry.Reason.MISSING_ROLE,
                "no target",
                find("supply arms"),
                find("Example Shipping did not supply arms."),
                "en-verb-supply");
    }

    public static Reading reading(Document document, Fact... facts) {
        List<@Nullable Actor> speakers = new ArrayList<>();
        document.turns().forEach(t -> speakers.add(t.kind() == Turn.Kind.STATEMENT ? AA : null));
        return new Reading(
                document,
                speakers,
                document instanceof Document.Prose ? AA : null,
                new Anchor(PartialDate.parse("2024-10-24").orElseThrow(), false),
                List.of(facts),
                List.of(ledgerEntry()),
                List.of(),
                THRESHOLD);
    }

    /** Germany's condemnation in a document of that path, whose theme is its bytes. */
    public static Reading published(String path, String bytes, String day) {
        Metadata given = metadata(day);
        Document document =
                new Document.Prose(
                        source(path, bytes),
                        Document.Kind.STATEMENT,
                        TEXT,
                        new Metadata(
                                given.title(),
                                given.author(),
                                given.publisher(),
                                given.published(),
                                given.language(),
                                "https://example.org/" + path),
                        List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, TEXT.length()))));
        Fact fact =
                new FactBuilder("Condemnation", "Germany condemned the deployment")
                        .agents(DE)
                        .targets(KP)
                        .theme(bytes, bytes)
                        .build();
        return reading(document, fact);
    }

    public static Reading full(String bytes) {
        return reading(prose(bytes), condemnation(), quotedDeployment(), deniedTransfer());
    }

    /**
     * The full reading of a later version.
     *
     * @param before what its text has more at the beginning
     * @param text as long as {@link #TEXT}
     */
    public static Reading moved(String bytes, String before, String text) {
        Document.Prose prose = (Document.Prose) prose(bytes);
        Document document =
                new Document.Prose(
                        prose.source(),
                        prose.kind(),
                        before + text,
                        prose.metadata(),
                        List.of(
                                new Block(
                                        Block.Kind.PARAGRAPH,
                                        new Span(0, before.length() + text.length()))));
        return reading(
                document,
                full(bytes).facts().stream()
                        .map(fact -> moved(fact, before.length()))
                        .toArray(Fact[]::new));
    }

    private static Fact moved(Fact fact, int by) {
        return new Fact(
                fact.type(),
                fact.agents(),
                fact.targets(),
                fact.theme(),
                fact.themeLemmas(),
                fact.time(),
                fact.timeWords(),
                fact.timeInferred(),
                fact.factuality(),
                fact.source(),
                new Span(fact.quote().start() + by, fact.quote().end() + by),
                new Span(fact.sentence().start() + by, fact.sentence().end() + by),
                fact.turn(),
                fact.rule(),
                fact.confidence());
    }

    /** Facts with few words. */
    public static final class FactBuilder {

        private final String type;
        private final Span quote;
        private List<Actor> agents = List.of();
        private List<Actor> targets = List.of();
        private String theme = "";
        private String themeLemmas = "";
        private @Nullable Timespan time;
        private Factuality factuality = Factuality.ASSERTED;
        private @Nullable Actor source;
        private int turn;
        private double confidence = 0.9;

        public FactBuilder(String type, String quote) {
            this.type = type;
            this.quote = find(quote);
        }

        public FactBuilder agents(Actor... all) {
            agents = Arrays.asList(all);
            return this;
        }

        public FactBuilder targets(Actor... all) {
            targets = Arrays.asList(all);
            return this;
        }

        public FactBuilder theme(String words, String lemma) {
            theme = words;
            themeLemmas = lemma;
            return this;
        }

        public FactBuilder time(String iso) {
            time = Timespan.parse(iso).orElseThrow();
            return this;
        }

        public FactBuilder factuality(Factuality value) {
            factuality = value;
            return this;
        }

        public FactBuilder source(Actor actor) {
            source = actor;
            return this;
        }

        public FactBuilder turn(int index) {
            turn = index;
            return this;
        }

        public FactBuilder confidence(double value) {
            confidence = value;
            return this;
        }

        public Fact build() {
            return new Fact(
                    type,
                    agents,
                    targets,
                    theme,
                    themeLemmas,
                    time,
                    null,
                    false,
                    factuality,
                    source,
                    quote,
                    new Span(0, TEXT.length()),
                    turn,
                    "en-verb-test",
                    confidence);
        }
    }
}
