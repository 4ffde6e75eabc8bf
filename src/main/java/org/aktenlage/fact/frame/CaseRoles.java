package org.aktenlage.fact.frame;

import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Sentence;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who and whom in German, where a parser that knows neither names nor cases guesses: {@code
 * Russland hat die Ukraine angegriffen}. What case and number forbid is no subject; of two that can
 * be one, the first is (Dudenredaktion, Die Grammatik, on constituent order).
 */
final class CaseRoles {

    /** Names that take a masculine article: {@code der} is their nominative, not a dative. */
    private static final Set<String> MASCULINE =
            Set.of(
                    "Iran",
                    "Irak",
                    "Sudan",
                    "Südsudan",
                    "Libanon",
                    "Jemen",
                    "Kosovo",
                    "Tschad",
                    "Oman",
                    "Senegal",
                    "Niger",
                    "Kongo",
                    "Vatikan",
                    "Kreml",
                    "IWF",
                    "IStGH",
                    "EuGH",
                    "EGMR",
                    "Bundestag",
                    "Bundesrat",
                    "Europarat",
                    "Sicherheitsrat");

    /** They have no object, or two nominatives. */
    private static final Set<String> COPULAS = Set.of("sein", "werden", "bleiben", "heißen");

    /** Pronouns that have this one case. */
    private static final Set<String> NOMINATIVE = Set.of("ich", "du", "er", "wir", "man");

    /** Relations of a noun phrase that the verb claims. */
    private static final Set<String> LOOSE = Set.of("nsubj", "flat", "nmod", "appos");

    private static final Set<ActorType> NAMED =
            Set.of(
                    ActorType.STATE,
                    ActorType.GOVERNMENT,
                    ActorType.MINISTRY,
                    ActorType.PARLIAMENT,
                    ActorType.BODY);

    private final Sentence sentence;
    private final Syntax syntax;
    private final Map<Integer, Token> changed = new TreeMap<>();

    private CaseRoles(Sentence sentence) {
        this.sentence = sentence;
        this.syntax = new Syntax(sentence);
    }

    /** A noun phrase without preposition that hangs on a verb. */
    private record Phrase(Token head, Set<String> cases, boolean named) {

        boolean is(String relation) {
            return head.baseRelation().equals(relation);
        }
    }

    /** The sentence with the arguments of its verbs named anew where the parse cannot be right. */
    static Sentence mend(Sentence sentence) {
        return sentence.language() == Language.GERMAN ? new CaseRoles(sentence).mended() : sentence;
    }

    private Sentence mended() {
        sentence.mentions().forEach(this::relateGenitive);
        for (int i = 0; i < syntax.size(); i++) {
            Token verb = syntax.token(i);
            boolean clause = verb.tag().equals("VERB") && !verb.baseRelation().equals("amod");
            if (clause && !COPULAS.contains(verb.lemma())) {
                mend(verb);
            }
        }
        if (changed.isEmpty()) {
            return sentence;
        }
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        changed.forEach(tokens::set);
        return sentence.withTokens(tokens);
    }

    /** {@code den Raketentest Nordkoreas}: no apposition, but whose test it is. */
    private void relateGenitive(Mention mention) {
        Token name = syntax.token(syntax.headOf(mention));
        boolean genitive =
                mention.form() == Mention.Form.NAME
                        && isGenitive(syntax.token(mention.last()), mention.actor().type());
        int before = mention.first() - 1;
        boolean behind =
                before >= 0
                        && syntax.token(before).tag().equals("NOUN")
                        && name.baseRelation().matches("appos|obj|iobj|obl|nsubj|flat")
                        && !syntax.isAbove(name.index(), before);
        if (genitive && behind) {
            changed.put(name.index(), related(name, before, "nmod"));
        }
    }

    private static boolean isGenitive(Token name, ActorType type) {
        boolean unknown =
                type == ActorType.STATE
                        && name.features().isEmpty()
                        && name.form().matches(".{3,}[^sßxz]s");
        return unknown
                || name.form().equals(name.lemma() + "s")
                || name.features().getOrDefault("Case", "").equals("Gen");
    }

    private void mend(Token verb) {
        turnRelative(verb);
        turnPronoun(verb);
        if (isPassive(verb)) {
            turnPassive(verb);
            return;
        }
        if (hasPronoun(verb)) {
            return;
        }
        List<Phrase> phrases = phrases(verb);
        if (phrases.size() < 2 || phrases.stream().noneMatch(Phrase::named)) {
            return;
        }
        if (syntax.isInfinitive(verb.index())) {
            relateOthers(verb, phrases);
            return;
        }
        subject(verb, phrases)
                .ifPresent(
                        subject -> {
                            relate(subject, verb, "nsubj");
                            relateOthers(
                                    verb,
                                    phrases.stream().filter(p -> !p.equals(subject)).toList());
                        });
    }

    /** {@code Sanktionen, die die EU verhängt hat}: they are many, and has is one. */
    private void turnRelative(Token verb) {
        int antecedent = syntax.antecedent(verb.index());
        List<Token> subjects = syntax.children(verb.index(), "nsubj");
        List<Token> objects = syntax.children(verb.index(), "obj");
        boolean relative =
                antecedent >= 0
                        && !isPassive(verb)
                        && subjects.size() == 1
                        && objects.size() == 1
                        && syntax.isRelativePronoun(subjects.get(0))
                        && objects.get(0).isNoun();
        if (relative
                && !agrees(verb, syntax.token(antecedent))
                && agrees(verb, objects.get(0))
                && cases(objects.get(0)).contains("Nom")) {
            Token pronoun = subjects.get(0);
            Token noun = objects.get(0);
            changed.put(pronoun.index(), related(pronoun, verb.index(), "obj"));
            changed.put(noun.index(), related(noun, verb.index(), "nsubj"));
        }
    }

    /** {@code [Wir müssen] der Türkei}: whom, where who is said. */
    private String object(Token noun) {
        return cases(noun).contains("Acc") ? "obj" : "iobj";
    }

    /** {@code Das Säbelrasseln lehnen auch wir ab}: they are never an object. */
    private void turnPronoun(Token verb) {
        List<Token> pronouns =
                syntax.children(verb.index(), "obj", "iobj").stream()
                        .filter(t -> NOMINATIVE.contains(t.form().toLowerCase(Locale.ROOT)))
                        .toList();
        List<Token> subjects = syntax.children(verb.index(), "nsubj");
        Optional<Token> own =
                subjects.stream()
                        .filter(t -> NOMINATIVE.contains(t.form().toLowerCase(Locale.ROOT)))
                        .findFirst();
        if (own.isPresent()) {
            subjects.stream()
                    .filter(t -> t.isNoun() && !t.relation().equals("nsubj:outer"))
                    .forEach(t -> changed.put(t.index(), related(t, verb.index(), object(t))));
            return;
        }
        boolean turned =
                pronouns.size() == 1
                        && subjects.size() == 1
                        && subjects.get(0).isNoun()
                        && cases(subjects.get(0)).contains("Acc");
        if (turned) {
            Token pronoun = pronouns.get(0);
            Token noun = subjects.get(0);
            changed.put(pronoun.index(), related(pronoun, verb.index(), "nsubj"));
            changed.put(noun.index(), related(noun, verb.index(), "obj"));
        }
    }

    /**
     * {@code Der Ukraine wurde ein Kredit gewährt}, {@code Armenien wurden Haubitzen verkauft}: to
     * whom, and what.
     */
    private void turnPassive(Token verb) {
        List<Phrase> phrases = phrases(verb);
        if (phrases.size() != 2) {
            return;
        }
        Phrase first = phrases.get(0);
        Phrase second = phrases.get(1);
        boolean given =
                first.is("nsubj") && first.named() && !isSubject(verb, first) && !second.named();
        if (given && isSubject(verb, second)) {
            relate(first, verb, "iobj");
            changed.put(second.head().index(), related(second.head(), verb.index(), "nsubj:pass"));
        }
    }

    private boolean isSubject(Token verb, Phrase phrase) {
        return phrase.cases().contains("Nom") && agrees(verb, phrase.head());
    }

    /** What is no subject after all, or no accusative. */
    private void relateOthers(Token verb, List<Phrase> others) {
        List<Phrase> objects = others.stream().filter(p -> p.is("obj")).toList();
        if (objects.size() == 2 && objects.get(0).named() && !objects.get(1).named()) {
            // wirft Serbien Spionage vor: whom before what
            relate(objects.get(0), verb, "iobj");
            return;
        }
        boolean object = others.stream().anyMatch(p -> p.is("obj") && p.cases().contains("Acc"));
        for (Phrase p : others) {
            boolean loose = LOOSE.contains(p.head().baseRelation());
            boolean accusative = p.cases().contains("Acc");
            if ((loose || isAccusative(p)) && accusative && !object) {
                relate(p, verb, "obj");
                object = true;
            } else if ((loose || p.is("obj")) && !(accusative && p.is("obj"))) {
                relate(p, verb, "iobj");
            }
        }
    }

    /** {@code Den Überfall [verurteilen]}: no argument of another case. */
    private static boolean isAccusative(Phrase p) {
        return p.head().relation().equals("obl:arg") && p.cases().equals(Set.of("Acc"));
    }

    /** Future is none: {@code wird entsenden}. */
    private boolean isPassive(Token verb) {
        boolean become =
                syntax.children(verb.index(), "aux").stream()
                        .anyMatch(a -> a.lemma().equals("werden"));
        return become && !(verb.has("VerbForm", "Inf") && !verb.has("VerbForm", "Part"));
    }

    /** Pronouns show their case, and the parser reads it. */
    private boolean hasPronoun(Token verb) {
        return syntax.children(verb.index(), "nsubj", "obj", "iobj", "expl").stream()
                .anyMatch(t -> t.tag().equals("PRON") || t.tag().equals("DET"));
    }

    /** Bare noun phrases of the verb, and names that the parser took for part of one of them. */
    private List<Phrase> phrases(Token verb) {
        List<Phrase> found = new ArrayList<>();
        for (Token t : syntax.children(verb.index(), "nsubj", "obj", "iobj", "obl", "dep")) {
            boolean argument = !t.relation().matches("obl|dep") || name(t).isPresent();
            if (argument && isBare(t)) {
                found.add(phrase(t));
                apart(t).forEach(a -> found.add(phrase(a)));
                swallowed(t).forEach(a -> found.add(phrase(a)));
            }
        }
        found.sort(Comparator.comparingInt(p -> p.head().index()));
        return found;
    }

    private boolean isBare(Token t) {
        boolean time =
                sentence.times().stream()
                        .anyMatch(x -> x.first() <= t.index() && t.index() <= x.last());
        return t.isNoun() && syntax.prepositions(t.index()).isEmpty() && !time;
    }

    /** {@code [hat] China Drohnen [geliefert]}: no name goes on with a common noun. */
    private List<Token> apart(Token name) {
        Optional<Mention> mention = name(name);
        if (mention.isEmpty() || !NAMED.contains(mention.get().actor().type())) {
            return List.of();
        }
        int last = mention.get().last();
        return syntax.children(name.index(), "flat", "appos").stream()
                .filter(t -> t.index() > last)
                .filter(t -> t.baseRelation().equals("flat") || isOther(t, last + 1))
                .filter(t -> name(t).isPresent() || isCommon(t))
                .toList();
    }

    /** {@code [verklagte] die EU-Kommission Ungarn}: side by side without a comma. */
    private boolean isOther(Token t, int place) {
        return t.index() == place
                && name(t).filter(m -> m.form() == Mention.Form.NAME)
                        .filter(m -> NAMED.contains(m.actor().type()))
                        .isPresent();
    }

    /**
     * {@code soll der Iran Raketen [geliefert haben]}: the name is no attribute of the missiles.
     */
    private List<Token> swallowed(Token noun) {
        if (!isCommon(noun) || !noun.has("Number", "Plur")) {
            return List.of();
        }
        return syntax.children(noun.index(), "amod", "compound", "flat", "nmod").stream()
                .filter(t -> t.index() < noun.index() && t.index() > 0)
                .filter(
                        t ->
                                syntax.token(t.index() - 1).form().matches("der|die|das")
                                        || isUninflected(t))
                .filter(
                        t ->
                                name(t).filter(m -> m.form() == Mention.Form.NAME)
                                        .filter(m -> NAMED.contains(m.actor().type()))
                                        .isPresent())
                .toList();
    }

    /** {@code [verkaufte] Armenien Haubitzen}: an owner would be in the genitive. */
    private boolean isUninflected(Token name) {
        return name.form().equals(name.lemma())
                && !name.form().matches(".*[sßxz]")
                && syntax.children(name.index()).isEmpty()
                && (syntax.token(name.index() - 1).isVerb()
                        || name(syntax.token(name.index() - 1)).isPresent());
    }

    private static boolean isCommon(Token t) {
        return t.tag().equals("NOUN") || (t.isNoun() && t.has("Number", "Plur"));
    }

    private Optional<Mention> name(Token t) {
        return syntax.mention(t.index()).filter(m -> m.form() != Mention.Form.ADJECTIVE);
    }

    private Phrase phrase(Token head) {
        return new Phrase(head, cases(head), name(head).isPresent());
    }

    private Set<String> cases(Token noun) {
        Set<String> cases = new TreeSet<>(Cases.of(syntax, noun.index()));
        if (Cases.isKnown(noun)) {
            return cases;
        }
        boolean der =
                syntax.children(noun.index(), "det").stream()
                        .anyMatch(d -> d.form().equalsIgnoreCase("der"));
        boolean plural = noun.has("Number", "Plur") && !noun.has("Number", "Sing");
        if (der && !plural) {
            boolean masculine =
                    MASCULINE.contains(noun.lemma())
                            || !noun.features().getOrDefault("Case", "Gen").contains("Gen");
            cases.retainAll(masculine ? Set.of("Nom") : Set.of("Dat", "Gen"));
        }
        boolean den =
                syntax.children(noun.index(), "det").stream()
                        .anyMatch(d -> d.form().equalsIgnoreCase("den"));
        if (den) {
            cases.retainAll(Set.of(plural ? "Dat" : "Acc"));
        }
        return cases;
    }

    /**
     * The one that can only be it; else what the parser says, unless a name stands before it that
     * can be it too.
     */
    private Optional<Phrase> subject(Token verb, List<Phrase> phrases) {
        List<Phrase> able =
                phrases.stream()
                        .filter(p -> p.cases().contains("Nom") && agrees(verb, p.head()))
                        .toList();
        Optional<Phrase> sure = able.stream().filter(p -> p.cases().size() == 1).findFirst();
        if (sure.isPresent() || able.size() < 2) {
            return sure.or(() -> able.stream().findFirst());
        }
        Optional<Phrase> parsed = able.stream().filter(p -> p.is("nsubj")).findFirst();
        Phrase first = able.get(0);
        return parsed.isPresent() && !first.named() ? parsed : Optional.of(first);
    }

    /** In number with the finite verb. */
    private boolean agrees(Token verb, Token noun) {
        Token finite =
                syntax.children(verb.index(), "aux").stream()
                        .filter(a -> a.has("VerbForm", "Fin"))
                        .findFirst()
                        .orElse(verb);
        String number = number(finite);
        if (isAlternative(noun)) {
            return true;
        }
        boolean several = syntax.hasChild(noun.index(), "conj");
        String own = noun.features().getOrDefault("Number", "");
        return switch (finite.has("VerbForm", "Fin") ? number : "") {
            case "Sing" -> !several && (own.isEmpty() || own.contains("Sing"));
            case "Plur" -> several || own.isEmpty() || own.contains("Plur");
            default -> true;
        };
    }

    /** {@code lehnt} goes with {@code ihr} too, but with no noun in the plural. */
    private static String number(Token finite) {
        return finite.form().endsWith("t") ? "Sing" : finite.features().getOrDefault("Number", "");
    }

    /** {@code nicht nur Polen, sondern auch Kanada hat}, {@code weder Polen noch Kanada hat}. */
    private boolean isAlternative(Token noun) {
        return syntax.children(noun.index(), "conj").stream()
                .flatMap(c -> syntax.children(c.index(), "cc").stream())
                .anyMatch(c -> c.form().matches("sondern|noch|oder"));
    }

    private void relate(Phrase phrase, Token verb, String relation) {
        Token t = phrase.head();
        if (t.head() != verb.index() || !t.baseRelation().equals(relation)) {
            changed.put(t.index(), related(t, verb.index(), relation));
        }
    }

    private static Token related(Token t, int head, String relation) {
        return new Token(
                t.index(), t.span(), t.form(), t.lemma(), t.tag(), head, relation, t.features());
    }
}
