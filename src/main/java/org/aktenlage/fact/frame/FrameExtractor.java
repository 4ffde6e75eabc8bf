package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Sentence;
import org.aktenlage.annotation.TimeExpression;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Span;
import org.aktenlage.fact.Fact;
import org.aktenlage.fact.Factuality;
import org.aktenlage.fact.LedgerEntry;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the facts of one parsed sentence: which frames its words evoke, who fills their roles, how
 * certain they are, when and who says so. Threads may share it; a {@link Discourse} belongs to one
 * turn.
 */
public final class FrameExtractor {

    /**
     * Facts below it go to the ledger. Set on the development documents; see docs/extraction.md.
     */
    public static final double DEFAULT_THRESHOLD = 0.4;

    /**
     * Events that all take part in alike: the guidelines list them as joint agents, without target.
     */
    private static final Set<String> JOINT = Set.of("Cooperation", "Agreement");

    /** What one is, not does: who threatens the members of a body is none of them. */
    private static final Set<String> STATES = Set.of("Membership", "OfficeHolding");

    private final Lexicon lexicon;
    private final double threshold;

    /**
     * @param threshold confidence in [0,1] below which an event is kept in the ledger only
     */
    public FrameExtractor(Lexicon lexicon, double threshold) {
        this.lexicon = lexicon;
        this.threshold = threshold;
    }

    /** What a sentence yields; the pending ones lack a role that another sentence may give. */
    public record Yield(List<Fact> facts, List<Pending> pending, List<LedgerEntry> ledger) {}

    /**
     * Reads one sentence and lets the discourse know whom it spoke of.
     *
     * @param text the document's text
     * @param turn index of the turn the sentence stands in
     * @param voice who says the whole sentence where that is not the turn's speaker: a quoted tweet
     */
    public Yield extract(
            String text, Sentence sentence, int turn, Discourse discourse, @Nullable Actor voice) {
        Syntax syntax = new Syntax(sentence);
        Arguments arguments = new Arguments(syntax);
        Triggers triggers = new Triggers(lexicon, syntax, arguments, discourse);
        Roles roles = new Roles(lexicon, syntax, arguments, triggers, discourse);
        FactualityReader factuality = new FactualityReader(syntax, arguments, triggers, roles);
        Run run =
                new Run(
                        text,
                        syntax,
                        arguments,
                        triggers,
                        discourse,
                        roles,
                        factuality,
                        turn,
                        voice);
        Yield yield = run.read();
        remember(syntax, discourse);
        return yield;
    }

    private static void remember(Syntax syntax, Discourse discourse) {
        Set<Integer> subjects = new HashSet<>();
        for (int i = 0; i < syntax.size(); i++) {
            if (syntax.isPredicate(i)) {
                syntax.children(i, "nsubj").forEach(t -> subjects.add(t.index()));
            }
        }
        for (Mention m : syntax.sentence().mentions()) {
            boolean subject =
                    m.form() != Mention.Form.ADJECTIVE && subjects.contains(syntax.headOf(m));
            discourse.spokeOf(m.actor(), subject);
        }
    }

    /** One sentence being read. */
    private final class Run {
        private final String text;
        private final Syntax syntax;
        private final Arguments arguments;
        private final Triggers triggers;
        private final Discourse discourse;
        private final Roles roles;
        private final FactualityReader factuality;
        private final int turn;
        private final @Nullable Actor voice;
        private final List<LedgerEntry> ledger = new ArrayList<>();
        private final List<Pending> pending = new ArrayList<>();

        Run(
                String text,
                Syntax syntax,
                Arguments arguments,
                Triggers triggers,
                Discourse discourse,
                Roles roles,
                FactualityReader factuality,
                int turn,
                @Nullable Actor voice) {
            this.text = text;
            this.syntax = syntax;
            this.arguments = arguments;
            this.triggers = triggers;
            this.discourse = discourse;
            this.roles = roles;
            this.factuality = factuality;
            this.turn = turn;
            this.voice = voice;
        }

        Yield read() {
            List<Candidate> candidates = new ArrayList<>();
            for (Trigger trigger : triggers.all()) {
                String event = trigger.frame().event();
                if (event != null) {
                    Candidate candidate = candidate(trigger, event);
                    if (candidate != null) {
                        candidates.add(candidate);
                    }
                }
            }
            List<Fact> facts = new ArrayList<>();
            for (Candidate candidate : best(candidates)) {
                state(candidate, facts);
                discourse.told(candidate.event(), candidate.agents());
            }
            return new Yield(facts, pending, ledger);
        }

        private @Nullable Candidate candidate(Trigger trigger, String event) {
            Frame frame = trigger.frame();
            List<Filler> targets =
                    ofType(roles.fill(trigger, frame.target(), Set.of()), frame.targetTypes());
            Set<Integer> taken = new HashSet<>();
            targets.forEach(f -> taken.add(f.token()));
            List<Filler> agents =
                    ofType(roles.fill(trigger, frame.agent(), taken), frame.agentTypes());
            if (agents.isEmpty()) {
                agents = inherited(trigger);
            }
            if (JOINT.contains(event) && !targets.isEmpty()) {
                agents = together(agents, targets);
                targets = List.of();
            }
            List<Filler> others = without(targets, agents);
            if (agents.isEmpty() && others.isEmpty() && syntax.isDemonstrative(trigger.token())) {
                wait(
                        new Candidate(
                                trigger,
                                event,
                                agents,
                                others,
                                roles.heads(trigger, frame.theme()),
                                factuality.of(trigger)),
                        LedgerEntry.Reason.UNRESOLVED_REFERENCE);
                return null;
            }
            if (agents.isEmpty() && others.isEmpty()) {
                note(
                        trigger,
                        event,
                        LedgerEntry.Reason.UNKNOWN_ACTOR,
                        "no known actor in any role");
                return null;
            }
            // a passive may leave its doer out
            boolean needsAgent =
                    frame.requiresAgent() && !(isPassive(trigger) && !others.isEmpty());
            boolean missing =
                    (needsAgent && agents.isEmpty())
                            || (frame.requiresTarget() && others.isEmpty());
            if (missing && frame.partOfSpeech() == Frame.PartOfSpeech.NOUN) {
                wait(
                        new Candidate(
                                trigger,
                                event,
                                agents,
                                others,
                                roles.heads(trigger, frame.theme()),
                                factuality.of(trigger)),
                        LedgerEntry.Reason.MISSING_ROLE);
                return null;
            }
            if (missing) {
                note(
                        trigger,
                        event,
                        LedgerEntry.Reason.MISSING_ROLE,
                        needsAgent && agents.isEmpty() ? "agent" : "target");
                return null;
            }
            if (JOINT.contains(event) && agents.size() < 2) {
                note(trigger, event, LedgerEntry.Reason.MISSING_ROLE, "a second party");
                return null;
            }
            Certainty certainty = factuality.of(trigger);
            if (certainty.question()) {
                note(trigger, event, LedgerEntry.Reason.QUESTION, "a question states nothing");
                return null;
            }
            return new Candidate(
                    trigger, event, agents, others, roles.heads(trigger, frame.theme()), certainty);
        }

        private boolean isPassive(Trigger trigger) {
            boolean verb = trigger.frame().partOfSpeech() == Frame.PartOfSpeech.VERB;
            return verb
                    && (arguments.isPassive(trigger.token())
                            || arguments.isPastAttribute(trigger.token()));
        }

        private List<Filler> ofType(List<Filler> fillers, Set<ActorType> types) {
            return types.isEmpty()
                    ? fillers
                    : fillers.stream().filter(f -> types.contains(f.actor().type())).toList();
        }

        private List<Filler> together(List<Filler> agents, List<Filler> targets) {
            List<Filler> all = new ArrayList<>(agents);
            all.addAll(targets);
            return Phrases.distinct(all);
        }

        private List<Filler> without(List<Filler> targets, List<Filler> agents) {
            Set<Actor> doers = new HashSet<>();
            agents.forEach(f -> doers.add(f.actor()));
            return targets.stream().filter(f -> !doers.contains(f.actor())).toList();
        }

        /**
         * {@code kündigt den Abzug an}: who announces it withdraws; {@code fordert den Abzug}: who
         * is asked.
         */
        private List<Filler> inherited(Trigger trigger) {
            int head = syntax.token(trigger.token()).head();
            boolean argument =
                    syntax.token(trigger.token()).baseRelation().matches("obj|obl|nsubj")
                            && !STATES.contains(String.valueOf(trigger.frame().event()));
            if (trigger.frame().partOfSpeech() != Frame.PartOfSpeech.NOUN
                    || head < 0
                    || !argument) {
                return List.of();
            }
            for (Trigger governor : triggers.at(head)) {
                Factuality effect = governor.frame().contentFactuality();
                boolean own = effect == Factuality.INTENDED || effect == Factuality.POSSIBLE;
                if (own && !governor.frame().contentSource().isEmpty()) {
                    return roles.fill(governor, governor.frame().contentSource(), Set.of());
                }
                if (effect == Factuality.DEMANDED
                        && syntax.token(trigger.token()).baseRelation().equals("obl")) {
                    return roles.fill(governor, governor.frame().target(), Set.of());
                }
            }
            return List.of();
        }

        /** Of several readings of the same words the fullest; no event twice in a sentence. */
        private List<Candidate> best(List<Candidate> candidates) {
            List<Candidate> sorted = new ArrayList<>(candidates);
            sorted.sort(
                    Comparator.comparingInt(Candidate::roleCount)
                            .thenComparing(c -> c.trigger().companions().size())
                            .thenComparing(Candidate::confidence)
                            .reversed()
                            .thenComparing(c -> c.trigger().token())
                            .thenComparing(c -> c.trigger().frame().id()));
            List<Candidate> kept = new ArrayList<>();
            for (Candidate c : sorted) {
                if (kept.stream().noneMatch(k -> replaces(k, c))) {
                    kept.add(c);
                }
            }
            kept.sort(Comparator.comparingInt(c -> c.trigger().token()));
            return kept;
        }

        private boolean replaces(Candidate kept, Candidate other) {
            boolean sameWord = kept.trigger().token() == other.trigger().token();
            if (sameWord) {
                return true;
            }
            boolean companion = kept.trigger().companions().contains(other.trigger().token());
            if (companion && (kept.event().equals(other.event()) || sameFamily(kept, other))) {
                return true;
            }
            boolean sameStatement = kept.certainty().factuality() == other.certainty().factuality();
            return other.isContainedIn(kept)
                    && sameStatement
                    && other.agents().isEmpty() == kept.agents().isEmpty();
        }

        /** {@code lifts sanctions} is no adoption of them. */
        private static boolean sameFamily(Candidate kept, Candidate other) {
            return kept.event().startsWith("Sanction") && other.event().startsWith("Sanction");
        }

        private void state(Candidate c, List<Fact> facts) {
            if (c.confidence() < threshold) {
                note(
                        c.trigger(),
                        c.event(),
                        LedgerEntry.Reason.BELOW_THRESHOLD,
                        String.format(Locale.ROOT, "%.2f < %.2f", c.confidence(), threshold));
                return;
            }
            facts.add(fact(c, actors(c.agents()), actors(c.targets()), c.confidence()));
        }

        private static List<Actor> actors(List<Filler> fillers) {
            return fillers.stream().map(Filler::actor).toList();
        }

        /** Kept until the whole document is read. */
        private void wait(Candidate c, LedgerEntry.Reason reason) {
            if (c.certainty().question()) {
                return;
            }
            Frame frame = c.trigger().frame();
            Span quote = syntax.span(syntax.nounPhrase(c.trigger().token()));
            pending.add(
                    new Pending(
                            c.event(),
                            actors(c.agents()),
                            actors(c.targets()),
                            frame.requiresAgent() || c.targets().isEmpty(),
                            frame.requiresTarget(),
                            syntax.isDemonstrative(c.trigger().token()),
                            (agents, targets) -> fact(c, agents, targets, Pending.CONFIDENCE),
                            new LedgerEntry(
                                    c.event(),
                                    reason,
                                    "nothing in the document tells",
                                    quote,
                                    syntax.sentence().span(),
                                    frame.id())));
        }

        private Fact fact(Candidate c, List<Actor> agents, List<Actor> targets, double confidence) {
            TimeExpression time = new EventTimes(syntax).of(c.trigger());
            List<Actor> sources =
                    actors(c.certainty().source()).stream().filter(a -> !isSpeaker(a)).toList();
            boolean own = sources.isEmpty() && !c.certainty().source().isEmpty();
            Factuality stated = c.certainty().factuality();
            Actor source = sources.isEmpty() ? voice : sources.get(0);
            return new Fact(
                    c.event(),
                    agents,
                    targets,
                    words(c.theme()),
                    c.theme().isEmpty() ? "" : syntax.token(c.theme().get(0)).lemma(),
                    time == null ? null : time.when(),
                    time == null ? null : syntax.span(List.of(time.first(), time.last())),
                    time != null && time.inferred(),
                    // what the author says that he says is said by the author
                    own && stated == Factuality.REPORTED ? Factuality.ASSERTED : stated,
                    source,
                    quote(c),
                    syntax.sentence().span(),
                    turn,
                    c.trigger().frame().id(),
                    confidence);
        }

        private boolean isSpeaker(Actor actor) {
            return actor.equals(discourse.speaker()) || actor.equals(discourse.institution());
        }

        private String words(List<Integer> theme) {
            if (theme.isEmpty()) {
                return "";
            }
            return syntax.span(syntax.nounPhrase(theme.get(0))).of(text).replaceAll("\\s+", " ");
        }

        /** From the first to the last of the words that state the event: trigger, roles, theme. */
        private Span quote(Candidate c) {
            Set<Integer> words = new TreeSet<>(syntax.nounPhrase(c.trigger().token()));
            if (syntax.token(c.trigger().token()).isVerb()) {
                for (Token t : syntax.children(c.trigger().token(), "aux", "compound", "advmod")) {
                    words.add(t.index());
                }
            }
            words.addAll(c.trigger().companions());
            c.agents().forEach(f -> words.add(f.token()));
            c.targets().forEach(f -> words.add(f.token()));
            c.theme().forEach(t -> words.addAll(syntax.nounPhrase(t)));
            return syntax.span(List.copyOf(words));
        }

        private void note(Trigger trigger, String event, LedgerEntry.Reason reason, String detail) {
            Span quote = syntax.span(syntax.nounPhrase(trigger.token()));
            ledger.add(
                    new LedgerEntry(
                            event,
                            reason,
                            detail,
                            quote,
                            syntax.sentence().span(),
                            trigger.frame().id()));
        }
    }
}
