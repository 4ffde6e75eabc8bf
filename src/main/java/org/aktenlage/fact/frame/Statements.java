package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.TimeExpression;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Span;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Factuality;
import org.aktenlage.fact.Ground;
import org.aktenlage.fact.Grounds;
import org.aktenlage.fact.LedgerEntry;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes down what was found in one sentence, with its words, its time and its source. */
final class Statements {

    /** Deeds that consist in saying them. */
    private static final Set<String> WORDS =
            Set.of(
                    "Condemnation",
                    "Concern",
                    "Accusation",
                    "Demand",
                    "Warning",
                    "Rejection",
                    "Support",
                    "Pledge");

    /** What is so when it is told. */
    private static final Set<String> TIMELESS =
            Stream.concat(WORDS.stream(), Stream.of("OfficeHolding", "LegalViolation"))
                    .collect(Collectors.toUnmodifiableSet());

    /** Events whose actors are one party afterwards. */
    private static final Set<String> GATHER = Set.of("Meeting", "Cooperation", "Agreement");

    private final String text;
    private final Syntax syntax;
    private final int turn;
    private final Discourse discourse;
    private final @Nullable Actor voice;
    private final Scrutiny scrutiny;
    private final EventTimes times;
    private final Confidence confidence;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<LedgerEntry> ledger = new ArrayList<>();

    Statements(
            String text,
            Syntax syntax,
            int turn,
            Discourse discourse,
            @Nullable Actor voice,
            Scrutiny scrutiny,
            EventTimes times,
            Confidence confidence) {
        this.text = text;
        this.syntax = syntax;
        this.turn = turn;
        this.discourse = discourse;
        this.voice = voice;
        this.scrutiny = scrutiny;
        this.times = times;
        this.confidence = confidence;
    }

    FrameExtractor.Yield found() {
        return new FrameExtractor.Yield(facts, pending, ledger);
    }

    void add(Finding finding) {
        switch (finding) {
            case Finding.Event event -> state(event.candidate());
            case Finding.Open open -> pending.add(pending(open));
            case Finding.None none ->
                    ledger.add(entry(none.trigger(), none.event(), none.reason(), none.detail()));
        }
    }

    private void state(Candidate c) {
        facts.add(fact(c, actors(c.agents()), actors(c.targets()), scrutiny.of(c)));
        discourse.told(c.event(), c.agents(), c.targets());
        if (GATHER.contains(c.event())) {
            List<Actor> all = new ArrayList<>(actors(c.agents()));
            all.addAll(actors(c.targets()));
            discourse.met(all);
        }
    }

    private static List<Actor> actors(List<Filler> fillers) {
        return fillers.stream().map(Filler::actor).toList();
    }

    /** Kept until the whole document is read. */
    private Pending pending(Finding.Open open) {
        Candidate c = open.candidate();
        Frame frame = c.trigger().frame();
        Grounds grounds = scrutiny.of(c).with(Ground.COREFERENCE, 1);
        return new Pending(
                c.event(),
                actors(c.agents()),
                actors(c.targets()),
                frame.requires(Frame.Requirement.AGENT) || c.targets().isEmpty(),
                frame.requires(Frame.Requirement.TARGET),
                (agents, targets) -> fact(c, agents, targets, completed(grounds, agents)),
                entry(c.trigger(), c.event(), open.reason(), "nothing in the document tells"));
    }

    private static Grounds completed(Grounds grounds, List<Actor> agents) {
        return agents.isEmpty() ? grounds : grounds.with(Ground.AGENTLESS, 0);
    }

    private Fact fact(Candidate c, List<Actor> agents, List<Actor> targets, Grounds grounds) {
        TimeExpression time = time(c);
        List<Actor> sources =
                actors(c.certainty().source()).stream().filter(a -> !isSpeaker(a)).toList();
        boolean own =
                !c.certainty().source().isEmpty()
                        && (sources.isEmpty()
                                || (WORDS.contains(c.event())
                                        && sources.equals(actors(c.agents()))));
        Theme theme = c.theme().isEmpty() ? null : new Theme(syntax, c.theme().get(0));
        Actor source = own || sources.isEmpty() ? voice : sources.get(0);
        return new Fact(
                c.event(),
                agents,
                targets,
                theme == null ? "" : theme.in(text),
                theme == null ? "" : theme.lemmas(),
                time == null ? null : time.when(),
                time == null ? null : syntax.span(List.of(time.first(), time.last())),
                time != null && time.inferred(),
                stated(c, own, time),
                source,
                quote(c),
                syntax.sentence().span(),
                turn,
                c.trigger().frame().id(),
                confidence.of(grounds),
                grounds);
    }

    /** When it happens; what is said or held is not so at a time to come. */
    private @Nullable TimeExpression time(Candidate c) {
        TimeExpression time = times.of(c.trigger());
        boolean told = TIMELESS.contains(c.event()) && time != null;
        return told && discourse.isAhead(Objects.requireNonNull(time).when()) ? null : time;
    }

    private Factuality stated(Candidate c, boolean own, @Nullable TimeExpression time) {
        Factuality stated = c.certainty().factuality();
        if (own && stated == Factuality.REPORTED) {
            // who says that he worries, worries aloud
            return Factuality.ASSERTED;
        }
        boolean ahead =
                time != null && discourse.isAhead(time.when()) && !isPast(c.trigger().token());
        return ahead && stated == Factuality.ASSERTED ? Factuality.INTENDED : stated;
    }

    /** {@code hat einbestellt}, {@code was adopted}: then the day that is known is too early. */
    private boolean isPast(int verb) {
        return syntax.token(verb).features().getOrDefault("Tense", "").equals("Past")
                || syntax.children(verb, "aux").stream()
                        .anyMatch(
                                a ->
                                        a.form()
                                                .matches(
                                                        "hat|haben|hatte[n]?|wurden?|has|have|had|was|were"));
    }

    private boolean isSpeaker(Actor actor) {
        return actor.equals(discourse.speaker())
                || actor.equals(discourse.institution())
                || discourse.voices().contains(actor);
    }

    /** From the first to the last of the words that state the event: trigger, roles, theme. */
    private Span quote(Candidate c) {
        Set<Integer> words = new TreeSet<>(syntax.nounPhrase(c.trigger().token()));
        if (syntax.token(c.trigger().token()).isVerb()) {
            for (Token t : syntax.children(c.trigger().token(), "aux", "compound", "advmod")) {
                words.add(t.index());
            }
        }
        if (c.trigger().frame().partOfSpeech() == Frame.PartOfSpeech.MODAL) {
            words.addAll(asked(syntax.token(c.trigger().token()).head()));
        }
        words.addAll(c.trigger().companions());
        c.agents().forEach(f -> words.addAll(named(f.token())));
        c.targets().forEach(f -> words.addAll(named(f.token())));
        c.theme().forEach(t -> words.addAll(syntax.nounPhrase(t)));
        return syntax.span(List.copyOf(words));
    }

    /** What must be done: the verb with its object. */
    private List<Integer> asked(int verb) {
        List<Integer> words = new ArrayList<>(List.of(verb));
        syntax.children(verb, "obj").forEach(t -> words.addAll(syntax.nounPhrase(t.index())));
        return words;
    }

    /** The whole name that the word is part of: North Korea, not Korea. */
    private List<Integer> named(int word) {
        return syntax.mention(word)
                .map(m -> IntStream.rangeClosed(m.first(), m.last()).boxed().toList())
                .orElse(List.of(word));
    }

    private LedgerEntry entry(
            Trigger trigger, String event, LedgerEntry.Reason reason, String detail) {
        return new LedgerEntry(
                event,
                reason,
                detail,
                syntax.span(syntax.nounPhrase(trigger.token())),
                syntax.sentence().span(),
                trigger.frame().id());
    }
}
