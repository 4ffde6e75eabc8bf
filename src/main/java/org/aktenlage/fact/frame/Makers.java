package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whose a thing is by the clause that stands with it: {@code crimes committed by X}, {@code steps
 * that X has taken}, {@code companies based in X}. Other clauses tell nothing of that: people
 * helped by X are not X's.
 */
final class Makers {

    private static final Set<String> BY = Set.of("by", "durch", "seitens", "von");
    private static final Set<String> PLACE = Set.of("in", "within", "at");

    private final Lexicon lexicon;
    private final Syntax syntax;

    Makers(Lexicon lexicon, Syntax syntax) {
        this.lexicon = lexicon;
        this.syntax = syntax;
    }

    /** Heads of the phrases that name them. */
    List<Integer> of(int noun) {
        List<Integer> found = new ArrayList<>();
        for (Token clause : syntax.children(noun, "acl")) {
            boolean relative = syntax.hasChild(clause.index(), "nsubj");
            if (relative) {
                found.addAll(subjectsOf(clause));
            } else if (clause.has("VerbForm", "Part")) {
                found.addAll(phrasesOf(clause));
            }
        }
        return found;
    }

    /** {@code the steps X has taken}; but what makes X act is not X's. */
    private List<Integer> subjectsOf(Token clause) {
        boolean made =
                lexicon.isMaking(syntax.language(), clause.lemma())
                        && !syntax.hasExact(clause.index(), "nsubj:pass")
                        && syntax.children(clause.index(), "obj").stream()
                                .allMatch(syntax::isRelativePronoun);
        return made
                ? syntax.children(clause.index(), "nsubj").stream()
                        .filter(s -> !syntax.isRelativePronoun(s))
                        .map(Token::index)
                        .toList()
                : List.of();
    }

    private List<Integer> phrasesOf(Token clause) {
        boolean made = lexicon.isMaking(syntax.language(), clause.lemma());
        boolean placed = lexicon.isPlacing(syntax.language(), clause.lemma());
        return syntax.children(clause.index(), "obl", "nmod").stream()
                .filter(
                        t -> {
                            List<String> by = syntax.prepositions(t.index());
                            return (made && by.stream().anyMatch(BY::contains))
                                    || (placed && by.stream().anyMatch(PLACE::contains));
                        })
                .map(Token::index)
                .toList();
    }
}
