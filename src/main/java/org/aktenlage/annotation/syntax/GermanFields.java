package org.aktenlage.annotation.syntax;

import java.util.List;
import java.util.Set;

/**
 * The middle field of a German clause, where noun phrases stand side by side without a comma: the
 * parser takes one for part of the one before it. Number, case and inflexion tell them apart.
 */
final class GermanFields {

    /** Adjectives that stand with a noun uninflected: {@code ganz Europa}. */
    private static final Set<String> UNINFLECTED =
            Set.of("ganz", "halb", "viel", "wenig", "solch", "manch", "welch", "lauter", "all");

    private static final Set<String> CORE =
            Set.of("nsubj", "nsubj:pass", "obj", "xcomp", "obl:arg");

    private GermanFields() {}

    /** {@code Am Montag ist Schweden beigetreten}: the copula of a noun is the perfect's. */
    static void raisePerfect(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            if (!isBareParticiple(tree, i)) {
                continue;
            }
            for (int noun : tree.children(i)) {
                int copula = copula(tree, noun);
                if (noun < i && copula >= 0 && copula < i && tree.word(noun).isNoun()) {
                    raisePerfect(tree, i, noun, copula);
                    break;
                }
            }
        }
    }

    private static boolean isBareParticiple(Sapling tree, int index) {
        Word word = tree.word(index);
        return word.isVerb()
                && word.has("VerbForm", "Part")
                && !tree.hasChild(index, "aux")
                && !tree.hasChild(index, "cop");
    }

    private static int copula(Sapling tree, int noun) {
        return tree.children(noun, "cop").stream()
                .filter(c -> tree.word(c).lemma.equals("sein"))
                .findFirst()
                .orElse(-1);
    }

    private static void raisePerfect(Sapling tree, int verb, int noun, int copula) {
        tree.word(copula).tag = "AUX";
        tree.attach(copula, verb, "aux");
        for (int c : tree.children(noun)) {
            boolean phrase = tree.word(c).isRelation("nmod") || tree.word(c).isRelation("obl");
            boolean opens = c < copula && copula < noun;
            if ((phrase && (opens || tree.hasChild(c, "case")))
                    || tree.word(c).isRelation("advmod")
                    || tree.word(c).isRelation("mark")) {
                tree.attach(c, verb, phrase ? "obl" : tree.word(c).relation);
            }
        }
        if (!tree.hasChild(verb, "nsubj") && tree.cases(noun).contains("Nom")) {
            tree.rename(noun, "nsubj");
        }
    }

    /** {@code hat Norwegen der Ukraine Hilfe zugesagt}: one name does not own the other. */
    static void partNames(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word name = tree.word(i);
            int owned = name.head;
            boolean pair =
                    name.isRelation("nmod")
                            && owned >= 0
                            && owned < i
                            && isName(name)
                            && isName(tree.word(owned))
                            && isOpenedBy(tree, i, "der", owned)
                            && CORE.contains(tree.word(owned).relation);
            int verb = pair ? tree.word(owned).head : -1;
            if (verb > i
                    && tree.word(verb).isVerb()
                    && !tree.hasChild(verb, "iobj")
                    && !tree.hasChild(owned, "case")) {
                tree.attach(i, verb, "iobj");
            }
        }
    }

    private static boolean isName(Word word) {
        return word.tag.equals("PROPN");
    }

    /** Whether nothing but the article stands between the two. */
    private static boolean isOpenedBy(Sapling tree, int name, String article, int before) {
        return before == name - 2
                && tree.word(name - 1).form.equals(article)
                && !tree.hasChild(name, "case");
    }

    /** {@code von der Türkei Soldaten entsandt}: the soldiers are no part of the name. */
    static void partNouns(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word noun = tree.word(i);
            int name = noun.head;
            boolean part =
                    noun.isRelation("flat")
                            && noun.tag.equals("NOUN")
                            && noun.has("Number", "Plur")
                            && name >= 0
                            && name < i
                            && isName(tree.word(name))
                            && tree.hasChild(name, "case");
            int verb = part ? tree.word(name).head : -1;
            boolean last = i + 1 >= tree.size() || !isName(tree.word(i + 1));
            if (verb < 0 || !last || !tree.word(verb).isVerb()) {
                continue;
            }
            boolean passive = tree.hasChild(verb, "aux:pass");
            String relation = passive ? "nsubj:pass" : "obj";
            if (!tree.hasChild(verb, passive ? "nsubj" : "obj")) {
                tree.attach(i, verb, relation);
            }
        }
    }

    /** {@code liefert angeblich Raketen}: an attribute would be inflected. */
    static void freeAdverbs(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word word = tree.word(i);
            int noun = word.head;
            boolean bare =
                    word.isRelation("amod")
                            && word.tag.equals("ADJ")
                            && word.features.isEmpty()
                            && Character.isLowerCase(word.form.charAt(0))
                            && word.form.equals(word.lemma)
                            && !UNINFLECTED.contains(word.form)
                            && noun > i
                            && tree.word(noun).isNoun();
            int verb = bare ? tree.word(noun).head : -1;
            if (verb >= 0 && verb < i && tree.word(verb).isVerb()) {
                tree.attach(i, verb, "advmod");
            }
        }
    }

    /** {@code forderte Polen auf, der Ukraine Panzer zuzusagen}: asked for, not done as well. */
    static void completeInfinitives(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word verb = tree.word(i);
            int above = verb.head;
            boolean joined =
                    verb.isRelation("conj")
                            && verb.isVerb()
                            && above >= 0
                            && above < i
                            && isZu(tree, i)
                            && !tree.hasChild(i, "cc")
                            && tree.word(above).isVerb()
                            && !isZu(tree, above)
                            && siblings(tree, i, above).isEmpty();
            if (joined) {
                tree.rename(i, "xcomp");
            }
        }
    }

    /** {@code machte Belarus für die Krise verantwortlich}: no conjunction, but what he is made. */
    static void raisePredicatives(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word adjective = tree.word(i);
            int verb = adjective.head;
            boolean last =
                    adjective.isRelation("mark")
                            && adjective.tag.equals("ADJ")
                            && verb >= 0
                            && verb < i
                            && tree.word(verb).isVerb();
            if (!last) {
                continue;
            }
            tree.rename(i, "xcomp");
            if (!tree.hasChild(verb, "obj")) {
                tree.children(verb).stream()
                        .filter(
                                c ->
                                        tree.word(c).relation.equals("obl:arg")
                                                && isName(tree.word(c)))
                        .findFirst()
                        .ifPresent(c -> tree.rename(c, "obj"));
            }
        }
    }

    private static List<Integer> siblings(Sapling tree, int verb, int above) {
        return tree.children(above).stream()
                .filter(c -> c != verb && c < verb)
                .filter(c -> Set.of("xcomp", "ccomp", "conj").contains(tree.word(c).relation))
                .toList();
    }

    private static boolean isZu(Sapling tree, int verb) {
        Word word = tree.word(verb);
        boolean infix =
                word.has("VerbForm", "Zu")
                        || (word.hasOnly("VerbForm", "Inf") && word.form.matches(".+zu.+e?n"));
        return infix
                || tree.children(verb, "mark").stream()
                        .anyMatch(m -> tree.word(m).form.equals("zu"));
    }
}
