package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.Mention;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The actors named next to a word, by the order of the words alone: what a reader without grammar
 * would take for who did it and whom.
 */
final class Neighbours {

    private final Syntax syntax;
    private final List<Mention> named;

    Neighbours(Syntax syntax) {
        this.syntax = syntax;
        this.named =
                syntax.sentence().mentions().stream()
                        .sorted(Comparator.comparingInt(Mention::first))
                        .toList();
    }

    /** Before and behind each of the words, with those listed together with them. */
    Set<Actor> of(List<Integer> words) {
        Set<Actor> found = new HashSet<>();
        for (int word : words) {
            addBefore(word, found);
            addBehind(word, found);
        }
        return found;
    }

    private void addBefore(int word, Set<Actor> found) {
        int from = word;
        for (Mention m : named.reversed()) {
            boolean near = from == word || isListed(m.last(), from);
            if (m.first() <= word && near) {
                found.add(m.actor());
                from = m.first();
            } else if (m.first() <= word) {
                return;
            }
        }
    }

    private void addBehind(int word, Set<Actor> found) {
        int to = word;
        for (Mention m : named) {
            boolean near = to == word || isListed(to, m.first());
            if (m.last() >= word && near) {
                found.add(m.actor());
                to = m.last();
            } else if (m.last() >= word) {
                return;
            }
        }
    }

    /** Whether nothing but commas, articles and conjunctions stands between. */
    private boolean isListed(int left, int right) {
        for (int i = left + 1; i < right; i++) {
            if (!syntax.token(i).tag().matches("PUNCT|CCONJ|DET")) {
                return false;
            }
        }
        return true;
    }
}
