package org.aktenlage.fact.frame;

import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the words of a sentence that evoke frames. */
final class Triggers {

    private static final Set<String> QUANTITIES =
            Set.of(
                    "$",
                    "€",
                    "£",
                    "million",
                    "billion",
                    "number",
                    "package",
                    "series",
                    "round",
                    "tranche",
                    "range",
                    "batch",
                    "dozen",
                    "hundred",
                    "thousand");

    private static final Set<String> REASON = Set.of("for", "wegen", "despite", "trotz");

    private final Lexicon lexicon;
    private final Syntax syntax;
    private final Arguments arguments;
    private final Discourse discourse;
    private final Negation negation;
    private final Outlook outlook;

    Triggers(Lexicon lexicon, Syntax syntax, Arguments arguments, Discourse discourse) {
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.arguments = arguments;
        this.discourse = discourse;
        this.negation = new Negation(syntax, new FunctionWords(lexicon, syntax));
        this.outlook = new Outlook(syntax);
    }

    /** Every frame a word of the sentence evokes, operators included, in the order of the words. */
    List<Trigger> all() {
        List<Trigger> found = new ArrayList<>();
        for (int i = 0; i < syntax.size(); i++) {
            found.addAll(at(i));
        }
        return found;
    }

    List<Trigger> at(int index) {
        List<Trigger> found = new ArrayList<>();
        for (Frame frame : frames(syntax.token(index))) {
            List<Integer> companions = companions(frame, index);
            boolean complete =
                    frame.companions().isEmpty() || !companions.isEmpty() || takesUp(frame, index);
            if (isKind(frame, index) || isCompany(frame, index)) {
                continue;
            }
            boolean negated =
                    !frame.requires(Frame.Requirement.NEGATED) || negation.ofClause(index);
            boolean future = !frame.requires(Frame.Requirement.FUTURE) || isPromised(index);
            boolean reflexive = !frame.requires(Frame.Requirement.REFLEXIVE) || isReflexive(index);
            boolean number =
                    !frame.requires(Frame.Requirement.PLURAL)
                            || syntax.token(index).has("Number", "Plur");
            if (complete
                    && number
                    && negated
                    && future
                    && reflexive
                    && !isForbidden(frame, index)
                    && hasParticle(frame, index)) {
                found.add(new Trigger(frame, index, companions));
            }
        }
        return negatedOnly(found);
    }

    private boolean isPromised(int verb) {
        int carrier = outlook.carrier(verb);
        return carrier >= 0 && !negation.ofClause(carrier) && !negation.ofClause(verb);
    }

    /** Who will not recognise an annexation rejects it, and does nothing else. */
    private static List<Trigger> negatedOnly(List<Trigger> found) {
        List<Trigger> negated =
                found.stream().filter(t -> t.frame().requires(Frame.Requirement.NEGATED)).toList();
        return negated.isEmpty() ? found : negated;
    }

    /** {@code sanctions authorities}, {@code attack helicopters}: what they are for, no deed. */
    private boolean isKind(Frame frame, int index) {
        Token token = syntax.token(index);
        return frame.event() != null
                && frame.partOfSpeech() == Frame.PartOfSpeech.NOUN
                && syntax.language() == Language.ENGLISH
                && token.relation().equals("compound")
                && token.head() > index
                && syntax.token(token.head()).isNoun()
                && syntax.mention(index).filter(m -> isTitle(m, token)).isEmpty();
    }

    /** {@code joined Canada in condemning}: becomes no member. */
    private boolean isCompany(Frame frame, int index) {
        return "Joining".equals(frame.event())
                && syntax.children(index, "advcl").stream()
                        .anyMatch(t -> arguments.isCompany(t.index(), index));
    }

    /** {@code diese Lieferungen}, after deliveries of arms were told of, are those. */
    private boolean takesUp(Frame frame, int index) {
        return frame.event() != null
                && frame.partOfSpeech() == Frame.PartOfSpeech.NOUN
                && syntax.isDemonstrative(index)
                && !"LegalViolation".equals(frame.event())
                && discourse.justTold(frame.event());
    }

    private List<Frame> frames(Token token) {
        Language language = syntax.language();
        Set<Frame> frames = new LinkedHashSet<>();
        String lemma = token.lemma();
        boolean participle = token.features().containsKey("Participle");
        if (participle && language == Language.ENGLISH && isPartOfName(token)) {
            return List.of();
        }
        if (token.isVerb() || (participle && token.tag().equals("ADJ"))) {
            String verb = joined(token);
            frames.addAll(lexicon.of(language, verb, Frame.PartOfSpeech.VERB));
        }
        if (token.baseRelation().equals("aux") && !isPerfect(token.head())) {
            frames.addAll(lexicon.of(language, lemma, Frame.PartOfSpeech.MODAL));
        }
        if (token.isNoun()) {
            boolean named =
                    syntax.mention(token.index()).filter(m -> !isTitle(m, token)).isPresent();
            if (!named || (language == Language.GERMAN && token.form().contains("-"))) {
                frames.addAll(lexicon.ofNoun(language, nounLemma(token)));
            }
        }
        if (token.tag().equals("ADJ") || participle || token.tag().equals("ADV")) {
            frames.addAll(
                    lexicon.of(
                            language,
                            lemma.toLowerCase(Locale.ROOT),
                            Frame.PartOfSpeech.ADJECTIVE));
            frames.addAll(
                    lexicon.of(
                            language,
                            token.form().toLowerCase(Locale.ROOT),
                            Frame.PartOfSpeech.ADJECTIVE));
        }
        expressions(token)
                .forEach(e -> frames.addAll(lexicon.of(language, e, Frame.PartOfSpeech.ADVERB)));
        if (token.tag().matches("ADP|VERB|SCONJ|ADV")) {
            expressions(token)
                    .forEach(
                            e ->
                                    frames.addAll(
                                            lexicon.of(
                                                    language, e, Frame.PartOfSpeech.PREPOSITION)));
        }
        return List.copyOf(frames);
    }

    /** {@code must have known} guesses. */
    private boolean isPerfect(int verb) {
        return syntax.children(verb, "aux").stream()
                .anyMatch(a -> a.lemma().matches("have|haben|sein"));
    }

    /** The verb that the noun makes an expression with, {@code Kritik üben}; or -1. */
    int lightVerb(int noun) {
        int verb = syntax.token(noun).head();
        String relation = syntax.token(noun).relation();
        boolean object = relation.equals("obj") || relation.equals("nsubj:pass");
        return verb >= 0 && object && isLightVerb(verb) && !isJudged(verb) ? verb : -1;
    }

    /** {@code hält Waffenexporte für falsch}: thinks so of them, and does none. */
    private boolean isJudged(int verb) {
        return syntax.token(verb).lemma().equals("halten")
                && syntax.children(verb, "obl", "xcomp", "advmod", "advcl").stream()
                        .anyMatch(t -> syntax.prepositions(t.index()).contains("für"));
    }

    boolean isLightVerb(int verb) {
        return lexicon.isLightVerb(syntax.language(), joined(syntax.token(verb)));
    }

    /** The office before a person's name, which the mention has swallowed. */
    private static boolean isTitle(Mention mention, Token token) {
        return mention.actor().type() == ActorType.PERSON && token.index() < mention.last();
    }

    /** The word, and the two to four words that begin with it: according to, nach Angabe. */
    private List<String> expressions(Token token) {
        List<String> found = new ArrayList<>();
        StringBuilder forms = new StringBuilder(token.form().toLowerCase(Locale.ROOT));
        found.add(forms.toString());
        for (int i = token.index() + 1; i < Math.min(syntax.size(), token.index() + 4); i++) {
            Token next = syntax.token(i);
            found.add(forms + " " + next.lemma());
            forms.append(' ').append(next.form().toLowerCase(Locale.ROOT));
            found.add(forms.toString());
        }
        return found;
    }

    /** Specially Designated Nationals: an attribute in capitals is part of a name. */
    private static boolean isPartOfName(Token token) {
        return token.baseRelation().equals("amod")
                && token.index() > 0
                && Character.isUpperCase(token.form().charAt(0));
    }

    private String nounLemma(Token token) {
        return syntax.language() == Language.GERMAN
                ? token.lemma()
                : token.lemma().toLowerCase(Locale.ROOT);
    }

    /** The verb with its separated prefix, which the parse has joined already. */
    private static String joined(Token token) {
        return token.tag().equals("ADJ")
                ? token.features().getOrDefault("VerbLemma", token.lemma())
                : token.lemma();
    }

    private boolean hasParticle(Frame frame, int index) {
        String particle = frame.particle();
        if (particle == null) {
            return true;
        }
        boolean child =
                syntax.children(index).stream()
                        .anyMatch(
                                t ->
                                        t.form().equalsIgnoreCase(particle)
                                                && !t.baseRelation().equals("case"));
        boolean next =
                index + 1 < syntax.size()
                        && syntax.token(index + 1).form().equalsIgnoreCase(particle);
        return child || next;
    }

    private boolean isReflexive(int verb) {
        return syntax.children(verb).stream().anyMatch(Arguments::isReflexive)
                || syntax.children(verb, "obj", "iobj", "expl").stream()
                        .anyMatch(t -> t.form().equalsIgnoreCase("uns"));
    }

    private boolean isForbidden(Frame frame, int index) {
        if (frame.partOfSpeech() == Frame.PartOfSpeech.MODAL) {
            return frame.forbidden().contains(syntax.token(syntax.token(index).head()).lemma());
        }
        boolean kind =
                frame.partOfSpeech() == Frame.PartOfSpeech.NOUN
                        && compoundStartsWith(frame.forbidden(), syntax.token(index));
        return !frame.forbidden().isEmpty() && (kind || isBesides(frame, index));
    }

    private boolean isBesides(Frame frame, int index) {
        return Stream.concat(around(index).stream(), described(frame, index))
                .anyMatch(i -> matches(syntax.token(i), frame.forbidden()));
    }

    /** What an adjective is said of: {@code illegale Waffenlager}. */
    private Stream<Integer> described(Frame frame, int index) {
        if (frame.partOfSpeech() != Frame.PartOfSpeech.ADJECTIVE) {
            return Stream.of();
        }
        Token token = syntax.token(index);
        return token.baseRelation().equals("amod")
                ? Stream.of(token.head())
                : syntax.children(index, "nsubj").stream().map(Token::index);
    }

    private List<Integer> companions(Frame frame, int index) {
        if (frame.companions().isEmpty()) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>();
        for (int near : around(index)) {
            if (matches(syntax.token(near), frame.companions())) {
                found.add(near);
            }
        }
        if (found.isEmpty() && compoundStartsWith(frame.companions(), syntax.token(index))) {
            found.add(index);
        }
        return found;
    }

    /**
     * Words close enough to form an expression with the one at the index: its arguments and theirs.
     */
    private Set<Integer> around(int index) {
        Set<Integer> near = new LinkedHashSet<>();
        if (syntax.token(index).isVerb()
                || syntax.token(index).features().containsKey("Participle")) {
            near.addAll(arguments.objects(index));
            if (syntax.token(index).isVerb() && arguments.objects(index).isEmpty()) {
                near.addAll(syntax.children(index, "nsubj").stream().map(Token::index).toList());
            }
        }
        for (Token child : syntax.children(index)) {
            boolean argument =
                    Set.of("obj", "obl", "nmod", "iobj", "compound", "amod", "xcomp", "advmod")
                            .contains(child.baseRelation());
            boolean beside = isBegun(index) || isReason(child, index);
            if (argument && !(child.baseRelation().equals("obl") && beside)) {
                near.add(child.index());
            }
        }
        for (int i : List.copyOf(near)) {
            if (isQuantity(syntax.token(i))) {
                near.addAll(syntax.children(i, "nmod").stream().map(Token::index).toList());
            }
        }
        for (int i : List.copyOf(near)) {
            syntax.children(i, "conj", "nmod", "amod", "compound")
                    .forEach(t -> near.add(t.index()));
        }
        near.addAll(clauses(index));
        near.remove(index);
        return near;
    }

    /**
     * {@code continues to impose costs for the war}: what is continued is told by the infinitive.
     */
    private boolean isBegun(int verb) {
        return syntax.children(verb, "xcomp").stream().anyMatch(Token::isVerb);
    }

    /** {@code imposes costs on Russia for its war}: no part of the expression. */
    private boolean isReason(Token phrase, int verb) {
        return syntax.hasChild(verb, "obj")
                && syntax.prepositions(phrase.index()).stream().anyMatch(REASON::contains);
    }

    /** {@code $50 billion in security assistance}: what it is a quantity of counts. */
    private static boolean isQuantity(Token token) {
        return token.tag().equals("NUM") || QUANTITIES.contains(token.lemma());
    }

    /** {@code help them defend}, {@code stand ready to impose}, {@code bar from importing}. */
    private List<Integer> clauses(int verb) {
        List<Integer> found = new ArrayList<>();
        for (Token child : syntax.children(verb, "advcl")) {
            boolean from =
                    syntax.children(child.index(), "mark").stream()
                            .anyMatch(m -> m.form().equals("from"));
            if (from) {
                found.add(child.index());
            }
        }
        for (Token child : syntax.children(verb, "xcomp", "ccomp", "acl", "advmod")) {
            if (child.isVerb() && child.has("VerbForm", "Inf")) {
                found.add(child.index());
            } else if (child.tag().equals("ADJ")) {
                syntax.children(child.index(), "xcomp", "ccomp").stream()
                        .filter(t -> t.isVerb() && t.has("VerbForm", "Inf"))
                        .forEach(t -> found.add(t.index()));
            }
        }
        return found;
    }

    private boolean matches(Token token, Set<String> words) {
        String lemma = token.lemma();
        if (words.contains(lemma)
                || words.contains(lemma.toLowerCase(Locale.ROOT))
                || words.contains(token.form())) {
            return true;
        }
        return syntax.language() == Language.GERMAN
                && token.isNoun()
                && words.stream().anyMatch(w -> endsCompound(lemma, w));
    }

    private static boolean endsCompound(String compound, String word) {
        return word.length() >= 4
                && compound.length() > word.length() + 2
                && compound.toLowerCase(Locale.GERMAN).endsWith(word.toLowerCase(Locale.GERMAN));
    }

    /** {@code Waffen} in Waffenlieferung. */
    private boolean compoundStartsWith(Set<String> words, Token token) {
        if (syntax.language() != Language.GERMAN || !token.isNoun()) {
            return false;
        }
        return words.stream()
                .anyMatch(
                        w ->
                                w.length() >= 4
                                        && token.lemma().length() > w.length() + 3
                                        && token.lemma().startsWith(w));
    }
}
