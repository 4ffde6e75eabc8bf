package org.aktenlage.annotation.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Raises what the parser hung too low in long English sentences. */
final class Heights {

    /** What one does by saying it: who urges others seldom asks them to do so. */
    private static final Set<String> SPOKEN =
            Set.of(
                    "call",
                    "urge",
                    "condemn",
                    "welcome",
                    "reaffirm",
                    "reiterate",
                    "affirm",
                    "commend",
                    "deplore",
                    "denounce",
                    "express",
                    "encourage",
                    "demand",
                    "applaud",
                    "underline",
                    "underscore",
                    "emphasize",
                    "stress");

    private static final Set<String> LISTS =
            Set.of("list", "annex", "blacklist", "register", "agenda", "total");

    private static final Set<String> PLURAL = Set.of("we", "they");

    private Heights() {}

    /** {@code We urge all to comply and call on Iran to}: who urges calls. */
    static void raiseSpeechActs(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word spoken = tree.word(i);
            int first = spoken.head;
            boolean coordinated =
                    first >= 0
                            && spoken.isRelation("conj")
                            && SPOKEN.contains(spoken.lemma)
                            && spoken.form.equals(spoken.lemma)
                            && tree.word(first).relation.equals("xcomp")
                            && !tree.hasChild(i, "mark")
                            && !tree.hasChild(i, "aux");
            int main = coordinated ? tree.word(first).head : -1;
            boolean plain =
                    main >= 0
                            && SPOKEN.contains(tree.word(main).lemma)
                            && !tree.hasChild(main, "aux")
                            && hasPlural(tree, main);
            if (plain) {
                tree.attach(i, main, "conj");
                spoken.features.put("VerbForm", "Fin");
            }
        }
    }

    private static boolean hasPlural(Sapling tree, int verb) {
        int from = tree.word(verb).isRelation("conj") ? tree.word(verb).head : verb;
        return tree.children(from, "nsubj").stream()
                .map(tree::word)
                .anyMatch(
                        w ->
                                PLURAL.contains(w.form.toLowerCase(Locale.ROOT))
                                        || w.has("Number", "Plur"));
    }

    /** {@code add companies that supply X to the list}: one adds to something. */
    static void raiseAddition(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            if (tree.word(i).isVerb() && tree.word(i).lemma.equals("add")) {
                List<Integer> objects = tree.children(i, "obj");
                boolean complete = tree.children(i, "obl").stream().anyMatch(o -> hasTo(tree, o));
                if (!complete && !objects.isEmpty()) {
                    raiseLast(tree, i, objects.get(0));
                }
            }
        }
    }

    private static void raiseLast(Sapling tree, int verb, int object) {
        for (int k = tree.size() - 1; k > object; k--) {
            boolean below =
                    hasTo(tree, k)
                            && tree.word(k).isRelation("obl")
                            && tree.word(k).head > verb
                            && tree.isAbove(verb, tree.word(k).head)
                            && LISTS.contains(tree.word(k).lemma.toLowerCase(Locale.ROOT));
            if (below) {
                tree.attach(k, verb, "obl");
                return;
            }
        }
    }

    private static boolean hasTo(Sapling tree, int noun) {
        return tree.children(noun, "case").stream().anyMatch(c -> tree.word(c).form.equals("to"));
    }
}
