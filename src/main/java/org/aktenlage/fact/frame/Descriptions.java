package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Whom a definite description takes up: the panel, the regime, the two leaders, both sides. */
final class Descriptions {

    private static final Set<String> BOTH =
            Set.of("two", "both", "zwei", "beide", "beiden", "beider");

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
        return one.isEmpty() ? both(head) : one;
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

    /** {@code die Parlamentarische Allianz für freie Wahlen} is one that we do not know. */
    private boolean isNamedApart(int head) {
        boolean kind =
                syntax.children(head, "amod").stream()
                        .anyMatch(
                                t ->
                                        t.tag().equals("PROPN")
                                                || (t.index() > 0
                                                        && Character.isUpperCase(
                                                                t.form().charAt(0))));
        return kind
                || syntax.children(head, "nmod").stream()
                        .anyMatch(t -> syntax.prepositions(t.index()).contains("für"));
    }

    /**
     * {@code the two officials}, {@code beide Länder}, {@code the leaders}: the two that were named
     * together last.
     */
    private List<Filler> both(int head) {
        Token token = syntax.token(head);
        boolean two =
                syntax.children(head).stream()
                        .anyMatch(t -> BOTH.contains(t.form().toLowerCase(Locale.ROOT)));
        if (!(two || isDefinitePlural(head)) || hasOwner(head)) {
            return List.of();
        }
        List<Actor> pair = List.of();
        if (lexicon.isPersonNoun(syntax.language(), token.lemma())) {
            pair = discourse.persons();
        } else if (two && lexicon.isStateNoun(syntax.language(), token.lemma())) {
            pair = discourse.states();
        } else if (two && lexicon.isSideNoun(syntax.language(), token.lemma())) {
            pair = discourse.persons().isEmpty() ? discourse.states() : discourse.persons();
        }
        return pair.stream().map(a -> new Filler(a, head, DESCRIBED)).toList();
    }

    private boolean isDefinitePlural(int head) {
        boolean plural = syntax.token(head).features().getOrDefault("Number", "").equals("Plur");
        return plural
                && !syntax.hasChild(head, "amod", "nummod", "nmod", "compound")
                && syntax.children(head, "det").stream()
                        .anyMatch(d -> d.form().toLowerCase(Locale.ROOT).matches("the|die"));
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
