package org.aktenlage.annotation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A parse that is being mended: its words, and the ways through it that the repairs need. */
final class Sapling {

    private final List<Word> words;

    Sapling(List<Word> words) {
        this.words = words;
    }

    int size() {
        return words.size();
    }

    Word word(int index) {
        return words.get(index);
    }

    List<Integer> children(int head) {
        List<Integer> children = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).head == head) {
                children.add(i);
            }
        }
        return children;
    }

    List<Integer> children(int head, String relation) {
        return children(head).stream().filter(i -> words.get(i).isRelation(relation)).toList();
    }

    boolean hasChild(int head, String relation) {
        return !children(head, relation).isEmpty();
    }

    void attach(int index, int head, String relation) {
        if (index != head && !isAbove(index, head)) {
            words.get(index).head = head;
            words.get(index).relation = relation;
        }
    }

    void rename(int index, String relation) {
        words.get(index).relation = relation;
    }

    /** Whether {@code upper} governs {@code lower}, at any distance. */
    boolean isAbove(int upper, int lower) {
        int steps = 0;
        for (int i = lower; i >= 0 && steps++ <= words.size(); i = words.get(i).head) {
            if (i == upper) {
                return true;
            }
        }
        return false;
    }

    /**
     * The cases that a noun phrase can have: what article, adjectives and noun have in common. All
     * four where nothing is known.
     */
    Set<String> cases(int noun) {
        Set<String> cases = new TreeSet<>(Set.of("Nom", "Acc", "Dat", "Gen"));
        narrow(cases, words.get(noun));
        for (int child : children(noun)) {
            Word word = words.get(child);
            if (word.isRelation("det") || word.isRelation("amod")) {
                narrow(cases, word);
            }
        }
        return cases;
    }

    private static void narrow(Set<String> cases, Word word) {
        String known = word.features.get("Case");
        if (known != null) {
            Set<String> both = new TreeSet<>(cases);
            both.retainAll(Set.of(known.split(",")));
            if (!both.isEmpty()) {
                cases.retainAll(both);
            }
        }
    }
}
