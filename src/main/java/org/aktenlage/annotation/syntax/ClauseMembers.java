package org.aktenlage.annotation.syntax;

import java.util.Locale;
import java.util.Set;

/**
 * Members of a German clause that the parser hung on a word that can have none: on an auxiliary, on
 * a predicative adjective, on {@code weder}.
 */
final class ClauseMembers {

    private static final Set<String> MEMBERS =
            Set.of("nsubj", "obj", "iobj", "obl", "advmod", "expl");

    /** How far behind {@code weder} its {@code noch} may stand, in words. */
    private static final int REACH = 9;

    private ClauseMembers() {}

    /** {@code Weder Polen noch Spanien haben}: two names, coordinated and denied. */
    static void pairNeither(Sapling tree) {
        for (int i = 0; i + 3 < tree.size(); i++) {
            if (!tree.word(i).form.equalsIgnoreCase("weder")) {
                continue;
            }
            int nor = nor(tree, i);
            int first = nor < 0 ? -1 : lastNoun(tree, i + 1, nor);
            int second = nor < 0 ? -1 : firstNoun(tree, nor + 1);
            if (first >= 0 && second >= 0) {
                pair(tree, i, first, nor, second);
            }
        }
    }

    private static void pair(Sapling tree, int neither, int first, int nor, int second) {
        Word opener = tree.word(neither);
        Word name = tree.word(first);
        if (tree.isAbove(neither, first)) {
            tree.children(neither).stream()
                    .filter(c -> c != first)
                    .forEach(c -> tree.word(c).head = first);
            name.head = opener.head;
            name.relation = opener.relation;
        } else if (tree.isAbove(second, first)) {
            name.head = tree.word(second).head;
            name.relation = tree.word(second).relation;
        }
        opener.tag = "CCONJ";
        opener.head = first;
        opener.relation = "cc";
        tree.attach(second, first, "conj");
        tree.attach(nor, second, "cc");
    }

    private static int nor(Sapling tree, int neither) {
        for (int i = neither + 2; i < Math.min(tree.size(), neither + REACH); i++) {
            if (tree.word(i).form.equals("noch")) {
                return i;
            }
            if (tree.word(i).isVerb() && !tree.word(i).isRelation("amod")) {
                return -1;
            }
        }
        return -1;
    }

    private static int firstNoun(Sapling tree, int from) {
        for (int i = from; i < Math.min(tree.size(), from + 4); i++) {
            if (tree.word(i).isNoun()) {
                return i;
            }
            if (!Set.of("DET", "ADJ", "NUM").contains(tree.word(i).tag)) {
                return -1;
            }
        }
        return -1;
    }

    /** The head of the noun phrase right behind {@code weder}. */
    private static int lastNoun(Sapling tree, int from, int until) {
        int noun = firstNoun(tree, from);
        return noun >= 0 && noun < until ? noun : -1;
    }

    /** What hangs on the auxiliary belongs to the verb it helps. */
    static void liftFromAuxiliaries(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word word = tree.word(i);
            int helper = word.head;
            boolean helped =
                    helper >= 0
                            && tree.word(helper).relation.startsWith("aux")
                            && tree.word(helper).head >= 0
                            && MEMBERS.contains(word.relation.split(":", 2)[0]);
            if (helped) {
                tree.attach(i, tree.word(helper).head, word.relation);
            }
        }
    }

    /** {@code bezeichnet das Verhalten als falsch}: no subject of {@code falsch}, but an object. */
    static void liftFromPredicatives(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word noun = tree.word(i);
            int predicative = noun.head;
            boolean seeming =
                    noun.isRelation("nsubj") && predicative > i && noun.isNoun() && isBare(tree, i);
            Word above = seeming ? tree.word(predicative) : null;
            if (above == null
                    || above.head < 0
                    || !above.isRelation("xcomp")
                    || above.isVerb()
                    || above.tag.equals("AUX")
                    || tree.hasChild(predicative, "cop")) {
                continue;
            }
            Word verb = tree.word(above.head);
            boolean finite = verb.isVerb() && tree.hasChild(above.head, "nsubj");
            boolean free = !tree.hasChild(above.head, "obj");
            if (finite && free && !verb.lemma.toLowerCase(Locale.GERMAN).equals("sein")) {
                tree.attach(i, above.head, "obj");
            }
        }
    }

    /** {@code lehnt das entschieden ab} decides nothing: a participle may be an adverb. */
    static void retagAdverbs(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word word = tree.word(i);
            boolean adverb =
                    word.isRelation("advmod")
                            && word.isVerb()
                            && word.has("Participle", "Past")
                            && tree.children(i).isEmpty();
            if (adverb) {
                word.tag = "ADV";
                word.lemma = word.form;
            }
        }
    }

    private static boolean isBare(Sapling tree, int noun) {
        return !tree.hasChild(noun, "case");
    }
}
