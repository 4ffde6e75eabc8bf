package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;
import org.aktenlage.fact.Factuality;

import java.util.List;
import java.util.Set;

/** Is it told by somebody else? {@code laut X}, {@code wie X mitteilte}, {@code ..., said X}. */
final class Reports {

    private final Syntax syntax;
    private final Triggers triggers;
    private final Roles roles;
    private final FunctionWords words;
    private final Quotation quotation;
    private final Colon colon;

    Reports(
            Syntax syntax,
            Triggers triggers,
            Roles roles,
            FunctionWords words,
            Quotation quotation,
            Colon colon) {
        this.syntax = syntax;
        this.triggers = triggers;
        this.roles = roles;
        this.words = words;
        this.quotation = quotation;
        this.colon = colon;
    }

    void read(int clause, Verdict verdict) {
        for (Token t : syntax.children(clause, "obl", "nmod", "advmod", "advcl", "parataxis")) {
            phrase(t.index(), verdict);
        }
        for (Token t : syntax.children(clause, "advcl", "acl", "parataxis", "conj", "dep")) {
            if (isQuoting(t.index()) || isTag(t.index())) {
                speech(clause, t.index(), verdict);
            }
        }
        int announced = colon.verbOf(clause);
        if (announced >= 0 && !syntax.isAbove(clause, announced)) {
            speech(clause, announced, verdict);
        }
    }

    /** Who is named after {@code laut}, {@code according to} says so. */
    private void phrase(int phrase, Verdict verdict) {
        for (Token marker : syntax.children(phrase, "case", "mark")) {
            for (Trigger trigger : triggers.at(marker.index())) {
                Factuality effect = trigger.frame().contentFactuality();
                if (trigger.frame().partOfSpeech() == Frame.PartOfSpeech.PREPOSITION
                        && effect != null) {
                    verdict.add(effect, roles.phrases().actors(phrase, false));
                }
            }
        }
    }

    /** {@code As X put it}, {@code Wie X mitteilte}. */
    private boolean isQuoting(int clause) {
        int first = syntax.subtree(clause).get(0);
        // as well as: no quote
        return words.isAt(first, FunctionWord.QUOTING)
                && !syntax.token(first).baseRelation().equals("cc");
    }

    /** {@code ..., sagte X}: a clause behind a comma that lacks what is said. */
    boolean isTag(int clause) {
        Token verb = syntax.token(clause);
        int before = syntax.subtree(clause).get(0) - 1;
        boolean apart = before >= 0 && syntax.token(before).form().matches("[,“”\"]");
        return verb.baseRelation().matches("parataxis|conj")
                && verb.head() >= 0
                && verb.head() < clause
                && apart
                && syntax.hasChild(clause, "nsubj")
                && !syntax.hasChild(clause, "obj", "ccomp", "xcomp", "cc");
    }

    private void speech(int clause, int verb, Verdict verdict) {
        for (Trigger trigger : triggers.at(verb)) {
            Frame frame = trigger.frame();
            Factuality effect = frame.contentFactuality();
            if (effect == null || effect == Factuality.ASSERTED || !takesClause(frame)) {
                continue;
            }
            if (effect == Factuality.REPORTED && quotation.separates(clause, verb)) {
                verdict.quote(speaker(trigger));
            } else {
                verdict.add(effect, speaker(trigger));
            }
        }
    }

    private static boolean takesClause(Frame frame) {
        return frame.content().stream()
                .flatMap(List::stream)
                .anyMatch(s -> s.kind() == Slot.Kind.COMP);
    }

    /** The source, or who else is named with the verb where the parser saw no subject. */
    private List<Filler> speaker(Trigger speech) {
        List<Filler> source = roles.fill(speech, speech.frame().contentSource(), Set.of());
        return source.isEmpty()
                ? syntax.children(speech.token(), "nsubj", "obl", "obj").stream()
                        .flatMap(t -> roles.phrases().actors(t.index(), false).stream())
                        .limit(1)
                        .toList()
                : source;
    }
}
