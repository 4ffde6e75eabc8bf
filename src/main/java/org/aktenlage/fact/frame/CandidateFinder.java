package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;
import org.aktenlage.fact.Factuality;
import org.aktenlage.fact.LedgerEntry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes events of the triggers of one sentence: fills their roles and sees what is missing. */
final class CandidateFinder {

    /**
     * Events that all take part in alike: the guidelines list them as joint agents, without target.
     */
    private static final Set<String> JOINT = Set.of("Cooperation", "Agreement");

    /**
     * What one is, or how a deed is judged, is nothing done: no later word takes it up, and who
     * threatens the members of a body is none of them.
     */
    private static final Set<String> STATES =
            Set.of("Membership", "OfficeHolding", "LegalViolation");

    /** Whom one helps is said where the help is told of, not elsewhere. */
    private static final Set<String> HELP = Set.of("Support", "MilitaryAid", "Aid");

    /** What is done to one person and not to the state whose citizen he is. */
    private static final Set<String> PERSONAL = Set.of("LegalAction", "Pledge");

    /** What adjectives tell how many take part in. */
    private static final Set<String> BETWEEN_STATES =
            Set.of("Cooperation", "Agreement", "MilitaryExercise");

    private static final Map<String, Integer> ROUNDS =
            Map.of("bilateral", 2, "trilateral", 3, "quadrilateral", 4);

    private static final String THEME = "theme";

    /** How sure those are whom the text spoke of together. */
    private static final double TAKEN_UP = 0.55;

    private static final Set<String> PAPERS =
            Set.of("order", "proclamation", "notice", "resolution", "regulation");

    private static final Set<String> UNDERTAKING = Set.of("of", "at", "von", "zu", "zur", "zum");

    private static final Set<ActorType> STATE_AND_GOVERNMENT =
            Set.of(ActorType.STATE, ActorType.GOVERNMENT);

    /** A body meets, but it does not talk alone. */
    private static final Pattern TALKS =
            Pattern.compile(
                    "(?i).*(gespräch|verhandlung|beratung|austausch|dialog|konsultation|unterredung)"
                        + "|talk|conversation|negotiation|dialogue|discussion|contact");

    private static final Set<ActorType> ASSEMBLIES =
            Set.of(ActorType.BODY, ActorType.PARLIAMENT, ActorType.PARTY, ActorType.COURT);

    private final Syntax syntax;
    private final Arguments arguments;
    private final Triggers triggers;
    private final Roles roles;
    private final FactualityReader factuality;
    private final Discourse discourse;
    private final InvertedOrder order;
    private final OwnDemand demands;
    private final ListedMeasures listed;
    private final Misfits misfits;

    CandidateFinder(
            Lexicon lexicon,
            Syntax syntax,
            Arguments arguments,
            Triggers triggers,
            Roles roles,
            FactualityReader factuality,
            Discourse discourse) {
        this.syntax = syntax;
        this.arguments = arguments;
        this.triggers = triggers;
        this.roles = roles;
        this.factuality = factuality;
        this.discourse = discourse;
        this.order = new InvertedOrder(lexicon, syntax, arguments, triggers);
        this.demands = new OwnDemand(syntax, discourse);
        this.listed = new ListedMeasures(syntax, discourse.institution());
        this.misfits = new Misfits(syntax, arguments, roles);
    }

    /** What became of each trigger, events in the order of the text. */
    List<Finding> all() {
        List<Finding> found = new ArrayList<>();
        List<Candidate> events = new ArrayList<>();
        for (Trigger trigger : triggers.all()) {
            String event = trigger.frame().event();
            if (event != null) {
                switch (read(trigger, event)) {
                    case Finding.Event e -> events.add(e.candidate());
                    case Finding.Open open -> found.add(open);
                    case Finding.None none -> found.add(none);
                }
            }
        }
        events.replaceAll(c -> withVictim(c, events));
        List<Candidate> best = Candidate.best(events);
        found.removeIf(f -> f instanceof Finding.Open o && isTold(o.candidate(), best));
        best.forEach(c -> found.add(new Finding.Event(c)));
        return found;
    }

    private static boolean isTold(Candidate open, List<Candidate> told) {
        return told.stream()
                .anyMatch(c -> c.speaksOf(open) || c.trigger().token() == open.trigger().token());
    }

    /** {@code the illegal war against Ukraine}: whom the war is against is wronged by it. */
    private Candidate withVictim(Candidate judged, List<Candidate> events) {
        if (!judged.event().equals("LegalViolation") || !judged.targets().isEmpty()) {
            return judged;
        }
        Set<Integer> deeds = new HashSet<>(roles.judged(judged.trigger()));
        return events.stream()
                .filter(
                        e ->
                                Candidate.FORCE.contains(e.event())
                                        && deeds.contains(e.trigger().token()))
                .filter(e -> e.agentActors().equals(judged.agentActors()))
                .findFirst()
                .map(e -> judged.against(e.targets()))
                .orElse(judged);
    }

    private Finding read(Trigger trigger, String event) {
        Certainty certainty = factuality.of(told(trigger));
        if (certainty.question()) {
            return new Finding.None(
                    trigger, event, LedgerEntry.Reason.QUESTION, "a question states nothing");
        }
        Candidate own = candidate(trigger, event, certainty);
        Candidate candidate = demands.ofSource(own);
        if (OwnDemand.is(trigger) && candidate.equals(own) && !demands.isMeant(own)) {
            return new Finding.None(
                    trigger,
                    event,
                    LedgerEntry.Reason.UNRESOLVED_REFERENCE,
                    "not plainly asked for by who speaks");
        }
        boolean nobody = candidate.agents().isEmpty() && candidate.targets().isEmpty();
        if (nobody && syntax.isDemonstrative(trigger.token()) && !STATES.contains(event)) {
            candidate = takenUp(candidate);
            if (candidate.agents().isEmpty()) {
                return new Finding.None(
                        trigger,
                        event,
                        LedgerEntry.Reason.UNRESOLVED_REFERENCE,
                        "nothing just told of");
            }
        } else if (nobody) {
            return new Finding.None(
                    trigger, event, LedgerEntry.Reason.UNKNOWN_ACTOR, "no known actor in any role");
        }
        String missing = missing(candidate);
        if (missing.isEmpty()) {
            return new Finding.Event(candidate);
        }
        // another sentence may say who, but not what for
        boolean mayWait =
                !missing.equals(THEME)
                        && trigger.frame().partOfSpeech() == Frame.PartOfSpeech.NOUN
                        && !STATES.contains(event)
                        && !JOINT.contains(event)
                        && !HELP.contains(event)
                        && !isAlone(candidate);
        return mayWait
                ? new Finding.Open(candidate, LedgerEntry.Reason.MISSING_ROLE)
                : new Finding.None(trigger, event, LedgerEntry.Reason.MISSING_ROLE, missing);
    }

    /** {@code beschloss, Sanktionen zu verhängen}: as sure as the verb that tells of the same. */
    private Trigger told(Trigger trigger) {
        int head = syntax.token(trigger.token()).head();
        if (head < 0 || trigger.frame().partOfSpeech() != Frame.PartOfSpeech.NOUN) {
            return trigger;
        }
        return triggers.at(head).stream()
                .filter(t -> String.valueOf(trigger.frame().event()).equals(t.frame().event()))
                .filter(t -> t.frame().partOfSpeech() == Frame.PartOfSpeech.VERB)
                .filter(t -> t.companions().contains(trigger.token()))
                .findFirst()
                .orElse(trigger);
    }

    private Candidate candidate(Trigger trigger, String event, Certainty certainty) {
        Frame frame = trigger.frame();
        List<List<Slot>> target = order.isTurned(trigger) ? frame.agent() : frame.target();
        List<List<Slot>> agent = order.isTurned(trigger) ? frame.target() : frame.agent();
        List<Filler> targets =
                ofType(roles.fill(trigger, target, Set.of()), frame.targetTypes()).stream()
                        .filter(f -> !isMeantByName(event) || !roles.isOfPrivate(f))
                        .filter(f -> !event.equals("LegalAction") || !roles.isInhabitants(f))
                        .filter(f -> misfits.mayBeTarget(trigger, event, f))
                        .toList();
        Set<Integer> taken = new HashSet<>();
        targets.forEach(f -> taken.add(f.token()));
        List<Filler> agents =
                ofType(roles.fillLed(trigger, agent, taken), frame.agentTypes()).stream()
                        .filter(f -> !roles.isOfPrivate(f))
                        .filter(f -> misfits.mayDo(event, f))
                        .toList();
        List<Filler> possessors =
                possessors(trigger).stream().filter(f -> misfits.mayDo(event, f)).toList();
        if (!possessors.isEmpty() && agents.stream().noneMatch(possessors::contains)) {
            agents = possessors;
        }
        if (event.equals("OfficeHolding")) {
            agents = ofItsName(trigger, named(agents));
        } else if (agents.isEmpty()) {
            agents = inherited(trigger);
        }
        if (agents.isEmpty()) {
            agents = listed.doers(trigger, targets);
        }
        if (agents.isEmpty() && isPassive(trigger) && !isChallenge(trigger)) {
            agents = demands.asking(trigger, certainty, targets);
        }
        if (targets.isEmpty()) {
            agents = meeting(trigger, agents);
        }
        List<Filler> rounds = rounds(trigger, together(agents, targets));
        if (!rounds.isEmpty()) {
            agents = rounds;
            targets = List.of();
        }
        if (JOINT.contains(event) && !targets.isEmpty()) {
            agents = together(agents, targets);
            targets = List.of();
        }
        agents = misfits.amongStates(event, agents, targets);
        if (OwnDemand.is(trigger)) {
            targets = demands.ofOthers(targets, agents);
        }
        return new Candidate(
                trigger,
                event,
                agents,
                misfits.against(event, without(targets, agents), agents),
                roles.themes(trigger),
                certainty);
    }

    /** {@code lehnt die Entlassung deutscher Arbeiter ab}: rejects nothing that Germany does. */
    private static boolean isMeantByName(String event) {
        return PERSONAL.contains(event) || InvertedOrder.SPOKEN.contains(event);
    }

    /** {@code I met President Xi. We discussed trade}: who meets is who met. */
    private List<Filler> meeting(Trigger trigger, List<Filler> agents) {
        boolean we =
                "Meeting".equals(trigger.frame().event())
                        && trigger.frame().partOfSpeech() == Frame.PartOfSpeech.VERB
                        && agents.size() == 1
                        && syntax.token(agents.get(0).token()).form().matches("(?i)we|wir");
        Set<Actor> one = new HashSet<>();
        agents.forEach(f -> one.add(f.actor()));
        if (we && discourse.speaker() != null) {
            one.add(discourse.speaker());
        }
        List<Actor> all = we ? discourse.gatherings().personsWith(one) : List.of();
        return all.isEmpty()
                ? agents
                : all.stream().map(a -> filler(a, agents.get(0).token())).toList();
    }

    /**
     * {@code trilateral cooperation}: of the three states that the text speaks of together. A title
     * or a cell of a table that names nobody goes on from nothing before it.
     */
    private List<Filler> rounds(Trigger trigger, List<Filler> known) {
        if (!BETWEEN_STATES.contains(trigger.frame().event())
                || trigger.frame().partOfSpeech() != Frame.PartOfSpeech.NOUN) {
            return List.of();
        }
        int number =
                syntax.children(trigger.token(), "amod").stream()
                        .map(t -> ROUNDS.get(t.lemma().toLowerCase(Locale.ROOT)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(0);
        if (number == 0 || known.size() >= number || (known.isEmpty() && !syntax.isClause())) {
            return List.of();
        }
        List<Actor> states = discourse.gatherings().states(number);
        boolean all = Gatherings.covers(states, known.stream().map(Filler::actor).toList());
        return all ? states.stream().map(a -> filler(a, trigger.token())).toList() : List.of();
    }

    private static Filler filler(Actor actor, int token) {
        return new Filler(actor, token, TAKEN_UP);
    }

    /** {@code welcomed our cooperation with Japan}: what Japan does is welcomed. */
    private List<Filler> others(List<Filler> targets) {
        List<Filler> others =
                targets.stream()
                        .filter(f -> !Pronouns.isFirstPerson(syntax.token(f.token())))
                        .toList();
        return others.isEmpty() ? targets : others;
    }

    /** {@code diese Lieferungen}: those just told of. */
    private Candidate takenUp(Candidate c) {
        return new Candidate(
                c.trigger(),
                c.event(),
                discourse.lastDoers(c.event(), c.trigger().token()),
                discourse.lastTargets(c.event(), c.trigger().token()),
                c.theme(),
                c.certainty());
    }

    /** The role that the frame requires and nothing fills; empty where all are filled. */
    private String missing(Candidate c) {
        Frame frame = c.trigger().frame();
        // a passive may leave its doer out
        boolean agentless =
                (isPassive(c.trigger()) || isAskedOfAll(c))
                        && !c.targets().isEmpty()
                        && !c.event().equals("Meeting")
                        && !STATES.contains(c.event())
                        && !isIdentifiedByPaper(c.trigger())
                        && !isSpokenAttribute(c);
        if (frame.requires(Frame.Requirement.AGENT) && c.agents().isEmpty() && !agentless) {
            return "agent";
        }
        boolean doer = frame.requires(Frame.Requirement.DOER) || isState(c);
        if (doer && c.agents().isEmpty()) {
            return "agent";
        }
        if (frame.requires(Frame.Requirement.PARTNER) && c.agents().size() < 2) {
            return "a second party";
        }
        if (frame.requires(Frame.Requirement.TARGET) && c.targets().isEmpty() && !isPersonal(c)) {
            return "target";
        }
        if (frame.requires(Frame.Requirement.THEME) && !roles.stands(c.trigger(), frame.theme())) {
            return THEME;
        }
        boolean nothing = c.targets().isEmpty() && c.theme().isEmpty();
        if (frame.requires(Frame.Requirement.MATTER) && nothing) {
            return "what it is about";
        }
        return isAlone(c) && !isPartnerUnnamed(c) ? "a second party" : "";
    }

    /** {@code die Behörden sind gefordert}: by what is to do, and not by who says so. */
    private boolean isChallenge(Trigger trigger) {
        return syntax.token(trigger.token()).lemma().equals("fordern")
                && StatalPassive.is(syntax, trigger.token());
    }

    /** {@code wir sind gefordert}: nobody asks us. */
    private boolean isState(Candidate c) {
        return InvertedOrder.SPOKEN.contains(c.event())
                && c.trigger().frame().partOfSpeech() == Frame.PartOfSpeech.VERB
                && syntax.language() == Language.GERMAN
                && StatalPassive.is(syntax, c.trigger().token())
                && syntax.children(c.trigger().token(), "aux").stream()
                        .noneMatch(a -> a.form().equals("worden"));
    }

    /** {@code charged two Chinese nationals}: with whom it deals is said, and is no actor. */
    private boolean isPersonal(Candidate c) {
        return PERSONAL.contains(c.event())
                && !c.agents().isEmpty()
                && roles.stands(c.trigger(), c.trigger().frame().target());
    }

    /** {@code des blockierten Rates}: said in passing, and not by whom. */
    private boolean isSpokenAttribute(Candidate c) {
        return InvertedOrder.SPOKEN.contains(c.event())
                && arguments.isPastAttribute(c.trigger().token());
    }

    /** {@code the emergency declared in an order}: says which one, not that it is declared. */
    private boolean isIdentifiedByPaper(Trigger trigger) {
        return syntax.token(trigger.token()).baseRelation().equals("acl")
                && syntax.children(trigger.token(), "obl").stream()
                        .anyMatch(t -> PAPERS.contains(t.lemma().toLowerCase(Locale.ROOT)));
    }

    /** {@code coordinates with its allies}: with somebody who is no actor we know. */
    private boolean isPartnerUnnamed(Candidate c) {
        return c.event().equals("Cooperation")
                && !c.agents().isEmpty()
                && c.trigger().frame().agent().stream()
                        .flatMap(List::stream)
                        .filter(s -> s.kind() == Slot.Kind.PREP)
                        .anyMatch(s -> roles.stands(c.trigger(), List.of(List.of(s))));
    }

    /** {@code urges all states to condemn Russia}: nobody in particular. */
    private static boolean isAskedOfAll(Candidate c) {
        return c.certainty().factuality() == Factuality.DEMANDED
                && c.trigger().frame().partOfSpeech() == Frame.PartOfSpeech.VERB;
    }

    /**
     * A body can meet by itself and its members coordinate; one can be asked to come to talks.
     * Nobody else meets alone, and nobody can agree with himself.
     */
    private boolean isAlone(Candidate c) {
        // we had our first reading: all of the house, and not the speaker's party
        boolean assembly =
                c.agents().stream()
                        .anyMatch(
                                f ->
                                        ASSEMBLIES.contains(f.actor().type())
                                                && !(f.actor().type() == ActorType.PARTY
                                                        && Pronouns.isFirstPerson(
                                                                syntax.token(f.token()))));
        if (c.event().equals("Cooperation")
                && assembly
                && c.trigger().frame().partOfSpeech() == Frame.PartOfSpeech.VERB) {
            return false;
        }
        boolean talks =
                c.trigger().frame().partOfSpeech() == Frame.PartOfSpeech.NOUN
                        && TALKS.matcher(syntax.token(c.trigger().token()).lemma()).matches();
        boolean meets =
                c.event().equals("Meeting")
                        && c.targets().isEmpty()
                        && c.certainty().factuality() != Factuality.DEMANDED
                        && (talks || !assembly);
        return (JOINT.contains(c.event()) || meets) && c.agents().size() < 2;
    }

    private boolean isPassive(Trigger trigger) {
        boolean verb = trigger.frame().partOfSpeech() == Frame.PartOfSpeech.VERB;
        return verb
                && (arguments.isPassive(trigger.token())
                        || arguments.isPastAttribute(trigger.token()));
    }

    private static List<Filler> ofType(List<Filler> fillers, Set<ActorType> types) {
        return types.isEmpty()
                ? fillers
                : fillers.stream().filter(f -> types.contains(f.actor().type())).toList();
    }

    /** {@code Japan's commitment}, whatever verb lends its subject: Japan's. */
    private List<Filler> possessors(Trigger trigger) {
        Frame frame = trigger.frame();
        boolean possible =
                frame.partOfSpeech() == Frame.PartOfSpeech.NOUN
                        && frame.agent().stream().allMatch(u -> u.size() == 1)
                        && frame.agent().stream()
                                .flatMap(List::stream)
                                .anyMatch(s -> s.kind() == Slot.Kind.POSS);
        return possible
                ? ofType(
                        roles.phrases().owners().possessors(trigger.token(), 0), frame.agentTypes())
                : List.of();
    }

    /** {@code President X of A and Minister Y}: the president is X alone. */
    private List<Filler> ofItsName(Trigger office, List<Filler> holders) {
        return syntax.mention(office.token())
                .filter(m -> m.actor().type() == ActorType.PERSON)
                .map(m -> holders.stream().filter(f -> f.actor().equals(m.actor())).toList())
                .orElse(holders);
    }

    /** "the Secretary of State" does not say who that is. */
    private List<Filler> named(List<Filler> holders) {
        return holders.stream()
                .filter(
                        f ->
                                syntax.mention(f.token())
                                        .filter(m -> m.form() != Mention.Form.OFFICE)
                                        .isPresent())
                .toList();
    }

    private static List<Filler> together(List<Filler> agents, List<Filler> targets) {
        List<Filler> all = new ArrayList<>(agents);
        all.addAll(targets);
        return Phrases.distinct(all);
    }

    private List<Filler> without(List<Filler> targets, List<Filler> agents) {
        Set<Actor> doers = new HashSet<>();
        agents.forEach(f -> doers.add(f.actor()));
        boolean me = agents.stream().anyMatch(f -> isSingular(syntax.token(f.token())));
        return others(targets).stream()
                .filter(f -> !me || !Pronouns.isFirstPerson(syntax.token(f.token())))
                .filter(f -> !doers.contains(f.actor()))
                .filter(f -> doers.stream().noneMatch(d -> areOneState(d, f.actor())))
                .filter(f -> !isSeatOfNamed(f, targets))
                .toList();
    }

    /** {@code Ich wünsche mir, dass wir}: who wishes is one of those. */
    private static boolean isSingular(Token token) {
        return token.form().matches("(?i)ich|i");
    }

    /** {@code visited Kyiv, Ukraine}: the capital stands for a government, the state is named. */
    private static boolean isSeatOfNamed(Filler government, List<Filler> all) {
        return government.actor().type() == ActorType.GOVERNMENT
                && all.stream()
                        .anyMatch(
                                f ->
                                        f.actor().type() == ActorType.STATE
                                                && areOneState(f.actor(), government.actor()));
    }

    /** A state and its government are one. */
    private static boolean areOneState(Actor one, Actor other) {
        return STATE_AND_GOVERNMENT.contains(one.type())
                && STATE_AND_GOVERNMENT.contains(other.type())
                && one.state() != null
                && one.state().equals(other.state());
    }

    /**
     * {@code kündigt den Abzug an}: who announces it withdraws; {@code fordert den Abzug}: who is
     * asked.
     */
    private List<Filler> inherited(Trigger trigger) {
        int head = syntax.token(trigger.token()).head();
        boolean argument =
                syntax.token(trigger.token()).baseRelation().matches("obj|obl|nsubj")
                        && !STATES.contains(String.valueOf(trigger.frame().event()));
        if (trigger.frame().partOfSpeech() != Frame.PartOfSpeech.NOUN || head < 0) {
            return List.of();
        }
        if (!argument) {
            return ofUndertaking(trigger, head);
        }
        for (Trigger governor : triggers.at(head)) {
            Factuality effect = governor.frame().contentFactuality();
            boolean own = effect == Factuality.INTENDED || effect == Factuality.POSSIBLE;
            List<List<Slot>> doer = governor.frame().contentDoer();
            if (own && !doer.isEmpty()) {
                return roles.fill(governor, doer, Set.of());
            }
            if (effect == Factuality.DEMANDED
                    && syntax.token(trigger.token()).baseRelation().equals("obl")) {
                return roles.fill(governor, governor.frame().target(), Set.of());
            }
        }
        return List.of();
    }

    /**
     * {@code Russia's attempts at annexation}, {@code its campaign of attacks}: who undertakes it.
     */
    private List<Filler> ofUndertaking(Trigger trigger, int governor) {
        boolean of =
                syntax.token(trigger.token()).baseRelation().equals("nmod")
                        && syntax.prepositions(trigger.token()).stream()
                                .anyMatch(UNDERTAKING::contains);
        boolean plain = triggers.at(governor).stream().allMatch(t -> t.frame().event() == null);
        return of && plain && syntax.token(governor).isNoun()
                ? roles.phrases().undertakers(governor)
                : List.of();
    }
}
