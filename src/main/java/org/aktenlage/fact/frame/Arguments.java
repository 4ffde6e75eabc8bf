package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who does it and what it is done to, whatever form the sentence gives a verb: passives,
 * participles, relative clauses, coordination and infinitives are undone.
 */
final class Arguments {

    private static final Set<String> AGENT_PREPOSITIONS = Set.of("von", "durch", "by", "seitens");
    private static final Set<String> SUBJECT_CONTROL =
            Set.of(
                    "promise",
                    "threaten",
                    "vow",
                    "versprechen",
                    "drohen",
                    "zusagen",
                    "zusichern",
                    "androhen",
                    "ankündigen");

    /** What is asked or said of others is never what the subject does, whoever they are. */
    private static final Set<String> OBJECT_CONTROL =
            Set.of(
                    "auffordern",
                    "aufrufen",
                    "bitten",
                    "ersuchen",
                    "anweisen",
                    "beauftragen",
                    "ermahnen",
                    "mahnen",
                    "zwingen",
                    "nötigen",
                    "beschuldigen",
                    "bezichtigen",
                    "verdächtigen",
                    "vorwerfen",
                    "unterstellen",
                    "erlauben",
                    "gestatten",
                    "verbieten",
                    "untersagen",
                    "empfehlen",
                    "raten",
                    "nahelegen");

    private static final Set<String> GERUND_OF_OBJECT = Set.of("for", "of", "from");
    private static final Set<String> ANYBODY =
            Set.of("those", "anyone", "anybody", "everyone", "all", "others", "ones", "someone");
    private static final int MAX_STEPS = 6;

    private final Syntax syntax;

    Arguments(Syntax syntax) {
        this.syntax = syntax;
    }

    boolean isPassive(int verb) {
        Token token = syntax.token(verb);
        boolean german = syntax.language() == Language.GERMAN;
        if (syntax.hasExact(verb, "aux:pass") || syntax.hasExact(verb, "nsubj:pass")) {
            // wird entsenden: the future
            return !(german && (onlyInfinitive(token) || StatalPassive.isPerfect(syntax, verb)));
        }
        if (german) {
            return token.has("VerbForm", "Part")
                            && syntax.children(verb, "aux").stream()
                                    .anyMatch(a -> a.lemma().equals("werden"))
                            && !onlyInfinitive(token)
                    || StatalPassive.is(syntax, verb);
        }
        boolean hasHave =
                syntax.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("have"));
        return token.has("VerbForm", "Part")
                && !hasHave
                && syntax.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("be"));
    }

    private static boolean onlyInfinitive(Token token) {
        return token.has("VerbForm", "Inf") && !token.has("VerbForm", "Part");
    }

    /** A past participle that stands with a noun: verhängte Sanktionen, sanctions imposed by. */
    boolean isPastAttribute(int verb) {
        Token t = syntax.token(verb);
        boolean past = t.has("Participle", "Past") || t.has("VerbForm", "Part");
        return past && isAttribute(t) && !hasOwnSubject(verb) && !isRelativeClause(t);
    }

    /**
     * {@code das Land, dessen Regierung Polen kritisiert}: finite, whatever the verb looks like.
     */
    private boolean isRelativeClause(Token verb) {
        return syntax.language() == Language.GERMAN
                && verb.relation().equals("acl")
                && verb.has("VerbForm", "Fin")
                && syntax.subtree(verb.index()).stream()
                        .map(syntax::token)
                        .anyMatch(t -> t.tag().equals("PRON") && syntax.isRelative(t));
    }

    /** A present participle that stands with a noun. */
    boolean isPresentAttribute(int verb) {
        Token t = syntax.token(verb);
        return t.has("Participle", "Pres")
                && isAttribute(t)
                && !hasOwnSubject(verb)
                && !isApart(verb);
    }

    /** {@code helps Moldova, working with Congress}: who helps works; so behind including. */
    private boolean isApart(int verb) {
        Token before = verb > 0 ? syntax.token(verb - 1) : syntax.token(verb);
        return syntax.language() == Language.ENGLISH
                && syntax.token(verb).relation().equals("acl")
                && syntax.token(verb).head() < verb - 1
                && before.form().matches(",|including");
    }

    private boolean isAttribute(Token t) {
        boolean ofNoun =
                t.head() >= 0
                        && (syntax.token(t.head()).isNoun() || isThose(syntax.token(t.head())));
        return t.baseRelation().equals("amod") || (t.relation().equals("acl") && ofNoun);
    }

    /** {@code those supporting the war}: they do, not who acts against them. */
    private static boolean isThose(Token t) {
        return ANYBODY.contains(t.form().toLowerCase(Locale.ROOT));
    }

    private boolean hasOwnSubject(int verb) {
        return syntax.hasChild(verb, "nsubj");
    }

    /** Heads of the phrases that say who does it. */
    List<Integer> subjects(int verb) {
        return subjects(verb, 0);
    }

    private List<Integer> subjects(int verb, int steps) {
        if (steps > MAX_STEPS) {
            return List.of();
        }
        if (isPastAttribute(verb)) {
            return agentPhrases(verb);
        }
        if (isPresentAttribute(verb)) {
            return List.of(syntax.token(verb).head());
        }
        if (isPassive(verb)) {
            return agentPhrases(verb);
        }
        if (isLeftToOthers(verb)) {
            return List.of();
        }
        List<Integer> own = new ArrayList<>();
        for (Token subject : syntax.children(verb, "nsubj")) {
            own.add(resolved(subject, verb));
        }
        // es droht ein Krieg: nobody threatens
        boolean impersonal = own.isEmpty() && syntax.hasChild(verb, "expl") && isOwnClause(verb);
        return own.isEmpty() && !impersonal ? inherited(verb, steps) : own;
    }

    /** {@code Ich lasse abstimmen}: who has nothing done to anybody has others do it. */
    private boolean isLeftToOthers(int verb) {
        return syntax.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("lassen"))
                && syntax.children(verb).stream().noneMatch(Arguments::isReflexive)
                && !syntax.hasChild(verb, "obj");
    }

    private boolean isOwnClause(int verb) {
        return syntax.token(verb).baseRelation().equals("conj")
                && syntax.children(verb, "expl").stream().noneMatch(Arguments::isReflexive);
    }

    /** The noun that a relative pronoun stands for, or the argument itself. */
    int resolved(Token argument, int verb) {
        int antecedent = syntax.isRelativePronoun(argument) ? syntax.antecedent(verb) : -1;
        return antecedent >= 0 ? antecedent : argument.index();
    }

    private List<Integer> inherited(int verb, int steps) {
        Token token = syntax.token(verb);
        int head = token.head();
        if (head < 0) {
            return List.of();
        }
        return switch (token.baseRelation()) {
            case "conj" -> syntax.isPredicate(head) ? coordinated(verb, head, steps) : List.of();
            case "xcomp", "advcl", "ccomp" ->
                    isFinite(verb) || !syntax.isPredicate(head)
                            ? List.of()
                            : controllers(verb, head, steps);
            case "acl" -> isFinite(verb) ? List.of() : attributeControllers(verb, head, steps);
            default -> List.of();
        };
    }

    /** An infinitive that the parser calls a verb's attribute completes it. */
    private List<Integer> attributeControllers(int verb, int head, int steps) {
        return syntax.token(head).isVerb()
                ? controllers(verb, head, steps)
                : nounControllers(head, verb, steps);
    }

    private List<Integer> coordinated(int verb, int first, int steps) {
        boolean firstPassive = isPassive(first);
        if (firstPassive && !isPassive(verb)) {
            return objects(first);
        }
        return subjects(first, steps + 1);
    }

    private boolean isFinite(int verb) {
        Token t = syntax.token(verb);
        boolean infinitive =
                t.has("VerbForm", "Zu")
                        || syntax.children(verb, "mark").stream()
                                .anyMatch(m -> m.tag().equals("PART"))
                        || t.has("VerbForm", "Ger");
        boolean auxiliary =
                syntax.children(verb, "aux").stream().anyMatch(a -> a.has("VerbForm", "Fin"));
        boolean marked = infinitive && !t.has("VerbForm", "Ger");
        return !marked && (auxiliary || (t.has("VerbForm", "Fin") && !infinitive));
    }

    /**
     * {@code urge X to}: X; {@code promise X to}: the subject; {@code for}, {@code of}, {@code from
     * invading}: the object.
     */
    private List<Integer> controllers(int verb, int governor, int steps) {
        if (isCompany(verb, governor)) {
            List<Integer> all = new ArrayList<>(subjects(governor, steps + 1));
            all.addAll(objects(governor));
            return all;
        }
        boolean purposeOrManner = syntax.token(verb).baseRelation().equals("advcl");
        boolean forGerund =
                syntax.children(verb, "mark").stream()
                        .anyMatch(
                                m -> GERUND_OF_OBJECT.contains(m.form().toLowerCase(Locale.ROOT)));
        boolean objectControl = !purposeOrManner || forGerund;
        if (objectControl && !SUBJECT_CONTROL.contains(syntax.token(governor).lemma())) {
            List<Integer> persons = addressees(governor);
            if (!persons.isEmpty()) {
                return persons;
            }
        }
        boolean ofOthers = objectControl && OBJECT_CONTROL.contains(syntax.token(governor).lemma());
        return ofOthers ? List.of() : subjects(governor, steps + 1);
    }

    /** {@code joined Canada in condemning the attack}: both do. */
    boolean isCompany(int gerund, int verb) {
        return syntax.token(verb).lemma().equals("join")
                && syntax.token(gerund).has("VerbForm", "Ger")
                && syntax.children(gerund, "mark", "case").stream()
                        .anyMatch(m -> m.form().equals("in"));
    }

    /** Whom a request goes to: object, dative, or phrase with on, upon, an. */
    private List<Integer> addressees(int verb) {
        List<Integer> found = new ArrayList<>();
        if (isPassive(verb)) {
            syntax.children(verb, "nsubj").forEach(t -> found.add(resolved(t, verb)));
            return found;
        }
        for (Token t : syntax.children(verb, "obj", "iobj")) {
            if (!isReflexive(t) && t.tag().matches("NOUN|PROPN|PRON")) {
                found.add(resolved(t, verb));
            }
        }
        for (Token t : syntax.children(verb, "obl")) {
            boolean called =
                    syntax.prepositions(t.index()).stream()
                            .anyMatch(Set.of("on", "upon", "an")::contains);
            if ((called || t.relation().equals("obl:arg"))
                    && found.isEmpty()
                    && syntax.mention(t.index()).isPresent()) {
                found.add(t.index());
            }
        }
        return found;
    }

    /** {@code Russia's decision to}: its possessor; else the subject of what governs the noun. */
    private List<Integer> nounControllers(int noun, int verb, int steps) {
        List<Integer> owners = new ArrayList<>();
        if (isApart(verb)) {
            return ofClause(noun, steps);
        }
        syntax.children(noun, "nmod").stream()
                .filter(
                        t ->
                                t.relation().equals("nmod:poss")
                                        || syntax.prepositions(t.index()).isEmpty())
                .forEach(t -> owners.add(t.index()));
        syntax.children(noun, "amod").stream()
                .filter(t -> syntax.mention(t.index()).isPresent())
                .forEach(t -> owners.add(t.index()));
        return owners.isEmpty() ? ofClause(noun, steps) : owners;
    }

    private List<Integer> ofClause(int noun, int steps) {
        int verb = syntax.verbAbove(syntax.token(noun).head());
        return verb < 0 ? List.of() : subjects(verb, steps + 1);
    }

    private List<Integer> agentPhrases(int verb) {
        List<Integer> found = new ArrayList<>();
        for (Token child : syntax.children(verb)) {
            boolean phrase =
                    child.baseRelation().equals("obl") || child.baseRelation().equals("nmod");
            if (phrase
                    && syntax.prepositions(child.index()).stream()
                            .anyMatch(AGENT_PREPOSITIONS::contains)) {
                found.add(child.index());
            }
            // russisch besetzte Gebiete, Russian-backed separatists
            boolean adjective =
                    syntax.mention(child.index())
                            .map(Mention::form)
                            .filter(f -> f == Mention.Form.ADJECTIVE)
                            .isPresent();
            if (adjective
                    && Set.of("advmod", "amod", "compound", "obl").contains(child.baseRelation())) {
                found.add(child.index());
            }
        }
        if (found.isEmpty()) {
            found.addAll(agentsBehind(verb));
        }
        // the parser may hang russisch on the noun
        if (found.isEmpty() && isPastAttribute(verb) && verb > 0) {
            syntax.mention(verb - 1)
                    .filter(m -> m.form() == Mention.Form.ADJECTIVE)
                    .filter(m -> syntax.token(verb - 1).form().endsWith("sch"))
                    .ifPresent(m -> found.add(verb - 1));
        }
        return found;
    }

    /** {@code was supplied with ammunition by North Korea}: the ammunition is not its. */
    private List<Integer> agentsBehind(int verb) {
        List<Integer> found = new ArrayList<>();
        for (Token means : syntax.children(verb, "obl")) {
            if (syntax.prepositions(means.index()).contains("with")) {
                syntax.children(means.index(), "nmod").stream()
                        .map(Token::index)
                        .filter(i -> syntax.prepositions(i).contains("by"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Heads of the phrases that say what it is done to. */
    List<Integer> objects(int verb) {
        return objects(verb, 0);
    }

    private List<Integer> objects(int verb, int steps) {
        if (isPastAttribute(verb)) {
            return List.of(syntax.token(verb).head());
        }
        List<Integer> own = new ArrayList<>();
        String[] relations = isPassive(verb) ? new String[] {"nsubj"} : new String[] {"obj"};
        for (Token object : syntax.children(verb, relations)) {
            if (!isReflexive(object) && !isDative(object) && !isMyself(object, verb)) {
                own.add(resolved(object, verb));
            }
        }
        if (own.isEmpty() && isRaised(verb)) {
            return subjects(syntax.token(verb).head());
        }
        return own.isEmpty() && steps < 2 ? sharedObjects(verb, steps) : own;
    }

    /** {@code wir setzen uns ein}. */
    private boolean isMyself(Token object, int verb) {
        return object.form().matches("uns|mich")
                && subjects(verb).stream()
                        .anyMatch(s -> syntax.token(s).form().matches("(?i)wir|ich"));
    }

    /** {@code continues to be attacked}: who continues is attacked. */
    private boolean isRaised(int verb) {
        Token token = syntax.token(verb);
        return token.baseRelation().equals("xcomp")
                && token.head() >= 0
                && isPassive(verb)
                && syntax.isInfinitive(verb)
                && !isPassive(token.head())
                && !syntax.hasChild(token.head(), "obj");
    }

    /** {@code condemns and rejects the attack}; {@code wurde verurteilt und sanktioniert}. */
    private List<Integer> sharedObjects(int verb, int steps) {
        Token token = syntax.token(verb);
        int head = token.head();
        if (token.baseRelation().equals("conj") && head >= 0 && syntax.token(head).isVerb()) {
            boolean bothPassive = isPassive(head) && isPassive(verb);
            return bothPassive ? objects(head, steps + 1) : List.of();
        }
        for (Token other : syntax.children(verb, "conj")) {
            if (other.isVerb() && !hasOwnSubject(other.index()) && !isPassive(verb)) {
                boolean adjacent = other.index() - verb <= 4;
                return adjacent ? objects(other.index(), steps + 1) : List.of();
            }
        }
        return List.of();
    }

    /** Dative objects. */
    List<Integer> datives(int verb) {
        List<Integer> found = new ArrayList<>();
        for (Token t : syntax.children(verb, "iobj", "obj", "obl")) {
            boolean marked =
                    t.baseRelation().equals("iobj")
                            || t.relation().equals("obl:arg")
                            || isDative(t);
            if (marked && syntax.prepositions(t.index()).isEmpty() && !isReflexive(t)) {
                found.add(resolved(t, verb));
            }
        }
        // Ukraine was promised help
        boolean passive = syntax.language() == Language.ENGLISH && isPassive(verb);
        if (passive && syntax.hasChild(verb, "obj")) {
            syntax.children(verb, "nsubj").forEach(t -> found.add(resolved(t, verb)));
        }
        return found;
    }

    private boolean isDative(Token t) {
        if (syntax.language() != Language.GERMAN) {
            return false;
        }
        Set<String> cases = cases(t);
        return cases.contains("Dat") && !cases.contains("Acc") && !cases.contains("Nom");
    }

    private Set<String> cases(Token noun) {
        return Cases.of(syntax, noun.index());
    }

    static boolean isReflexive(Token t) {
        return Set.of(
                                "sich",
                                "uns",
                                "mich",
                                "themselves",
                                "itself",
                                "himself",
                                "herself",
                                "ourselves")
                        .contains(t.form().toLowerCase(Locale.ROOT))
                && !t.form().equals("uns");
    }
}
