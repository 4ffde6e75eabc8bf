package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whom a definite description takes up: the panel, the regime, the two leaders, both sides. */
final class Descriptions {

    private static final Map<String, Integer> NUMBERS =
            Map.of(
                    "two", 2, "both", 2, "three", 3, "four", 4, "zwei", 2, "beide", 2, "beiden", 2,
                    "beider", 2, "drei", 3, "vier", 4);

    /** What may stand before those whom a body is taken up by. */
    private static final String OTHERS = "the|other|die|andere|anderen";

    /** How sure the body or state is that a description takes up. */
    private static final double DESCRIBED = 0.55;

    /** How sure it is that a motion's authors are the group that moves it. */
    private static final double WRITING = 0.9;

    private final Lexicon lexicon;
    private final Syntax syntax;
    private final Discourse discourse;

    Descriptions(Lexicon lexicon, Syntax syntax, Discourse discourse) {
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.discourse = discourse;
    }

    /** The actors that the noun stands for by what was said before; empty if it describes none. */
    List<Filler> of(int head) {
        List<Filler> authors = authors(head);
        if (!authors.isEmpty()) {
            return authors;
        }
        List<Filler> one = described(head);
        return one.isEmpty() ? together(head) : one;
    }

    /** {@code die Fragesteller}: the group whose motion it is. */
    private List<Filler> authors(int head) {
        Actor group = discourse.institution();
        boolean named =
                group != null
                        && group.type() == ActorType.PARTY
                        && lexicon.isAuthorNoun(syntax.language(), syntax.token(head).lemma());
        return named
                ? List.of(new Filler(Objects.requireNonNull(group), head, WRITING))
                : List.of();
    }

    /**
     * {@code das Gremium}, {@code the regime}: the body or state spoken of last, or named in
     * brackets.
     */
    private List<Filler> described(int head) {
        Token token = syntax.token(head);
        boolean bodyNoun = lexicon.isBodyNoun(syntax.language(), token.lemma());
        boolean stateNoun = lexicon.isStateNoun(syntax.language(), token.lemma());
        if (!(bodyNoun || stateNoun) || hasOwner(head)) {
            return List.of();
        }
        if (isPlural(token)) {
            return List.of();
        }
        Actor named = bodyNoun ? bodyInBrackets(head) : null;
        if (named != null) {
            discourse.introduce(named);
            return List.of(new Filler(named, head, 0.9));
        }
        boolean definite =
                syntax.children(head, "det").stream()
                        .anyMatch(
                                d ->
                                        d.form()
                                                .toLowerCase(Locale.ROOT)
                                                .matches(
                                                        "d(er|ie|as|en|em|es)|dies(e|er|es|em|en)|the|this|that"));
        Actor last = bodyNoun ? discourse.lastBody() : discourse.lastState();
        // who speaks calls others a regime
        boolean own = stateNoun && last != null && last.equals(discourse.institution());
        return definite && !isNamedApart(head) && last != null && !own
                ? List.of(new Filler(last, head, DESCRIBED))
                : List.of();
    }

    /**
     * {@code die Parlamentarische Allianz für freie Wahlen} is one that we do not know, and so is
     * {@code das Land Niedersachsen}.
     */
    private boolean isNamedApart(int head) {
        boolean kind =
                syntax.children(head, "amod").stream()
                        .anyMatch(
                                t ->
                                        t.tag().equals("PROPN")
                                                || (t.index() > 0
                                                        && Character.isUpperCase(
                                                                t.form().charAt(0))));
        boolean unknown =
                head + 1 < syntax.size()
                        && syntax.token(head + 1).tag().equals("PROPN")
                        && syntax.token(head + 1).baseRelation().matches("appos|flat")
                        && syntax.mention(head + 1).isEmpty();
        boolean titled =
                head + 1 < syntax.size() && syntax.token(head + 1).form().matches("[„“\"»«]");
        return kind
                || unknown
                || titled
                || syntax.children(head, "nmod").stream()
                        .anyMatch(t -> syntax.prepositions(t.index()).contains("für"));
    }

    /**
     * {@code the two officials}, {@code beide Länder}, {@code the leaders}: those who were named
     * together last.
     */
    private List<Filler> together(int head) {
        int number = number(head);
        if (!(number > 0 || isDefinitePlural(head)) || hasOwner(head)) {
            return collective(head);
        }
        String noun = noun(syntax.token(head));
        List<Actor> meant = List.of();
        if (lexicon.isSideNoun(syntax.language(), noun) && number > 0) {
            meant = discourse.gatherings().sides(number);
        } else if (lexicon.isPersonNoun(syntax.language(), noun)) {
            meant = persons(head, number);
        } else if (number > 0 && lexicon.isStateNoun(syntax.language(), noun)) {
            meant = discourse.gatherings().states(number);
        }
        return meant.isEmpty()
                ? collective(head)
                : meant.stream().map(a -> new Filler(a, head, DESCRIBED)).toList();
    }

    private List<Actor> persons(int head, int number) {
        List<Actor> here =
                syntax.sentence().mentions().stream()
                        .filter(m -> m.last() < head && m.form() == Mention.Form.NAME)
                        .map(Mention::actor)
                        .filter(a -> a.type() == ActorType.PERSON)
                        .distinct()
                        .toList();
        boolean named = here.size() > 1 && (number == 0 || here.size() == number);
        boolean all = number == 0 && !named && isOfTheText(head);
        if (all) {
            return discourse.gatherings().mostPersons();
        }
        return named ? here : discourse.gatherings().persons(number, office(head));
    }

    /** {@code The Leaders}, with a capital: all whose statement it is. */
    private boolean isOfTheText(int head) {
        Token token = syntax.token(head);
        return syntax.language() == Language.ENGLISH
                && head > 0
                && Character.isUpperCase(token.form().charAt(0))
                && token.baseRelation().equals("nsubj")
                && syntax.children(head, "amod", "compound", "nmod").isEmpty();
    }

    /** What the noun is called more closely: {@code national security} advisers. */
    private Set<String> office(int head) {
        Set<String> words = new HashSet<>();
        for (Token t : syntax.children(head, "amod", "compound")) {
            if (Character.isUpperCase(t.form().charAt(0))) {
                words.add(t.lemma().toLowerCase(Locale.ROOT));
                words.add(noun(syntax.token(head)));
            }
        }
        return words;
    }

    /** {@code Leaders endorsed}, after {@code G7 leaders}: the G7. */
    private List<Filler> collective(int head) {
        Token token = syntax.token(head);
        boolean bare =
                isPlural(token)
                        && syntax.children(head, "nummod", "nmod", "compound", "det:poss").isEmpty()
                        && syntax.children(head, "amod", "det").stream()
                                .allMatch(t -> t.form().toLowerCase(Locale.ROOT).matches(OTHERS));
        Actor body = discourse.collective(noun(token));
        boolean written =
                Character.isUpperCase(token.form().charAt(0)) || syntax.hasChild(head, "det");
        return bare && body != null && written && isOfPersons(head)
                ? List.of(new Filler(body, head, DESCRIBED))
                : List.of();
    }

    /** {@code leaders}, {@code ministers}. */
    boolean isOfPersons(int head) {
        Token token = syntax.token(head);
        return isPlural(token)
                && lexicon.isPersonNoun(syntax.language(), noun(token))
                && !lexicon.isSideNoun(syntax.language(), noun(token));
    }

    /** Whether the noun describes persons who were named together, whoever they are. */
    boolean isOfSeveral(int head) {
        return isOfPersons(head) && !together(head).isEmpty();
    }

    private boolean isPlural(Token token) {
        return token.has("Number", "Plur") || isCapitalisedPlural(token);
    }

    /** {@code Leaders}, {@code Foreign Ministers}: for the tagger a name in the singular. */
    private boolean isCapitalisedPlural(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        return syntax.language() == Language.ENGLISH
                && token.tag().equals("PROPN")
                && form.endsWith("s")
                && lexicon.isPersonNoun(syntax.language(), form.substring(0, form.length() - 1));
    }

    /** The noun in the singular, in German as it is written. */
    String noun(Token token) {
        if (syntax.language() == Language.GERMAN) {
            return token.lemma();
        }
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        return isCapitalisedPlural(token) && lemma.endsWith("s")
                ? lemma.substring(0, lemma.length() - 1)
                : lemma;
    }

    /** How many the noun says they are; 0 where it does not say. */
    private int number(int head) {
        return syntax.children(head, "nummod", "det", "amod").stream()
                .map(t -> NUMBERS.get(t.form().toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0);
    }

    private boolean isDefinitePlural(int head) {
        return isPlural(syntax.token(head))
                && !syntax.hasChild(head, "nummod", "nmod")
                && syntax.children(head, "amod", "compound").stream().allMatch(this::isOffice)
                && syntax.children(head, "det").stream()
                        .anyMatch(d -> d.form().toLowerCase(Locale.ROOT).matches("the|die"));
    }

    /** {@code the Foreign Ministers}, not {@code the European leaders}. */
    private boolean isOffice(Token word) {
        return syntax.language() == Language.ENGLISH
                && Character.isUpperCase(word.form().charAt(0))
                && syntax.mention(word.index()).isEmpty();
    }

    private boolean hasOwner(int head) {
        return syntax.children(head, "nmod").stream()
                .anyMatch(t -> syntax.mention(t.index()).isPresent());
    }

    private @Nullable Actor bodyInBrackets(int head) {
        for (Mention m : syntax.sentence().mentions()) {
            Token first = syntax.token(m.first());
            boolean near =
                    first.relation().equals("parenthesis")
                            && m.first() > head
                            && syntax.isAbove(first.head(), head);
            if (near && m.actor().type() == ActorType.BODY) {
                return m.actor();
            }
        }
        return null;
    }
}
