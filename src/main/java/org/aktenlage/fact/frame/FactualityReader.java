package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;
import org.aktenlage.fact.Factuality;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells how sure the document is of an event, from the event's own word up through everything that
 * governs it: negation, modals, mood, conditions, operators. After Saurí and Pustejovsky's FactBank
 * (2009): the innermost effect decides, hearsay above a plan makes it hearsay.
 */
final class FactualityReader {

    private static final Set<String> NEGATIONS =
            Set.of(
                    "nicht",
                    "nie",
                    "niemals",
                    "keineswegs",
                    "keinesfalls",
                    "not",
                    "n't",
                    "n’t",
                    "never",
                    "no",
                    "kein",
                    "keine",
                    "keinen",
                    "keinem",
                    "keiner",
                    "keines",
                    "weder",
                    "neither",
                    "nor",
                    "mitnichten",
                    "nichts",
                    "nirgends");
    private static final Set<String> FREE_CHOICE =
            Set.of(
                    "any",
                    "jeder",
                    "jede",
                    "jedes",
                    "jeden",
                    "jedem",
                    "jegliche",
                    "jeglicher",
                    "jegliches",
                    "jeglichen",
                    "jeglichem",
                    "etwaige",
                    "etwaiger",
                    "etwaigen");
    private static final Set<String> INDEFINITE =
            Set.of("ein", "eine", "einen", "einem", "einer", "eines", "a", "an", "another");
    private static final Set<String> CONDITIONS =
            Set.of(
                    "if", "unless", "falls", "wenn", "sofern", "whether", "ob", "should", "wofern",
                    "solange", "soweit", "lest", "damit", "bevor", "ehe");
    private static final Set<String> WITHOUT =
            Set.of("ohne", "without", "anstatt", "statt", "instead");
    private static final Set<String> CONTENT_RELATIONS =
            Set.of("ccomp", "xcomp", "csubj", "parataxis", "acl");
    private static final int MAX_STEPS = 12;

    private final Syntax syntax;
    private final Arguments arguments;
    private final Triggers triggers;
    private final Roles roles;

    FactualityReader(Syntax syntax, Arguments arguments, Triggers triggers, Roles roles) {
        this.syntax = syntax;
        this.arguments = arguments;
        this.triggers = triggers;
        this.roles = roles;
    }

    /** What is known so far on the way up; inner effects come first. */
    private static final class Verdict {
        private @Nullable Factuality inner;
        private boolean reported;
        private List<Filler> source = List.of();
        private boolean question;

        void add(Factuality effect, List<Filler> from) {
            if (effect == Factuality.ASSERTED) {
                return;
            }
            if (source.isEmpty()) {
                source = from;
            }
            if (effect == Factuality.REPORTED) {
                reported = true;
            } else if (inner == null) {
                inner = effect;
            } else if (effect == Factuality.DENIED && inner != Factuality.DENIED) {
                inner = Factuality.DENIED;
            }
        }

        Certainty certainty() {
            Factuality f = inner;
            if (f == null || (reported && f == Factuality.INTENDED)) {
                f = reported ? Factuality.REPORTED : Factuality.ASSERTED;
            }
            return new Certainty(f, source, question);
        }
    }

    Certainty of(Trigger trigger) {
        Verdict verdict = new Verdict();
        int token = trigger.token();
        if (isClause(token)) {
            climb(token, verdict);
        } else {
            noun(token, verdict);
        }
        return verdict.certainty();
    }

    /**
     * Verbs that head a clause and predicates with copula; attributes and nouns are presupposed.
     */
    private boolean isClause(int token) {
        return syntax.isPredicate(token)
                && !arguments.isPastAttribute(token)
                && !arguments.isPresentAttribute(token);
    }

    // ---- nouns and attributes

    private void noun(int token, Verdict verdict) {
        modifiers(token, verdict);
        int at = token;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            int head = syntax.token(at).head();
            if (head < 0) {
                return;
            }
            String relation = syntax.token(at).baseRelation();
            if (syntax.isPredicate(head)) {
                governedByVerb(at, head, verdict, token);
                return;
            }
            operators(head, at, verdict);
            if (relation.equals("conj")
                    || relation.equals("nmod")
                    || relation.equals("appos")
                    || relation.equals("amod")
                    || relation.equals("compound")
                    || relation.equals("obl")
                    || relation.equals("acl")) {
                at = head;
            } else {
                return;
            }
        }
    }

    /**
     * A noun is touched by what its verb says of it, and, if it names a new event, by the verb's
     * own doubt.
     */
    private void governedByVerb(int argument, int verb, Verdict verdict, int event) {
        operators(verb, argument, verdict);
        boolean embedded = !syntax.token(argument).baseRelation().equals("obl");
        if (isIndefinite(event) && argument == event && embedded) {
            climb(verb, verdict);
        } else {
            attribution(verb, verdict);
        }
    }

    private boolean isIndefinite(int noun) {
        List<Token> determiners = syntax.children(noun, "det");
        boolean article = determiners.stream().anyMatch(d -> INDEFINITE.contains(lower(d)));
        boolean bare =
                determiners.isEmpty()
                        && !syntax.hasChild(noun, "nmod:poss")
                        && syntax.token(noun).features().getOrDefault("Number", "").equals("Plur");
        return article || bare;
    }

    /** Determiners and adjectives of the event's own word. */
    private void modifiers(int token, Verdict verdict) {
        for (Token t : syntax.children(token)) {
            String form = lower(t);
            boolean negatable =
                    t.baseRelation().equals("det")
                            || (t.baseRelation().equals("advmod")
                                    && !syntax.hasChild(token, "case"));
            if (negatable && NEGATIONS.contains(form)) {
                verdict.add(Factuality.DENIED, List.of());
            }
            if (t.baseRelation().equals("det") && FREE_CHOICE.contains(form)) {
                verdict.add(Factuality.POSSIBLE, List.of());
            }
            if (t.baseRelation().equals("case") && WITHOUT.contains(form)) {
                verdict.add(Factuality.DENIED, List.of());
            }
            if (t.baseRelation().matches("amod|advmod|compound")) {
                modifierOperator(t, verdict);
            }
        }
    }

    private void modifierOperator(Token modifier, Verdict verdict) {
        for (Trigger trigger : triggers.at(modifier.index())) {
            Frame frame = trigger.frame();
            Factuality effect = frame.contentFactuality();
            boolean adverbial =
                    frame.partOfSpeech() == Frame.PartOfSpeech.ADVERB
                            || frame.partOfSpeech() == Frame.PartOfSpeech.ADJECTIVE
                            || syntax.token(modifier.index()).features().containsKey("Participle");
            if (effect != null && adverbial) {
                verdict.add(effect, List.of());
            }
        }
    }

    // ---- clauses

    /** From a clause's verb up to the root. */
    private void climb(int verb, Verdict verdict) {
        int at = verb;
        for (int steps = 0; steps < MAX_STEPS && at >= 0; steps++) {
            clause(at, verdict);
            Token token = syntax.token(at);
            int head = token.head();
            if (head < 0) {
                rootQuestion(verdict);
                return;
            }
            String relation = token.baseRelation();
            if (relation.equals("conj")) {
                sharedWithFirst(at, head, verdict);
                at = head;
                operatorsOnly(at, verdict);
                at = beyond(at, verdict);
                if (at < 0) {
                    return;
                }
                continue;
            }
            if (relation.equals("advcl")) {
                adverbial(at, head, verdict);
                return;
            }
            if (!CONTENT_RELATIONS.contains(relation) && !syntax.hasChild(at, "cop")) {
                return;
            }
            if (isRelative(at)) {
                return;
            }
            operators(head, at, verdict);
            at = syntax.isPredicate(head) ? head : syntax.verbAbove(head);
            if (at >= 0 && !syntax.isPredicate(head)) {
                return;
            }
        }
    }

    /** Past the first of coordinated verbs to what governs them all; -1 where nothing does. */
    private int beyond(int first, Verdict verdict) {
        Token token = syntax.token(first);
        if (token.head() < 0) {
            rootQuestion(verdict);
            return -1;
        }
        if (token.baseRelation().equals("advcl")) {
            adverbial(first, token.head(), verdict);
            return -1;
        }
        if (!CONTENT_RELATIONS.contains(token.baseRelation()) || isRelative(first)) {
            return -1;
        }
        operators(token.head(), first, verdict);
        return syntax.isPredicate(token.head()) ? token.head() : -1;
    }

    private void operatorsOnly(int verb, Verdict verdict) {
        attribution(verb, verdict);
        condition(verb, verdict);
    }

    /** A second verb without auxiliary of its own shares the first one's modal and mood. */
    private void sharedWithFirst(int verb, int first, Verdict verdict) {
        boolean own =
                syntax.hasChild(verb, "aux")
                        || syntax.hasChild(verb, "nsubj")
                        || !syntax.token(verb).has("VerbForm", "Inf");
        if (!own) {
            modality(first, verdict);
        } else if (!syntax.hasChild(verb, "aux")
                && syntax.token(verb).has("VerbForm", "Part")
                && !syntax.hasChild(verb, "nsubj")) {
            modality(first, verdict);
        }
    }

    private boolean isRelative(int verb) {
        Token token = syntax.token(verb);
        return token.relation().equals("acl:relcl")
                || (token.baseRelation().equals("acl")
                        && syntax.children(verb).stream().anyMatch(syntax::isRelativePronoun));
    }

    private void clause(int verb, Verdict verdict) {
        negation(verb, verdict);
        modality(verb, verdict);
        condition(verb, verdict);
        attribution(verb, verdict);
        for (Token t : syntax.children(verb, "advmod", "obl", "discourse")) {
            modifierOperator(t, verdict);
        }
    }

    private void negation(int verb, Verdict verdict) {
        for (Token t : syntax.children(verb)) {
            boolean word =
                    Set.of("advmod", "det", "cc", "case").contains(t.baseRelation())
                            && NEGATIONS.contains(lower(t));
            boolean pronoun =
                    t.baseRelation().matches("nsubj|obj")
                            && Set.of("niemand", "nobody", "none", "keiner", "nichts")
                                    .contains(lower(t));
            boolean noArgument =
                    t.baseRelation().matches("nsubj|obj|obl")
                            && syntax.children(t.index(), "det", "advmod", "cc").stream()
                                    .anyMatch(d -> NEGATIONS.contains(lower(d)));
            boolean nichtNur =
                    word && followedBy(t.index(), Set.of("nur", "only", "just", "allein"));
            if ((word && !nichtNur) || pronoun || noArgument) {
                verdict.add(Factuality.DENIED, List.of());
            }
        }
        boolean without =
                syntax.children(verb, "mark").stream().anyMatch(m -> WITHOUT.contains(lower(m)));
        if (without) {
            verdict.add(Factuality.DENIED, List.of());
        }
    }

    private boolean followedBy(int index, Set<String> words) {
        return index + 1 < syntax.size() && words.contains(lower(syntax.token(index + 1)));
    }

    private void modality(int verb, Verdict verdict) {
        List<Token> auxiliaries = new ArrayList<>(syntax.children(verb, "aux", "cop"));
        auxiliaries.add(syntax.token(verb));
        boolean perfect =
                auxiliaries.stream()
                        .anyMatch(a -> a.lemma().equals("have") || a.lemma().equals("haben"));
        for (Token a : auxiliaries) {
            boolean self = a.index() == verb;
            Factuality effect =
                    syntax.language() == Language.GERMAN
                            ? germanMood(a, verb, self, perfect)
                            : self ? null : englishModal(a, perfect);
            if (effect != null) {
                verdict.add(effect, List.of());
            }
        }
    }

    private static @Nullable Factuality englishModal(Token a, boolean perfect) {
        return switch (a.form().toLowerCase(Locale.ROOT)) {
            case "will", "’ll", "'ll", "shall" -> Factuality.INTENDED;
            case "would", "could", "might" -> perfect ? Factuality.DENIED : Factuality.POSSIBLE;
            case "may", "can" -> Factuality.POSSIBLE;
            case "should", "must", "ought" -> Factuality.DEMANDED;
            default -> null;
        };
    }

    private @Nullable Factuality germanMood(Token a, int verb, boolean self, boolean perfect) {
        String lemma = a.lemma();
        boolean konjunktiv2 = a.has("Mood", "Kon2") && !a.has("Mood", "Ind");
        boolean konjunktiv1 =
                a.has("Mood", "Kon1") && !a.has("Mood", "Ind") && !a.has("Mood", "Imp");
        if (!self) {
            Factuality modal = germanModal(a, verb, lemma, konjunktiv2);
            if (modal != null) {
                return modal;
            }
        }
        if (konjunktiv1 && a.has("VerbForm", "Fin")) {
            return Factuality.REPORTED;
        }
        boolean clear = Set.of("sein", "haben", "werden").contains(lemma);
        if (konjunktiv2 && clear) {
            boolean counterfactual =
                    perfect
                            || (lemma.equals("sein")
                                    && !self
                                    && syntax.token(verb).has("VerbForm", "Part"));
            return counterfactual && !lemma.equals("werden")
                    ? Factuality.DENIED
                    : Factuality.POSSIBLE;
        }
        return null;
    }

    private @Nullable Factuality germanModal(Token a, int verb, String lemma, boolean konjunktiv2) {
        return switch (lemma) {
            case "können", "dürfen", "mögen" -> Factuality.POSSIBLE;
            case "müssen" -> Factuality.DEMANDED;
            case "wollen" -> Factuality.INTENDED;
            case "sollen" -> should(a);
            case "werden" -> !konjunktiv2 && isFuture(verb) ? Factuality.INTENDED : null;
            default -> null;
        };
    }

    /**
     * {@code soll entsandt haben}, {@code sollen vor Ort sein} is hearsay; {@code soll entsenden} a
     * plan or a demand.
     */
    private Factuality should(Token modal) {
        boolean past = modal.has("Tense", "Past");
        if (past) {
            return modal.form().equalsIgnoreCase("sollte")
                            || modal.form().equalsIgnoreCase("sollten")
                    ? Factuality.DEMANDED
                    : Factuality.INTENDED;
        }
        return Factuality.REPORTED;
    }

    private boolean isFuture(int verb) {
        Token t = syntax.token(verb);
        boolean infinitive = t.has("VerbForm", "Inf");
        boolean passive = t.has("VerbForm", "Part") && !infinitive;
        boolean passiveInfinitive =
                syntax.children(verb, "aux").stream()
                                .filter(a -> a.lemma().equals("werden"))
                                .count()
                        > 1;
        return passive ? passiveInfinitive : infinitive;
    }

    /** {@code if}, {@code falls}, and a verb that comes first in a clause that is no question. */
    private void condition(int verb, Verdict verdict) {
        boolean marked =
                syntax.children(verb, "mark", "advmod").stream()
                        .anyMatch(m -> CONDITIONS.contains(lower(m)) && !lower(m).equals("should"));
        boolean verbFirst = syntax.token(verb).baseRelation().equals("advcl") && isVerbFirst(verb);
        boolean governs =
                syntax.children(verb, "advcl").stream().anyMatch(c -> isCondition(c.index()));
        if (marked || verbFirst || governs) {
            verdict.add(Factuality.POSSIBLE, List.of());
        }
    }

    private boolean isCondition(int verb) {
        boolean marked =
                syntax.children(verb, "mark").stream()
                        .anyMatch(
                                m ->
                                        Set.of("if", "unless", "falls", "wenn", "sofern")
                                                .contains(lower(m)));
        return marked || isVerbFirst(verb);
    }

    private boolean isVerbFirst(int verb) {
        List<Integer> clause = syntax.subtree(verb);
        Token first = syntax.token(clause.get(0));
        boolean finite =
                first.has("VerbForm", "Fin")
                        && (first.index() == verb
                                || first.baseRelation().equals("aux")
                                || first.baseRelation().equals("cop"));
        boolean modal =
                Set.of("should", "had", "were").contains(lower(first))
                        && first.baseRelation().matches("aux|cop");
        return first.index() == 0
                && syntax.token(verb).head() >= 0
                && (modal || (finite && syntax.language() == Language.GERMAN));
    }

    private void rootQuestion(Verdict verdict) {
        List<Token> tokens = syntax.sentence().tokens();
        for (int i = tokens.size() - 1; i >= Math.max(0, tokens.size() - 2); i--) {
            if (tokens.get(i).form().contains("?")) {
                verdict.question = true;
            }
        }
    }

    /**
     * An adverbial clause: purpose is intended, manner and cause are as sure as what they modify is
     * said to be.
     */
    private void adverbial(int verb, int head, Verdict verdict) {
        boolean purpose =
                syntax.children(verb, "mark").stream()
                                .anyMatch(m -> Set.of("um", "to", "damit", "so").contains(lower(m)))
                        && !syntax.hasChild(verb, "nsubj");
        if (purpose) {
            verdict.add(Factuality.INTENDED, List.of());
        }
        operators(head, verb, verdict);
        if (syntax.isPredicate(head)) {
            attribution(head, verdict);
        }
    }

    // ---- operators

    /** What a governing word does to the event that stands in one of its content slots. */
    private void operators(int governor, int argument, Verdict verdict) {
        for (Trigger trigger : triggers.at(governor)) {
            Frame frame = trigger.frame();
            Factuality effect = frame.contentFactuality();
            if (effect == null || !isContent(trigger, argument)) {
                continue;
            }
            List<Filler> source = roles.fill(trigger, frame.contentSource(), Set.of());
            boolean negated = isNegated(governor);
            verdict.add(
                    effect == Factuality.DENIED && negated ? Factuality.ASSERTED : effect, source);
        }
    }

    private boolean isNegated(int verb) {
        Verdict own = new Verdict();
        negation(verb, own);
        return own.inner == Factuality.DENIED;
    }

    private boolean isContent(Trigger trigger, int argument) {
        String relation = syntax.token(argument).baseRelation();
        for (List<Slot> union : trigger.frame().content()) {
            for (Slot slot : union) {
                boolean fits =
                        switch (slot.kind()) {
                            case COMP, INF -> isComplement(trigger, argument);
                            case OBJ ->
                                    relation.equals("obj")
                                            || (relation.equals("nsubj")
                                                    && arguments.isPassive(trigger.token()));
                            case SUBJ ->
                                    relation.equals("nsubj")
                                            && !arguments.isPassive(trigger.token());
                            case PREP -> syntax.prepositions(argument).contains(slot.preposition());
                            case POSS, OWNER -> relation.equals("nmod");
                            case GEN, IOBJ -> relation.equals("iobj") || relation.equals("obl");
                            case ADJ -> relation.equals("amod");
                            case COMPOUND -> relation.equals("compound");
                            case CONJ_BETWEEN, APPOS, PURPOSE -> false;
                        };
                if (fits) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Clauses that say what is said, planned or demanded. An infinitive that the parser takes for
     * an adverbial counts only for what can be planned or demanded: {@code called on X to}.
     */
    private boolean isComplement(Trigger trigger, int argument) {
        String relation = syntax.token(argument).baseRelation();
        Factuality effect = trigger.frame().contentFactuality();
        if (relation.equals("advcl")) {
            boolean infinitive =
                    syntax.children(argument, "mark").stream()
                            .anyMatch(m -> m.tag().equals("PART"));
            return infinitive && effect != Factuality.REPORTED;
        }
        if (relation.equals("acl") || relation.equals("xcomp")) {
            return effect != Factuality.REPORTED
                    || relation.equals("xcomp")
                    || !syntax.token(trigger.token()).isVerb();
        }
        return CONTENT_RELATIONS.contains(relation);
    }

    /** {@code laut}, {@code according to}: who is named there says so. */
    private void attribution(int verb, Verdict verdict) {
        for (Token phrase : syntax.children(verb, "obl", "nmod", "advmod", "advcl", "parataxis")) {
            for (Token marker : syntax.children(phrase.index(), "case", "mark")) {
                for (Trigger trigger : triggers.at(marker.index())) {
                    Factuality effect = trigger.frame().contentFactuality();
                    if (trigger.frame().partOfSpeech() == Frame.PartOfSpeech.PREPOSITION
                            && effect != null) {
                        verdict.add(effect, roles.phrases().actors(phrase.index(), false));
                    }
                }
            }
        }
    }

    private static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }
}
