package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an event is about, in words: the noun phrase or the clause with this head. */
final class Theme {

    /** What a reader needs of a clause, in words. */
    private static final int LONGEST = 30;

    private static final Set<String> CONTENT = Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM");

    private final Syntax syntax;
    private final List<Integer> words;

    Theme(Syntax syntax, int head) {
        this.syntax = syntax;
        this.words = syntax.isPredicate(head) ? clause(head) : syntax.nounPhrase(head);
    }

    /** In a row, without what stands around the clause. */
    private List<Integer> clause(int verb) {
        List<Integer> all = new ArrayList<>(syntax.subtree(verb));
        int first = all.get(0);
        while (first < verb && syntax.token(first).tag().equals("PUNCT")) {
            first++;
        }
        int end = first;
        while (end - first < LONGEST && all.contains(end)) {
            end++;
        }
        int last = Math.max(end - 1, verb);
        while (last > verb && syntax.token(last).tag().equals("PUNCT")) {
            last--;
        }
        return List.of(first, last);
    }

    String in(String text) {
        return syntax.span(words).of(text).replaceAll("\\s+", " ");
    }

    /** What tells it from other themes, whatever articles and order: its content words. */
    String lemmas() {
        int first = words.get(0);
        int last = words.get(words.size() - 1);
        return syntax.sentence().tokens().subList(first, last + 1).stream()
                .filter(t -> CONTENT.contains(t.tag()))
                .map(Token::lemma)
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
