package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.aktenlage.fact.Factuality;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code Russia must withdraw}: who says so asks for it, if he says it himself and of others. */
final class OwnDemand {

    private static final Set<String> SUBJUNCTIVE = Set.of("müsse", "müssten", "müßten");

    /** {@code Der Iran müsste verhandeln}: if he wanted to agree, say. */
    private static final Set<String> HYPOTHETICAL =
            Set.of("müsste", "müßte", "müssten", "müßten", "müsstest", "müsstet");

    private static final Set<ActorType> STATES = Set.of(ActorType.STATE, ActorType.GOVERNMENT);
    private static final Set<ActorType> OFFICIAL =
            Set.of(ActorType.STATE, ActorType.GOVERNMENT, ActorType.MINISTRY);
    private static final Set<ActorType> ORGANS =
            Set.of(
                    ActorType.STATE,
                    ActorType.GOVERNMENT,
                    ActorType.MINISTRY,
                    ActorType.AGENCY,
                    ActorType.PARLIAMENT);

    private static final Pattern PARTICIPLE =
            Pattern.compile("(\\p{L}*ge|be|ver|er|ent|zer)\\p{L}+(t|en)");

    private static final Set<String> PRESENT = Set.of("ist", "sind", "wird", "werden");

    /** How sure it is that who speaks asks, where it is not said who does. */
    private static final double SPOKEN = 0.8;

    private final Syntax syntax;
    private final Discourse discourse;

    OwnDemand(Syntax syntax, Discourse discourse) {
        this.syntax = syntax;
        this.discourse = discourse;
    }

    /** Whether it is done by saying so: {@code Russia must withdraw}. */
    static boolean is(Trigger trigger) {
        return trigger.frame().agent().stream()
                .flatMap(List::stream)
                .anyMatch(s -> s.kind() == Slot.Kind.SPEAKER);
    }

    /** Said plainly, or as what the speaker himself says or thinks. */
    boolean isMeant(Candidate spoken) {
        Certainty certainty = spoken.certainty();
        Set<Actor> sources = new HashSet<>();
        certainty.source().forEach(f -> sources.add(f.actor()));
        boolean plain = certainty.factuality() == Factuality.ASSERTED;
        boolean told = certainty.factuality() == Factuality.REPORTED && !sources.isEmpty();
        return (plain && sources.isEmpty() && isPlain(spoken.trigger()))
                || ((plain || told)
                        && !sources.isEmpty()
                        && spoken.agentActors().containsAll(sources));
    }

    /** {@code Russia must be held to account} asks others, and does not say whom. */
    private boolean isPlain(Trigger trigger) {
        Token word = syntax.token(trigger.token());
        boolean modal = trigger.frame().partOfSpeech() == Frame.PartOfSpeech.MODAL;
        boolean passive = modal && isPassive(word.head());
        boolean hypothetical = modal && HYPOTHETICAL.contains(word.form().toLowerCase(Locale.ROOT));
        boolean forecast = modal && isForecast(word);
        return !passive && !hypothetical && !forecast && isOwnClause(trigger);
    }

    private boolean isPassive(int verb) {
        boolean become =
                syntax.children(verb, "aux").stream().anyMatch(a -> a.lemma().matches("werden|be"));
        boolean participle =
                syntax.token(verb).has("VerbForm", "Part")
                        || syntax.token(verb).tag().equals("ADJ");
        // muss beteiligt sein
        boolean state = syntax.hasChild(verb, "cop") && PARTICIPLE.matcher(form(verb)).matches();
        return syntax.hasExact(verb, "nsubj:pass") || (become && participle) || state;
    }

    private String form(int verb) {
        return syntax.token(verb).form();
    }

    /** {@code wird sich entscheiden müssen}: so it will come. */
    private boolean isForecast(Token modal) {
        return modal.form().equals("müssen")
                && syntax.children(modal.head(), "aux").stream()
                        .anyMatch(a -> a.form().matches("wird|werden"));
    }

    private boolean isOwnClause(Trigger trigger) {
        boolean modal = trigger.frame().partOfSpeech() == Frame.PartOfSpeech.MODAL;
        int verb = modal ? syntax.token(trigger.token()).head() : trigger.token();
        String relation = syntax.token(verb).baseRelation();
        return relation.matches("root|parataxis")
                || (relation.equals("conj") && syntax.hasChild(verb, "nsubj"));
    }

    /** {@code Merkel sagte, der Iran müsse verhandeln}: she asks for it. */
    Candidate ofSource(Candidate spoken) {
        Certainty certainty = spoken.certainty();
        boolean quoted =
                is(spoken.trigger())
                        && certainty.factuality() == Factuality.REPORTED
                        && !certainty.source().isEmpty()
                        && SUBJUNCTIVE.contains(syntax.token(spoken.trigger().token()).form())
                        && !spoken.agentActors().containsAll(actors(certainty.source()));
        return quoted
                ? spoken.by(certainty.source(), ofOthers(spoken.targets(), certainty.source()))
                : spoken;
    }

    private static Set<Actor> actors(List<Filler> fillers) {
        Set<Actor> actors = new HashSet<>();
        fillers.forEach(f -> actors.add(f.actor()));
        return actors;
    }

    /** {@code Die Bundesregierung ist aufgefordert}: by whoever says so here and now. */
    List<Filler> asking(Trigger trigger, Certainty certainty, List<Filler> targets) {
        Actor voice =
                discourse.institution() != null ? discourse.institution() : discourse.speaker();
        boolean said =
                voice != null
                        && "Demand".equals(trigger.frame().event())
                        && certainty.factuality() == Factuality.ASSERTED
                        && certainty.source().isEmpty()
                        && isOwnClause(trigger)
                        && !targets.isEmpty()
                        && isNow(trigger.token())
                        && !actors(targets).contains(voice);
        return said
                ? List.of(new Filler(Objects.requireNonNull(voice), trigger.token(), SPOKEN))
                : List.of();
    }

    /** {@code darin wird verlangt} tells of another text. */
    private boolean isNow(int verb) {
        boolean present =
                syntax.children(verb, "aux").stream().anyMatch(a -> PRESENT.contains(a.form()))
                        && syntax.children(verb, "aux").stream()
                                .noneMatch(a -> a.form().equals("worden"));
        boolean elsewhere =
                syntax.children(verb, "advmod").stream()
                        .anyMatch(a -> a.form().matches("(?i)darin|hierin|dort|dabei|damals"));
        return present && !elsewhere;
    }

    /** Not by an adjective, {@code der spanische Unternehmer}, and not by a pronoun. */
    private boolean isNamed(Filler target) {
        return syntax.mention(target.token())
                .filter(m -> m.form() != Mention.Form.ADJECTIVE)
                .isPresent();
    }

    /** What a government says its own country or authorities must do asks nobody for anything. */
    List<Filler> ofOthers(List<Filler> targets, List<Filler> agents) {
        Set<String> home = new HashSet<>();
        agents.stream().map(f -> f.actor().state()).filter(Objects::nonNull).forEach(home::add);
        boolean official = agents.stream().allMatch(f -> OFFICIAL.contains(f.actor().type()));
        Set<ActorType> own = official ? ORGANS : STATES;
        return targets.stream()
                .filter(f -> !f.actor().equals(discourse.speaker()))
                .filter(this::isNamed)
                .filter(
                        f ->
                                f.actor().state() == null
                                        || !home.contains(f.actor().state())
                                        || !own.contains(f.actor().type()))
                .toList();
    }
}
