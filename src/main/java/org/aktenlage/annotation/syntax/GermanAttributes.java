package org.aktenlage.annotation.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a German comma and article keep together: the parser takes words before the comma into the
 * infinitive behind it, and a participle before a noun for the finite verb it looks like.
 */
final class GermanAttributes {

    private static final Set<String> ARTICLES = Set.of("der", "die", "das", "den", "dem", "des");

    private static final Set<String> MEMBERS = Set.of("nsubj", "obj", "iobj", "obl");

    private static final Set<String> BY = Set.of("von", "vom", "durch");

    private static final Set<String> CLAUSES =
            Set.of("acl", "conj", "ccomp", "xcomp", "advcl", "parataxis", "dep", "csubj");

    private GermanAttributes() {}

    /** {@code bat Polen, Waffen zu liefern}: Poland is asked, not delivered. */
    static void closeInfinitives(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            int governor = tree.word(i).head;
            boolean behind = governor >= 0 && governor < i && tree.word(governor).isVerb();
            int comma = behind && isInfinitive(tree, i) ? onlyComma(tree, governor, i) : -1;
            if (comma > governor) {
                keepBefore(tree, governor, comma, i);
                keepBehind(tree, governor, comma, i);
            }
        }
    }

    private static boolean isInfinitive(Sapling tree, int verb) {
        return tree.word(verb).isVerb()
                && (tree.word(verb).has("VerbForm", "Zu")
                        || tree.children(verb, "mark").stream()
                                .anyMatch(m -> tree.word(m).form.equals("zu")));
    }

    private static int onlyComma(Sapling tree, int from, int until) {
        int found = -1;
        for (int i = from + 1; i < until; i++) {
            if (tree.word(i).form.equals(",")) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static void keepBefore(Sapling tree, int governor, int comma, int infinitive) {
        for (int c : tree.children(infinitive)) {
            boolean member = MEMBERS.stream().anyMatch(tree.word(c)::isRelation);
            if (governor < c && c < comma && member) {
                tree.attach(c, governor, tree.word(c).relation);
            }
        }
    }

    /** {@code bat Polen, Waffen zu liefern}: nor is Poland called arms. */
    private static void keepBehind(Sapling tree, int governor, int comma, int infinitive) {
        for (int i = comma + 1; i < infinitive; i++) {
            Word word = tree.word(i);
            boolean across = word.isNoun() && governor < word.head && word.head < comma;
            if (across && word.isRelation("appos")) {
                tree.attach(i, infinitive, tree.hasChild(infinitive, "obj") ? "obl" : "obj");
            } else if (across && word.isRelation("nmod")) {
                tree.attach(i, infinitive, "obl");
            }
        }
    }

    /** {@code Die von Russland annektierte Krim gehört}: nobody annexed a thing here but Russia. */
    static void closeParticiples(Sapling tree) {
        for (int i = 1; i + 1 < tree.size(); i++) {
            Word participle = tree.word(i);
            boolean possible =
                    participle.isVerb()
                            && participle.features.containsKey("Participle")
                            && participle.form.matches(".*[nt]e[nrsm]?")
                            && tree.word(i + 1).isNoun();
            int article = possible ? openingArticle(tree, i) : -1;
            if (article >= 0) {
                closeParticiple(tree, article, i, i + 1);
            }
        }
    }

    /** The article that another phrase parts from the participle. */
    private static int openingArticle(Sapling tree, int participle) {
        for (int c : tree.children(participle)) {
            boolean article =
                    c + 2 < participle
                            && ARTICLES.contains(tree.word(c).form.toLowerCase(Locale.GERMAN));
            if (article && BY.contains(tree.word(c + 1).form)) {
                return c;
            }
        }
        return -1;
    }

    private static void closeParticiple(Sapling tree, int article, int participle, int noun) {
        List<Integer> clauses =
                tree.children(participle).stream()
                        .filter(c -> c > noun && tree.word(c).isVerb())
                        .filter(c -> CLAUSES.stream().anyMatch(tree.word(c)::isRelation))
                        .toList();
        int verb = clauses.isEmpty() ? -1 : clauses.getFirst();
        if (verb < 0 || !tree.word(verb).has("VerbForm", "Fin")) {
            return;
        }
        Word old = tree.word(participle);
        tree.word(verb).head = old.head;
        tree.word(verb).relation = old.relation;
        tree.children(participle).stream()
                .filter(c -> c > noun || c < article)
                .forEach(c -> tree.word(c).head = verb);
        old.tag = "ADJ";
        old.head = noun;
        old.relation = "amod";
        tree.word(noun).head = verb;
        tree.word(noun).relation = "nsubj";
        tree.word(article).head = noun;
        tree.word(article).relation = "det";
    }
}
