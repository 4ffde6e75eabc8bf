package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Fills the roles of a trigger from the slots its frame names. */
final class Roles {

    /** How far behind a noun {@code between} may stand, in words. */
    private static final int REACH = 14;

    private static final Set<String> AGAINST = Set.of("on", "upon", "against");

    private static final Set<String> HELP = Set.of("help", "assist", "aid");

    private static final Set<String> MEASURES =
            Set.of(
                    "line",
                    "accordance",
                    "keeping",
                    "compliance",
                    "conformity",
                    "consistent",
                    "conjunction",
                    "coordination",
                    "parallel",
                    "together",
                    "compared",
                    "contrast",
                    "addition",
                    "relation",
                    "respect",
                    "regard",
                    "response",
                    "due",
                    "pursuant");

    /** How many of a people. */
    private static final Set<String> PARTS =
            Set.of(
                    "mehrheit",
                    "großteil",
                    "hälfte",
                    "drittel",
                    "viertel",
                    "prozent",
                    "majority",
                    "half",
                    "third",
                    "percent",
                    "most",
                    "many");

    private static final Set<String> RECIPIENT = Set.of("to", "for", "with", "für", "an", "bei");

    /** How sure it is that who speaks means what he says. */
    private static final double SPOKEN = 0.8;

    private final Lexicon lexicon;
    private final Syntax syntax;
    private final Arguments arguments;
    private final Triggers triggers;
    private final Discourse discourse;
    private final Pronouns pronouns;
    private final Phrases phrases;
    private final Attachment attachment;
    private final Ties ties;
    private final Set<Integer> asked = new HashSet<>();

    Roles(
            Lexicon lexicon,
            Syntax syntax,
            Arguments arguments,
            Triggers triggers,
            Discourse discourse,
            Pronouns pronouns) {
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.arguments = arguments;
        this.triggers = triggers;
        this.discourse = discourse;
        this.attachment = new Attachment(syntax, triggers);
        this.ties = new Ties(syntax, arguments);
        this.pronouns = pronouns;
        this.phrases = new Phrases(lexicon, syntax, discourse, pronouns, this::doersOf);
    }

    Pronouns pronouns() {
        return pronouns;
    }

    Phrases phrases() {
        return phrases;
    }

    /** The doers of the event that a noun names; null if it names none. */
    private @Nullable List<Filler> doersOf(int noun, int depth) {
        // in a crooked parse two nouns may each answer for the other
        if (depth > 3 || !syntax.token(noun).isNoun() || !asked.add(noun)) {
            return null;
        }
        try {
            return doersOf(noun);
        } finally {
            asked.remove(noun);
        }
    }

    private @Nullable List<Filler> doersOf(int noun) {
        for (Trigger trigger : triggers.at(noun)) {
            Frame frame = trigger.frame();
            if (frame.event() != null
                    && frame.partOfSpeech() == Frame.PartOfSpeech.NOUN
                    && !frame.agent().isEmpty()
                    && !namesOffice(frame)) {
                List<Filler> doers = fill(trigger, frame.agent(), Set.of());
                if (!doers.isEmpty()) {
                    return doers;
                }
                if (syntax.isDemonstrative(noun)) {
                    return discourse.lastDoers(frame.event(), noun);
                }
                // whom it is done to does not answer for it
                return fill(trigger, frame.target(), Set.of()).isEmpty() ? null : List.of();
            }
        }
        return null;
    }

    /** An ambassador is no deed: whose ambassador he is answers for him. */
    private static boolean namesOffice(Frame frame) {
        return "OfficeHolding".equals(frame.event());
    }

    /** The heads of the phrases that stand in the first alternative that has any. */
    List<Integer> heads(Trigger trigger, List<List<Slot>> alternatives) {
        for (List<Slot> union : alternatives) {
            Set<Integer> heads = new LinkedHashSet<>();
            union.forEach(slot -> heads.addAll(heads(trigger, slot)));
            if (!heads.isEmpty()) {
                return List.copyOf(heads);
            }
        }
        return List.of();
    }

    /** Heads of what it is about: phrases and clauses, but no pronoun, adverb or time. */
    List<Integer> themes(Trigger trigger) {
        for (List<Slot> union : trigger.frame().theme()) {
            List<Integer> heads =
                    union.stream()
                            .flatMap(slot -> matter(trigger, slot).stream())
                            .filter(this::isMatter)
                            .distinct()
                            .toList();
            if (!heads.isEmpty()) {
                return heads;
            }
        }
        return List.of();
    }

    private boolean isMatter(int head) {
        boolean time =
                syntax.sentence().times().stream()
                        .anyMatch(t -> t.first() <= head && head <= t.last());
        return !time
                && (syntax.isPredicate(head)
                        || syntax.token(head).isNoun()
                        || syntax.token(head).tag().equals("PROPN"));
    }

    /** {@code called on X to withdraw}: not X, but the withdrawal. */
    private List<Integer> matter(Trigger trigger, Slot slot) {
        return switch (slot.kind()) {
            case COMP -> clauses(trigger.token()).stream().filter(c -> !isPurpose(c)).toList();
            case INF -> infinitives(trigger.token());
            default -> heads(trigger, slot);
        };
    }

    /** The actors of the first alternative that yields any, none of them in a taken phrase. */
    List<Filler> fill(Trigger trigger, List<List<Slot>> alternatives, Set<Integer> taken) {
        for (List<Slot> union : ordered(trigger, alternatives)) {
            List<Filler> found = new ArrayList<>();
            for (Slot slot : union) {
                found.addAll(fill(trigger, slot, taken));
            }
            if (!found.isEmpty()) {
                return Phrases.distinct(found);
            }
        }
        return List.of();
    }

    /**
     * As {@link #fill}, of unions those whose first slot is filled: of a partnership with Chile,
     * one partner is not named.
     */
    List<Filler> fillLed(Trigger trigger, List<List<Slot>> alternatives, Set<Integer> taken) {
        List<List<Slot>> led =
                alternatives.stream()
                        .filter(u -> u.size() == 1 || !fill(trigger, u.get(0), taken).isEmpty())
                        .toList();
        return fill(trigger, led, taken);
    }

    /** A noun's own attributes go before the subject that a light verb lends it. */
    private static List<List<Slot>> ordered(Trigger trigger, List<List<Slot>> alternatives) {
        if (trigger.frame().partOfSpeech() != Frame.PartOfSpeech.NOUN) {
            return alternatives;
        }
        List<List<Slot>> sorted = new ArrayList<>(alternatives);
        sorted.sort(
                Comparator.comparing(u -> u.stream().anyMatch(s -> s.kind() == Slot.Kind.SUBJ)));
        return sorted;
    }

    private List<Filler> fill(Trigger trigger, Slot slot, Set<Integer> taken) {
        List<Filler> found = new ArrayList<>();
        if (slot.kind() == Slot.Kind.ADJ || slot.kind() == Slot.Kind.COMPOUND) {
            // the adjective of a noun's companion is not its own: Unterstützung im Ukraine-Krieg
            boolean noun = trigger.frame().partOfSpeech() == Frame.PartOfSpeech.NOUN;
            for (int anchor : noun ? List.of(trigger.token()) : trigger.anchors()) {
                found.addAll(
                        slot.kind() == Slot.Kind.ADJ
                                ? phrases.owners().adjectives(anchor)
                                : phrases.owners().compounds(anchor));
            }
        } else if (slot.kind() == Slot.Kind.SPEAKER) {
            discourse.voices().forEach(v -> found.add(new Filler(v, trigger.token(), SPOKEN)));
        } else if (slot.kind() == Slot.Kind.OWNER) {
            trigger.anchors().forEach(a -> found.addAll(phrases.owners().possessors(a, 0)));
        } else if (slot.kind() == Slot.Kind.POSS) {
            syntax.mention(trigger.token())
                    .filter(m -> m.holder() != null)
                    .ifPresent(
                            m ->
                                    found.add(
                                            new Filler(
                                                    Objects.requireNonNull(m.holder()),
                                                    trigger.token(),
                                                    m.certainty())));
            for (int anchor : trigger.anchors()) {
                if (syntax.token(anchor).isNoun()) {
                    found.addAll(phrases.owners().owners(anchor, 0));
                }
            }
            // President X of Y: the parser hangs Y on the name
            if (found.isEmpty() && syntax.mention(trigger.token()).isPresent()) {
                syntax.mention(trigger.token())
                        .ifPresent(m -> found.addAll(homeOf(syntax.headOf(m))));
            }
        } else {
            heads(trigger, slot)
                    .forEach(h -> found.addAll(phrases.actors(h, isStrict(trigger, slot, h))));
        }
        boolean itself = slot.kind() == Slot.Kind.POSS && slot.strict();
        return found.stream()
                .filter(f -> !taken.contains(f.token()))
                .filter(f -> !itself || isNamed(f.token()))
                .toList();
    }

    /**
     * {@code committed to Moldova's security} promises Moldova something, {@code to Moldova's
     * disarmament} does not: only what does one good stands for him.
     */
    private boolean isStrict(Trigger trigger, Slot slot, int head) {
        boolean pledge =
                "Pledge".equals(trigger.frame().event())
                        && Set.of(Slot.Kind.COMPOBJ, Slot.Kind.PREP).contains(slot.kind())
                        && trigger.frame().target().stream().anyMatch(u -> u.contains(slot));
        if (slot.strict() || !pledge) {
            return slot.strict();
        }
        int verb = syntax.verbAbove(head);
        boolean helps =
                slot.kind() == Slot.Kind.COMPOBJ
                        && verb >= 0
                        && lexicon.isHelping(syntax.language(), syntax.token(verb).lemma());
        return !helps && !lexicon.isBenefit(syntax.language(), syntax.token(head).lemma());
    }

    /**
     * {@code der Aufenthalt deutscher Staatsangehöriger}, {@code workers from Mozambique}: what
     * citizens do their state does not.
     */
    boolean isOfPrivate(Filler filler) {
        Token token = syntax.token(filler.token());
        return token.head() >= 0
                && (token.baseRelation().equals("nmod")
                        || syntax.mention(filler.token())
                                .filter(m -> m.form() == Mention.Form.ADJECTIVE)
                                .isPresent())
                && (isPrivate(token.head())
                        || (token.index() + 1 < syntax.size() && isPrivate(token.index() + 1))
                        || isPartOfPeople(filler));
    }

    private boolean isPrivate(int noun) {
        return lexicon.isPrivateNoun(syntax.language(), syntax.token(noun).lemma());
    }

    /** {@code die Mehrheit der Deutschen}: people, and not their state. */
    private boolean isPartOfPeople(Filler filler) {
        return isInhabitants(filler)
                && PARTS.contains(
                        syntax.token(syntax.token(filler.token()).head())
                                .lemma()
                                .toLowerCase(Locale.ROOT));
    }

    /** {@code detained Americans}: they, and not America. */
    boolean isInhabitants(Filler filler) {
        return syntax.mention(filler.token())
                .filter(m -> m.form() == Mention.Form.INHABITANTS)
                .isPresent();
    }

    /** Not by the adjective of something else: {@code des polnischen Instituts} is not Poland. */
    private boolean isNamed(int token) {
        return syntax.mention(token).filter(m -> m.form() != Mention.Form.ADJECTIVE).isPresent();
    }

    private List<Integer> heads(Trigger trigger, Slot slot) {
        return switch (slot.kind()) {
            case SUBJ -> subjects(trigger);
            case OBJ -> objects(trigger);
            case IOBJ -> datives(trigger);
            case GEN -> genitives(trigger.token());
            case POSS, OWNER -> possessors(trigger);
            case ADJ, COMPOUND -> List.of();
            case PREP -> attachment.phrases(trigger, slot);
            case COMP -> complements(clauses(trigger.token()));
            case INF -> complements(infinitives(trigger.token()));
            case COMPOBJ -> beneficiaries(trigger.token());
            case PURPOSE -> trigger.anchors().stream().flatMap(a -> punished(a).stream()).toList();
            case TIE -> ties.of(trigger);
            case CONJ_BETWEEN -> between(trigger);
            case APPOS -> apposed(trigger.token());
            case SPEAKER -> List.of();
        };
    }

    /** The state or institution named behind a person's name, not whose deed is. */
    private List<Filler> homeOf(int name) {
        return phrases.owners().owners(name, 0).stream().filter(f -> !isOwner(f.token())).toList();
    }

    private boolean isOwner(int token) {
        boolean marked =
                token + 1 < syntax.size() && syntax.token(token + 1).form().matches("['’]s?");
        return marked || syntax.token(token).relation().equals("nmod:poss");
    }

    /** The nouns of which a word says that they break the law: its own, or its subject. */
    List<Integer> judged(Trigger trigger) {
        List<Integer> found = new ArrayList<>(subjects(trigger));
        int token = trigger.token();
        found.add(token);
        if (syntax.token(token).baseRelation().equals("amod")) {
            found.add(syntax.token(token).head());
        }
        int verb = syntax.token(token).head();
        if (syntax.token(token).baseRelation().equals("obj")) {
            found.addAll(arguments.subjects(verb));
        }
        return found;
    }

    private List<Integer> subjects(Trigger trigger) {
        int token = trigger.token();
        if (trigger.frame().partOfSpeech() == Frame.PartOfSpeech.VERB) {
            return arguments.subjects(token);
        }
        if (trigger.frame().partOfSpeech() == Frame.PartOfSpeech.MODAL) {
            int verb = syntax.token(token).head();
            return arguments.isPassive(verb) ? arguments.objects(verb) : arguments.subjects(verb);
        }
        if (syntax.hasChild(token, "cop")) {
            return syntax.children(token, "nsubj").stream()
                    .map(t -> arguments.resolved(t, token))
                    .toList();
        }
        if (trigger.frame().partOfSpeech() == Frame.PartOfSpeech.ADJECTIVE) {
            boolean attribute = syntax.token(token).baseRelation().equals("amod");
            if (attribute) {
                return List.of(syntax.token(token).head());
            }
            // is determined: for the parser a passive
            return arguments.isPassive(token)
                    ? arguments.objects(token)
                    : arguments.subjects(token);
        }
        if (isBelonging(trigger)) {
            List<Integer> predicates = predicates(token);
            return predicates.isEmpty() ? described(token) : predicates;
        }
        if (isBreach(trigger)) {
            return inBreach(syntax.token(token).head());
        }
        List<Integer> accompanied = accompanied(token);
        return accompanied.isEmpty() ? lightSubjects(token) : accompanied;
    }

    /** {@code Norway, in coordination with Japan, acts}: who acts or stands before it. */
    private List<Integer> accompanied(int noun) {
        int head = syntax.token(noun).head();
        boolean manner =
                head >= 0
                        && syntax.token(noun).baseRelation().matches("obl|nmod")
                        && syntax.prepositions(noun).contains("in")
                        && !syntax.hasChild(noun, "det")
                        && syntax.children(noun, "nmod").stream()
                                .anyMatch(t -> syntax.prepositions(t.index()).contains("with"));
        if (!manner) {
            return List.of();
        }
        return syntax.isPredicate(head) ? arguments.subjects(head) : List.of(head);
    }

    /**
     * {@code acts in violation of the treaty}: who acts; {@code a test in defiance of}: who tests.
     */
    private boolean isBreach(Trigger trigger) {
        int token = trigger.token();
        return "LegalViolation".equals(trigger.frame().event())
                && syntax.token(token).head() >= 0
                && syntax.token(token).baseRelation().matches("obl|nmod")
                && syntax.prepositions(token).contains("in")
                && !syntax.hasChild(token, "det");
    }

    /** {@code condemns the test in violation of}: not who condemns it, who tests. */
    private List<Integer> inBreach(int head) {
        if (!syntax.isPredicate(head)) {
            return List.of(head);
        }
        boolean spoken =
                triggers.at(head).stream()
                        .anyMatch(
                                t ->
                                        InvertedOrder.SPOKEN.contains(
                                                String.valueOf(t.frame().event())));
        return spoken ? arguments.objects(head) : arguments.subjects(head);
    }

    /** {@code threatens the members} makes nobody a member. */
    private static boolean isBelonging(Trigger trigger) {
        return "Membership".equals(trigger.frame().event());
    }

    /** {@code Hungary, a member of}, {@code As a member of NATO, Hungary acts}. */
    private List<Integer> described(int noun) {
        int head = syntax.token(noun).head();
        if (head < 0) {
            return List.of();
        }
        if (syntax.token(noun).baseRelation().equals("appos")) {
            return syntax.mention(head).isPresent() ? List.of(head) : List.of();
        }
        boolean capacity =
                syntax.token(noun).baseRelation().matches("obl|nmod|advcl")
                        && syntax.prepositions(noun).contains("as")
                        && syntax.isPredicate(head);
        return capacity ? arguments.subjects(head) : List.of();
    }

    /** {@code The members are Japan and Canada}: who they are. */
    private List<Integer> predicates(int noun) {
        int head = syntax.token(noun).head();
        boolean equated =
                head >= 0
                        && syntax.token(noun).baseRelation().equals("nsubj")
                        && syntax.hasChild(head, "cop")
                        && syntax.mention(head).isPresent();
        return equated ? List.of(head) : List.of();
    }

    /**
     * {@code Kritik üben an}, {@code die von ihr geübte Kritik}: the noun's doer is the subject of
     * the light verb.
     */
    private List<Integer> lightSubjects(int noun) {
        int verb = triggers.lightVerb(noun);
        if (verb < 0) {
            return syntax.children(noun, "amod", "acl").stream()
                    .map(Token::index)
                    .filter(i -> triggers.isLightVerb(i) && arguments.isPastAttribute(i))
                    .flatMap(i -> arguments.subjects(i).stream())
                    .toList();
        }
        List<Integer> subjects = new ArrayList<>(arguments.subjects(verb));
        subjects.remove(Integer.valueOf(noun));
        return subjects;
    }

    /** {@code erteilt ihr eine Absage}: whom the light verb gives it to. */
    private List<Integer> datives(Trigger trigger) {
        int verb =
                trigger.frame().partOfSpeech() == Frame.PartOfSpeech.NOUN
                        ? triggers.lightVerb(trigger.token())
                        : -1;
        return arguments.datives(verb < 0 ? trigger.token() : verb);
    }

    private List<Integer> objects(Trigger trigger) {
        if (trigger.frame().partOfSpeech() != Frame.PartOfSpeech.VERB) {
            return List.of();
        }
        return arguments.objects(trigger.token());
    }

    private List<Integer> genitives(int verb) {
        return syntax.children(verb, "obj", "obl", "nmod").stream()
                .filter(
                        t ->
                                syntax.prepositions(t.index()).isEmpty()
                                        && Cases.of(syntax, t.index()).contains("Gen"))
                .map(Token::index)
                .toList();
    }

    private List<Integer> possessors(Trigger trigger) {
        List<Integer> found = new ArrayList<>();
        for (Token t : syntax.children(trigger.token(), "nmod")) {
            List<String> prepositions = syntax.prepositions(t.index());
            if (prepositions.isEmpty()
                    || prepositions.contains("of")
                    || prepositions.contains("von")) {
                found.add(t.index());
            }
        }
        return found;
    }

    /** The verbs of complement clauses; as a role, their subjects. */
    private List<Integer> complements(List<Integer> verbs) {
        List<Integer> found = new ArrayList<>();
        verbs.forEach(v -> found.addAll(arguments.subjects(v)));
        return found;
    }

    private List<Integer> clauses(int token) {
        return syntax.children(token, "ccomp", "xcomp", "csubj", "advcl", "acl").stream()
                .map(Token::index)
                .filter(i -> !syntax.isCircumstance(i) && !isManner(i) && !isRelative(i))
                .toList();
    }

    /** {@code eine Forderung, die wir umsetzen}: says more of the demand, and not what for. */
    private boolean isRelative(int clause) {
        return syntax.token(clause).baseRelation().equals("acl")
                && syntax.children(clause).stream().anyMatch(syntax::isRelativePronoun);
    }

    /** {@code Um dem zu begegnen, fordert er}: what for it is demanded. */
    private boolean isPurpose(int clause) {
        return syntax.children(clause, "mark").stream().anyMatch(m -> m.form().matches("(?i)um"));
    }

    /** {@code working with Congress, the department committed}: how, and not to what. */
    private boolean isManner(int clause) {
        return syntax.token(clause).baseRelation().equals("advcl")
                && syntax.token(clause).has("VerbForm", "Ger")
                && !syntax.hasChild(clause, "mark", "case");
    }

    /** {@code asked Germany to come}, but not {@code told us that Germany comes}. */
    private List<Integer> infinitives(int token) {
        return clauses(token).stream().filter(syntax::isInfinitive).toList();
    }

    /**
     * {@code committed to supporting Moldova}, {@code to provide tanks to Ukraine}: whom the
     * infinitive or gerund names, unless it punishes him.
     */
    private List<Integer> beneficiaries(int token) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int verb : clauses(token)) {
            if (lexicon.isPunishment(syntax.language(), syntax.token(verb).lemma())) {
                continue;
            }
            boolean helps = lexicon.isHelping(syntax.language(), syntax.token(verb).lemma());
            for (int object : arguments.objects(verb)) {
                if (helps) {
                    found.add(object);
                }
                found.addAll(recipients(object, "nmod"));
            }
            found.addAll(arguments.datives(verb));
            found.addAll(recipients(verb, "obl"));
            found.addAll(helped(verb));
        }
        return List.copyOf(found);
    }

    /** {@code vowed to help Ukraine rebuild}: who is to rebuild. */
    private List<Integer> helped(int verb) {
        return syntax.children(verb, "ccomp", "xcomp").stream()
                .filter(t -> HELP.contains(syntax.token(verb).lemma()))
                .filter(t -> t.has("VerbForm", "Inf") || t.has("Tense", "Pres"))
                .flatMap(t -> syntax.children(t.index(), "nsubj").stream())
                .map(Token::index)
                .toList();
    }

    private List<Integer> recipients(int head, String relation) {
        return syntax.children(head, relation).stream()
                .map(Token::index)
                .filter(i -> syntax.prepositions(i).stream().anyMatch(RECIPIENT::contains))
                .filter(i -> !isMeasure(i))
                .toList();
    }

    /** {@code in line with the Charter}: by whose rules it is done, not for whom. */
    private boolean isMeasure(int noun) {
        return syntax.children(noun, "case").stream()
                .map(Token::index)
                .filter(i -> i > 0)
                .anyMatch(i -> MEASURES.contains(syntax.token(i - 1).form()));
    }

    /** {@code sanctions to hold Russia to account}: whom the purpose of a measure names. */
    private List<Integer> punished(int token) {
        List<Integer> found = new ArrayList<>();
        for (int verb : infinitives(token)) {
            if (lexicon.isPunishment(syntax.language(), syntax.token(verb).lemma())) {
                found.addAll(arguments.objects(verb));
            }
            found.addAll(hit(verb, "obl"));
            arguments.objects(verb).forEach(o -> found.addAll(hit(o, "nmod")));
        }
        return found;
    }

    /** {@code to impose sanctions on Serbia}, {@code to take measures against Iran}. */
    private List<Integer> hit(int head, String relation) {
        return syntax.children(head, relation).stream()
                .map(Token::index)
                .filter(i -> syntax.prepositions(i).stream().anyMatch(AGAINST::contains))
                .toList();
    }

    /** Whether a phrase or clause stands in any of the slots, whoever it may mean. */
    boolean stands(Trigger trigger, List<List<Slot>> alternatives) {
        return alternatives.stream().flatMap(List::stream).anyMatch(s -> stands(trigger, s));
    }

    private boolean stands(Trigger trigger, Slot slot) {
        return switch (slot.kind()) {
            case COMP -> !clauses(trigger.token()).isEmpty();
            case INF -> !infinitives(trigger.token()).isEmpty();
            default -> !heads(trigger, slot).isEmpty();
        };
    }

    /** {@code President X}, {@code X, president of Y}: the person whose office the noun names. */
    private List<Integer> apposed(int noun) {
        Optional<Mention> named = syntax.mention(noun).filter(m -> m.form() == Mention.Form.NAME);
        List<Integer> found = new ArrayList<>();
        named.ifPresent(m -> found.add(syntax.headOf(m)));
        for (Token child : syntax.children(noun, "appos", "flat", "compound")) {
            found.add(child.index());
        }
        // X is president of Y
        if (syntax.hasChild(noun, "cop")) {
            syntax.children(noun, "nsubj").forEach(t -> found.add(arguments.resolved(t, noun)));
        }
        String relation = syntax.token(noun).baseRelation();
        if (Set.of("appos", "flat", "compound").contains(relation)) {
            found.add(syntax.token(noun).head());
        }
        return found;
    }

    private List<Integer> between(Trigger trigger) {
        for (int i = trigger.token(); i < Math.min(syntax.size(), trigger.token() + REACH); i++) {
            if (i > trigger.token()
                    && (syntax.isPredicate(i) || syntax.token(i).form().equals(":"))) {
                return List.of();
            }
            String form = syntax.token(i).form().toLowerCase(Locale.ROOT);
            if ((form.equals("zwischen") || form.equals("between"))
                    && syntax.token(i).head() >= 0) {
                return List.of(syntax.token(i).head());
            }
        }
        return List.of();
    }
}
