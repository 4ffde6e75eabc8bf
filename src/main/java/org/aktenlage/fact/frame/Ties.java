package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom unnamed firms or persons are punished for, by the clause that says why: {@code sanctions on
 * companies that supply the Syrian army}.
 */
final class Ties {

    private static final Set<String> AIMS = Set.of("on", "upon", "against");
    private static final Set<String> LINKS = Set.of("for", "with", "to", "in", "by", "of");

    private final Syntax syntax;
    private final Arguments arguments;

    Ties(Syntax syntax, Arguments arguments) {
        this.syntax = syntax;
        this.arguments = arguments;
    }

    /** Heads of the phrases that the clause names. */
    List<Integer> of(Trigger trigger) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int punished : punished(trigger)) {
            addCauses(punished, found);
            syntax.children(punished, "conj").stream()
                    .filter(Token::isNoun)
                    .forEach(c -> addCauses(c.index(), found));
        }
        for (int measure : trigger.companions()) {
            addAims(measure, found);
        }
        return List.copyOf(found);
    }

    /** {@code sanctions targeting X}, {@code the emergency declared with respect to X}. */
    private void addAims(int measure, Set<Integer> found) {
        for (Token clause : syntax.children(measure, "acl")) {
            if (arguments.isPresentAttribute(clause.index())) {
                found.addAll(arguments.objects(clause.index()));
            }
            syntax.children(clause.index(), "obl").stream()
                    .filter(t -> t.lemma().equals("respect"))
                    .flatMap(t -> syntax.children(t.index(), "nmod").stream())
                    .forEach(t -> found.add(t.index()));
        }
    }

    private Set<Integer> punished(Trigger trigger) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int anchor : trigger.anchors()) {
            for (Token t : syntax.children(anchor, "obl", "nmod")) {
                if (syntax.prepositions(t.index()).stream().anyMatch(AIMS::contains)) {
                    found.add(t.index());
                }
            }
        }
        if (trigger.frame().partOfSpeech() == Frame.PartOfSpeech.VERB) {
            arguments.objects(trigger.token()).stream()
                    .filter(o -> !trigger.companions().contains(o))
                    .forEach(found::add);
        }
        return found;
    }

    private void addCauses(int noun, Set<Integer> found) {
        for (Token clause : syntax.children(noun, "acl", "dep", "amod")) {
            boolean verb = clause.isVerb() && clause.index() > noun;
            boolean responsible = clause.tag().equals("ADJ") && clause.index() > noun;
            if (verb && !arguments.isPastAttribute(clause.index())) {
                found.addAll(arguments.objects(clause.index()));
            }
            if (verb || responsible) {
                syntax.children(clause.index(), "obl", "nmod").stream()
                        .filter(
                                t ->
                                        syntax.prepositions(t.index()).stream()
                                                .anyMatch(LINKS::contains))
                        .forEach(t -> found.add(t.index()));
            }
        }
    }
}
