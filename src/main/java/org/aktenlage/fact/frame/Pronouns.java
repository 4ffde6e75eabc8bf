package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whom a pronoun means: the speaker, whom he speaks for, or an actor named before that it agrees
 * with. Where two agree and neither is a subject, it means nobody we could name.
 */
final class Pronouns {

    /** How sure an antecedent in the same sentence is. */
    private static final double NEAR = 0.7;

    /** How sure the subject of the sentence before is. */
    private static final double FAR = 0.6;

    private static final Set<String> FIRST_PLURAL =
            Set.of(
                    "we", "us", "our", "wir", "uns", "unser", "unsere", "unseren", "unserer",
                    "unserem", "unseres");
    private static final Set<String> FIRST_SINGULAR =
            Set.of(
                    "i", "me", "my", "ich", "mir", "mich", "mein", "meine", "meinen", "meiner",
                    "meinem", "meines");

    /** Prepositions of the reason for which someone is judged or the end he pursues. */
    private static final Set<String> REASONS = Set.of("for", "für", "wegen", "over", "bei", "nach");

    private static final Set<String> AIMS = Set.of("on", "against", "gegen", "at", "upon");

    private static final Set<ActorType> OFFICIAL = Set.of(ActorType.GOVERNMENT, ActorType.MINISTRY);

    private final Descriptions descriptions;
    private final Colon colon;
    private final Syntax syntax;
    private final Arguments arguments;
    private final Discourse discourse;
    private final boolean lookingBack;
    private final List<Referent> named;

    /**
     * @param lookingBack whether those of the third person are resolved
     */
    Pronouns(
            Lexicon lexicon,
            Syntax syntax,
            Arguments arguments,
            Discourse discourse,
            boolean lookingBack) {
        this.descriptions = new Descriptions(lexicon, syntax, discourse);
        this.colon = new Colon(lexicon, syntax);
        this.syntax = syntax;
        this.arguments = arguments;
        this.discourse = discourse;
        this.lookingBack = lookingBack;
        this.named = Referents.of(syntax);
    }

    /** The actors that a pronoun in the place of a noun means. */
    List<Filler> personal(Token pronoun) {
        return first(pronoun).orElseGet(() -> third(pronoun, -1));
    }

    /** Whose the noun is that a possessive stands with. */
    List<Filler> possessive(Token pronoun, int noun) {
        return first(pronoun).orElseGet(() -> third(pronoun, noun));
    }

    /**
     * Whom the next sentence can take up: who is named here, and who is the subject by a pronoun.
     */
    List<Referent> referents() {
        List<Referent> all = new ArrayList<>(named);
        for (int i = 0; i < syntax.size(); i++) {
            Token token = syntax.token(i);
            if (!token.baseRelation().equals("nsubj")) {
                continue;
            }
            if (token.tag().equals("PRON") && first(token).isEmpty()) {
                addTakenUp(token, third(token, -1), Agreement.ofPronoun(syntax, token), all);
            } else if (descriptions.isOfSeveral(i)) {
                addTakenUp(token, descriptions.of(i), Set.of(Agreement.Kind.PLURAL), all);
            }
        }
        return all;
    }

    private static void addTakenUp(
            Token subject, List<Filler> meant, Set<Agreement.Kind> kinds, List<Referent> all) {
        if (!meant.isEmpty()) {
            all.add(
                    new Referent(
                            meant.stream().map(Filler::actor).toList(),
                            subject.index(),
                            subject.index(),
                            true,
                            kinds,
                            meant.get(0).certainty()));
        }
    }

    /** {@code we}, {@code mein}. */
    static boolean isFirstPerson(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        return (FIRST_PLURAL.contains(form) && !token.form().equals("US"))
                || FIRST_SINGULAR.contains(form);
    }

    private Optional<List<Filler>> first(Token pronoun) {
        String form = pronoun.form().toLowerCase(Locale.ROOT);
        Actor speaker = discourse.speaker();
        int saying = isFirstPerson(pronoun) ? colon.verbOf(pronoun.index()) : -1;
        if (saying >= 0 && !isSaidByMe(saying)) {
            return Optional.of(sayers(saying, pronoun));
        }
        if (FIRST_PLURAL.contains(form)) {
            Actor quoted = officialQuoted(pronoun);
            List<Actor> meant = quoted != null ? List.of(quoted) : discourse.voices();
            return Optional.of(
                    meant.stream().map(a -> new Filler(a, pronoun.index(), 0.9)).toList());
        }
        return FIRST_SINGULAR.contains(form)
                ? Optional.of(filler(speaker, pronoun, 0.95))
                : Optional.empty();
    }

    private boolean isSaidByMe(int verb) {
        return arguments.subjects(verb).stream().anyMatch(s -> isFirstPerson(syntax.token(s)));
    }

    /** {@code The ministry says: We}: itself. Whom a person means by {@code we} nobody tells. */
    private List<Filler> sayers(int verb, Token pronoun) {
        List<Integer> subjects = arguments.subjects(verb);
        boolean several = FIRST_PLURAL.contains(pronoun.form().toLowerCase(Locale.ROOT));
        return named.stream()
                .filter(r -> subjects.contains(r.head()) && r.actors().size() == 1)
                .map(r -> r.actors().get(0))
                .filter(a -> (a.type() == ActorType.PERSON) != several)
                .map(a -> new Filler(a, pronoun.index(), NEAR))
                .toList();
    }

    /**
     * {@code the Foreign Office told him that we}: a ministry that a member of parliament quotes
     * like this speaks for both. Null where the clause is nobody else's.
     */
    private @Nullable Actor officialQuoted(Token pronoun) {
        if (discourse.institution() != null && OFFICIAL.contains(discourse.institution().type())) {
            return null;
        }
        int verb = syntax.verbAbove(pronoun.head());
        if (verb < 0 || !syntax.token(verb).baseRelation().equals("ccomp")) {
            return null;
        }
        List<Integer> quoted = arguments.subjects(syntax.token(verb).head());
        return named.stream()
                .filter(r -> quoted.contains(r.head()) && r.actors().size() == 1)
                .map(r -> r.actors().get(0))
                .filter(a -> OFFICIAL.contains(a.type()))
                .findFirst()
                .orElse(null);
    }

    private static List<Filler> filler(@Nullable Actor actor, Token pronoun, double certainty) {
        return actor == null ? List.of() : List.of(new Filler(actor, pronoun.index(), certainty));
    }

    private List<Filler> third(Token pronoun, int noun) {
        Set<Agreement.Kind> kinds = Agreement.ofPronoun(syntax, pronoun);
        if (!lookingBack || kinds.isEmpty() || isExpletive(pronoun)) {
            return List.of();
        }
        if (noun >= 0 && isOfUnnamed(noun, pronoun)) {
            return List.of();
        }
        if (kinds.contains(Agreement.Kind.PLURAL)) {
            List<Filler> described = described(pronoun);
            if (!described.isEmpty()) {
                return at(pronoun, described);
            }
        }
        Referent meant = inSentence(pronoun, noun, kinds);
        if (meant == null && noun >= 0) {
            meant = ahead(pronoun, noun, kinds);
        }
        if (meant != null) {
            return fillers(meant, pronoun, NEAR);
        }
        // he who was spoken of in passing is not taken up by a mere pronoun
        Referent before =
                best(discourse.referents(), r -> r.agreesWith(kinds) && (r.subject() || noun >= 0));
        if (before != null) {
            return fillers(before, pronoun, FAR);
        }
        boolean they =
                kinds.equals(Set.of(Agreement.Kind.PLURAL))
                        && pronoun.baseRelation().equals("nsubj");
        List<Actor> pair = they ? discourse.gatherings().persons(0, Set.of()) : List.<Actor>of();
        return pair.stream().map(a -> new Filler(a, pronoun.index(), FAR)).toList();
    }

    /** {@code it is important that}: the clause behind is what it announces. */
    private boolean isExpletive(Token pronoun) {
        return pronoun.baseRelation().equals("expl")
                || (pronoun.form().equalsIgnoreCase("it")
                        && pronoun.head() >= 0
                        && syntax.hasChild(pronoun.head(), "csubj", "ccomp", "xcomp")
                        && !syntax.token(pronoun.head()).isVerb());
    }

    /** {@code The leaders condemned ...; they}: who the leaders are, the sentences before say. */
    private List<Filler> described(Token pronoun) {
        for (int i = pronoun.index() - 1; i >= 0; i--) {
            Token before = syntax.token(i);
            if (!before.baseRelation().equals("nsubj")) {
                continue;
            }
            // they reaffirmed their commitment
            boolean same = before.form().equalsIgnoreCase("they");
            List<Filler> meant =
                    same
                            ? third(before, -1)
                            : descriptions.isOfSeveral(i) ? descriptions.of(i) : List.of();
            if (!meant.isEmpty()) {
                return meant;
            }
        }
        return List.of();
    }

    private static List<Filler> at(Token pronoun, List<Filler> meant) {
        return meant.stream().map(f -> new Filler(f.actor(), pronoun.index(), FAR)).toList();
    }

    /** {@code In its statement the G7 condemned}: the subject that follows. */
    private @Nullable Referent ahead(Token pronoun, int noun, Set<Agreement.Kind> kinds) {
        int verb = syntax.token(noun).head();
        if (!syntax.token(noun).baseRelation().equals("obl") || !syntax.isPredicate(verb)) {
            return null;
        }
        List<Integer> subjects = arguments.subjects(verb);
        return best(
                named,
                r ->
                        r.agreesWith(kinds)
                                && r.first() > pronoun.index()
                                && subjects.contains(r.head()));
    }

    /** The subject of its own clause for a possessive, else of a clause above, else the nearest. */
    private @Nullable Referent inSentence(Token pronoun, int noun, Set<Agreement.Kind> kinds) {
        Referent owner = noun >= 0 ? ownerOrObject(noun, pronoun, kinds) : null;
        if (owner != null) {
            return owner;
        }
        int verb = syntax.verbAbove(noun >= 0 ? noun : pronoun.head());
        int above = noun >= 0 ? verb : up(verb);
        while (above >= 0) {
            List<Integer> subjects = arguments.subjects(above);
            Referent subject =
                    best(
                            named,
                            r ->
                                    r.agreesWith(kinds)
                                            && r.first() < pronoun.index()
                                            && isOrOwns(r, subjects, noun >= 0)
                                            && !(noun >= 0 && syntax.isAbove(r.head(), noun)));
            if (subject != null) {
                return subject;
            }
            above = up(above);
        }
        List<Referent> earlier =
                named.stream()
                        .filter(r -> r.agreesWith(kinds) && r.first() < pronoun.index())
                        .filter(r -> noun >= 0 || verb < 0 || !isArgument(r, verb))
                        .toList();
        return noun >= 0 || earlier.size() == 1
                ? earlier.stream().max(Comparator.comparingInt(Referent::first)).orElse(null)
                : null;
    }

    /**
     * {@code Russia's hunger for its war}: whose hunger it is. {@code condemn Russia for its war}:
     * who is condemned.
     */
    private @Nullable Referent ownerOrObject(int noun, Token pronoun, Set<Agreement.Kind> kinds) {
        int head = judged(syntax.token(noun).head());
        boolean reason =
                syntax.prepositions(noun).stream().anyMatch(REASONS::contains)
                        && head >= 0
                        && !syntax.token(noun).baseRelation().equals("conj");
        if (!reason) {
            return null;
        }
        List<Integer> objects = syntax.token(head).isVerb() ? arguments.objects(head) : List.of();
        return named.stream()
                .filter(r -> r.agreesWith(kinds) && r.first() < pronoun.index())
                .filter(
                        r ->
                                objects.contains(r.head())
                                        || owns(r, head)
                                        || owns(r, before(noun))
                                        || isAimedAt(r, head, objects))
                .findFirst()
                .orElse(null);
    }

    /** {@code lists three persons for their support}: theirs who are listed, whoever they are. */
    private boolean isOfUnnamed(int noun, Token pronoun) {
        int verb = syntax.token(noun).head();
        boolean reason =
                pronoun.form().equalsIgnoreCase("their")
                        && syntax.prepositions(noun).contains("for")
                        && verb >= 0
                        && syntax.token(verb).isVerb()
                        && syntax.token(noun).baseRelation().equals("obl");
        return reason
                && arguments.objects(verb).stream()
                        .map(syntax::token)
                        .anyMatch(
                                t ->
                                        t.index() < noun
                                                && t.isNoun()
                                                && t.has("Number", "Plur")
                                                && syntax.mention(t.index()).isEmpty());
    }

    /** {@code hold Russia accountable for its war}: who is held so is the verb's object. */
    private int judged(int head) {
        boolean state =
                head >= 0
                        && syntax.token(head).tag().equals("ADJ")
                        && syntax.token(head).baseRelation().equals("xcomp");
        return state ? syntax.token(head).head() : head;
    }

    /** {@code imposes costs on Russia for its war}: whom the measure is against. */
    private boolean isAimedAt(Referent referent, int verb, List<Integer> objects) {
        Token aim = syntax.token(referent.head());
        boolean against = syntax.prepositions(aim.index()).stream().anyMatch(AIMS::contains);
        return against && (aim.head() == verb || objects.contains(aim.head()));
    }

    /** {@code Russia's capacity to wage its war}: the capacity is Russia's, and so is the war. */
    private boolean isOrOwns(Referent referent, List<Integer> subjects, boolean possessive) {
        return subjects.contains(referent.head())
                || (possessive && subjects.stream().anyMatch(s -> owns(referent, s)));
    }

    /** The noun right before the phrase, whatever the parser hung it on; -1 if there is none. */
    private int before(int noun) {
        int first =
                syntax.children(noun, "case").stream().mapToInt(Token::index).min().orElse(noun);
        return first > 0 && syntax.token(first - 1).isNoun() ? first - 1 : -1;
    }

    private boolean owns(Referent referent, int noun) {
        Token owner = syntax.token(referent.head());
        return owner.head() == noun
                && owner.baseRelation().equals("nmod")
                && syntax.prepositions(owner.index()).isEmpty();
    }

    private int up(int verb) {
        return verb < 0 || syntax.token(verb).head() < 0
                ? -1
                : syntax.verbAbove(syntax.token(verb).head());
    }

    /** A pronoun is not one with another argument of its verb. */
    private boolean isArgument(Referent referent, int verb) {
        return syntax.token(referent.head()).head() == verb;
    }

    /** The one subject that fits, else the one actor that fits; several together go before each. */
    private static @Nullable Referent best(List<Referent> referents, Predicate<Referent> fits) {
        List<Referent> all = referents.stream().filter(fits).toList();
        List<Referent> subjects = all.stream().filter(Referent::subject).toList();
        List<Referent> choice = subjects.isEmpty() ? all : subjects;
        Optional<Referent> joint = choice.stream().filter(r -> r.actors().size() > 1).findFirst();
        if (joint.isPresent()) {
            return joint.get();
        }
        boolean one = choice.stream().map(Referent::actors).distinct().count() == 1;
        return one ? choice.get(choice.size() - 1) : null;
    }

    private static List<Filler> fillers(Referent meant, Token pronoun, double certainty) {
        return meant.actors().stream()
                .map(a -> new Filler(a, pronoun.index(), certainty * meant.certainty()))
                .toList();
    }
}
