package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;
import org.aktenlage.fact.Factuality;
import org.aktenlage.fact.Ground;
import org.aktenlage.fact.Grounds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks at an event a second time, with other eyes than those that found it: where its actors
 * stand, how they are named, what word order and case say.
 */
final class Scrutiny {

    /** What is worth knowing whoever did it: {@code the panel was founded}. */
    private static final Set<String> OF_NOBODY =
            Set.of("SanctionAdoption", "Founding", "Appointment", "Joining");

    private static final int FARTHEST = 3;

    private static final Set<String> WITHIN_PHRASE = Set.of("conj", "flat", "appos", "compound");

    private static final Set<String> OF_NOUN = Set.of("amod", "acl");

    private static final Set<String> BEFORE_NOUN = Set.of("amod", "compound");

    private final Syntax syntax;
    private final Arguments arguments;
    private final Neighbours neighbours;

    Scrutiny(Syntax syntax, Arguments arguments) {
        this.syntax = syntax;
        this.arguments = arguments;
        this.neighbours = new Neighbours(syntax);
    }

    Grounds of(Candidate c) {
        Map<Ground, Double> found = new EnumMap<>(Ground.class);
        found.put(Ground.CERTAINTY, c.certaintyOfRoles());
        found.put(Ground.DISTANCE, (double) farthest(c));
        found.put(Ground.REFERENCE, flag(fillers(c).anyMatch(f -> isReference(c, f))));
        found.put(Ground.VOICE, flag(fillers(c).anyMatch(f -> isVoice(c, f))));
        found.put(Ground.ATTRIBUTE, flag(fillers(c).anyMatch(this::isAttribute)));
        found.put(Ground.NOMINAL, flag(!isVerb(c)));
        found.put(Ground.NEARNESS, nearness(c));
        found.put(Ground.MORPHOLOGY, morphology(c));
        found.put(Ground.SUBORDINATE, flag(isVerb(c) && !hasSubject(c.trigger().token())));
        found.put(Ground.LENGTH, binaryLog(Math.max(1, syntax.size())));
        found.put(Ground.INCOMPLETE, flag(isIncomplete(c)));
        found.put(Ground.OVERLOOKED, flag(isIncomplete(c) && hasOthers(c)));
        found.put(Ground.AGENTLESS, flag(c.agents().isEmpty() && !OF_NOBODY.contains(c.event())));
        found.put(Ground.HEDGED, flag(c.certainty().factuality() != Factuality.ASSERTED));
        found.values().removeIf(v -> v == 0);
        return new Grounds(found);
    }

    private static double flag(boolean value) {
        return value ? 1 : 0;
    }

    private static double binaryLog(double value) {
        return Math.log(value) / Math.log(2);
    }

    private static Stream<Filler> fillers(Candidate c) {
        return Stream.concat(c.agents().stream(), c.targets().stream());
    }

    private static boolean isVerb(Candidate c) {
        Frame.PartOfSpeech kind = c.trigger().frame().partOfSpeech();
        return kind == Frame.PartOfSpeech.VERB || kind == Frame.PartOfSpeech.MODAL;
    }

    /** A passive may leave its doer out; of a frame without slots nothing is missed. */
    private boolean isIncomplete(Candidate c) {
        boolean agentless = c.agents().isEmpty() && !(isPassive(c) && !c.targets().isEmpty());
        boolean targetless =
                c.targets().isEmpty()
                        && !c.trigger().frame().target().isEmpty()
                        && !isMeetingOfAll(c);
        return agentless || targetless;
    }

    /** {@code The two leaders discussed trade}: nobody else need be named. */
    private static boolean isMeetingOfAll(Candidate c) {
        return c.event().equals("Meeting")
                && (c.agents().size() > 1
                        || c.agents().stream().anyMatch(f -> f.actor().type() == ActorType.BODY));
    }

    private boolean isPassive(Candidate c) {
        int token = c.trigger().token();
        return isVerb(c) && (arguments.isPassive(token) || arguments.isPastAttribute(token));
    }

    private int farthest(Candidate c) {
        List<Integer> anchors = new ArrayList<>(c.trigger().anchors());
        Token word = syntax.token(c.trigger().token());
        // the noun that a participle or a relative clause stands with is its argument
        if (OF_NOUN.contains(word.baseRelation()) && isVerb(c)) {
            anchors.add(word.head());
        }
        return fillers(c).mapToInt(f -> distance(f.token(), anchors)).max().orElse(0);
    }

    /** 0 for an argument of one of the words; joint actors are as near as the first of them. */
    private int distance(int token, List<Integer> anchors) {
        int at = syntax.mention(token).map(syntax::headOf).orElse(token);
        int steps = 0;
        for (int guard = 0; at >= 0 && guard < syntax.size(); guard++) {
            if (anchors.contains(at)) {
                return Math.clamp(steps - 1L, 0, FARTHEST);
            }
            boolean within = WITHIN_PHRASE.contains(syntax.token(at).baseRelation());
            steps += within && !syntax.isPredicate(at) ? 0 : 1;
            at = syntax.token(at).head();
        }
        return FARTHEST;
    }

    private boolean isReference(Candidate c, Filler f) {
        boolean named = syntax.mention(f.token()).isPresent();
        return !named && !isVoice(c, f);
    }

    /** {@code we}, or a word that names nobody and is the event's own. */
    private boolean isVoice(Candidate c, Filler f) {
        Token token = syntax.token(f.token());
        if (syntax.mention(f.token()).isPresent()) {
            return false;
        }
        return f.token() == c.trigger().token() || Pronouns.isFirstPerson(token);
    }

    private boolean isAttribute(Filler f) {
        return syntax.mention(f.token())
                .filter(
                        m ->
                                m.form() == Mention.Form.ADJECTIVE
                                        || BEFORE_NOUN.contains(
                                                syntax.token(syntax.headOf(m)).baseRelation()))
                .isPresent();
    }

    private double nearness(Candidate c) {
        Set<Actor> near = neighbours.of(c.trigger().anchors());
        long all = fillers(c).count();
        return all == 0
                ? 0
                : (double) fillers(c).filter(f -> near.contains(f.actor())).count() / all;
    }

    private boolean hasSubject(int verb) {
        return syntax.hasChild(verb, "nsubj");
    }

    private boolean hasOthers(Candidate c) {
        Set<Actor> taken = new HashSet<>();
        fillers(c).map(Filler::actor).forEach(taken::add);
        return syntax.sentence().mentions().stream().anyMatch(m -> !taken.contains(m.actor()));
    }

    /** German: whether who does it can be a subject, and whom it is done to can be none. */
    private double morphology(Candidate c) {
        boolean active = syntax.language() == Language.GERMAN && isVerb(c) && !isPassive(c);
        if (!active) {
            return 0;
        }
        List<Set<String>> doers = cases(c.agents(), arguments.subjects(c.trigger().token()));
        List<Set<String>> others = cases(c.targets(), arguments.objects(c.trigger().token()));
        if (doers.stream().anyMatch(d -> !d.contains("Nom"))
                || others.stream().anyMatch(o -> o.equals(Set.of("Nom")))) {
            return -1;
        }
        boolean borneOut =
                doers.stream().anyMatch(d -> d.equals(Set.of("Nom")))
                        || others.stream().anyMatch(o -> !o.contains("Nom"));
        return flag(borneOut);
    }

    private List<Set<String>> cases(List<Filler> fillers, List<Integer> heads) {
        return fillers.stream()
                .map(f -> syntax.mention(f.token()).map(syntax::headOf).orElse(f.token()))
                .filter(heads::contains)
                .map(h -> Cases.of(syntax, h))
                .toList();
    }
}
