package org.aktenlage.annotation.syntax;

import edu.stanford.nlp.process.Morphology;

import java.util.Locale;
import java.util.Set;

/**
 * {@code The United States shares intelligence}, {@code Treasury Sanctions Iranian Network}: verbs
 * in -s that the English tagger takes for plural nouns, where the clause has no other verb.
 */
final class HiddenVerbs {

    /** Verbs of which there is a noun as well, or that stand in titles with a capital. */
    private static final Set<String> VERBS =
            Set.of(
                    "accuse",
                    "adopt",
                    "alarm",
                    "announce",
                    "approve",
                    "arrest",
                    "ask",
                    "attack",
                    "back",
                    "ban",
                    "blacklist",
                    "blame",
                    "block",
                    "bomb",
                    "condemn",
                    "cut",
                    "demand",
                    "denounce",
                    "deploy",
                    "designate",
                    "ease",
                    "endorse",
                    "expel",
                    "extend",
                    "fire",
                    "freeze",
                    "fund",
                    "host",
                    "impose",
                    "invade",
                    "join",
                    "launch",
                    "leave",
                    "lift",
                    "list",
                    "meet",
                    "pledge",
                    "praise",
                    "pull",
                    "ratify",
                    "reject",
                    "renew",
                    "sanction",
                    "sell",
                    "send",
                    "share",
                    "shell",
                    "sign",
                    "slam",
                    "strike",
                    "summon",
                    "supply",
                    "support",
                    "suspend",
                    "target",
                    "test",
                    "threaten",
                    "train",
                    "urge",
                    "veto",
                    "visit",
                    "vow",
                    "warn",
                    "welcome",
                    "withdraw",
                    "worry");

    private HiddenVerbs() {}

    static void find(Sapling tree) {
        if (hasVerb(tree)) {
            return;
        }
        for (int i = 1; i + 1 < tree.size(); i++) {
            if (isHidden(tree, i)) {
                raise(tree, i);
                return;
            }
        }
    }

    /** Whether anything is said of a subject already; a participle alone says nothing. */
    private static boolean hasVerb(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word word = tree.word(i);
            boolean clause = word.isRelation("acl") || word.isRelation("advcl");
            boolean finite = word.isVerb() && word.has("VerbForm", "Fin") && !clause;
            if (finite || word.isRelation("cop") || word.isRelation("aux")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(Sapling tree, int index) {
        Word word = tree.word(index);
        Word before = tree.word(index - 1);
        Word next = tree.word(index + 1);
        boolean plural =
                word.isNoun()
                        && word.form.matches("[A-Za-z]+s")
                        && word.languageTag.matches("NNP?S|NNP")
                        && VERBS.contains(lemma(word.form));
        boolean amidst =
                before.isNoun()
                        && (next.isNoun() || next.tag.matches("ADJ|DET|PRON|NUM"))
                        && !next.form.matches("['’]s?");
        // sanctions relief: a plural before a common noun is no verb in running text
        boolean title = Character.isUpperCase(word.form.charAt(0));
        boolean name = before.tag.equals("PROPN") && !before.form.equals("and");
        boolean object = next.tag.matches("PROPN|DET|PRON");
        // to Russia alarms Japan
        boolean governed = tree.hasChild(index, "case") && !(name && object);
        return plural && amidst && !governed && (title || object || name);
    }

    private static String lemma(String form) {
        String plural = form.toLowerCase(Locale.ROOT);
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        String bare = plural.substring(0, plural.length() - 1);
        boolean sibilant = bare.endsWith("she") || bare.endsWith("che") || bare.endsWith("oe");
        return sibilant ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static void raise(Sapling tree, int verb) {
        Word word = tree.word(verb);
        int oldHead = word.head;
        String oldRelation = word.relation;
        int left = leftHead(tree, verb);
        int right = rightHead(tree, verb);
        word.head = -1;
        word.relation = "root";
        int subject = -1;
        for (int i = 0; i < tree.size(); i++) {
            Word other = tree.word(i);
            boolean root = i != verb && other.head < 0;
            boolean across = i < verb ? other.head >= verb : other.head <= verb;
            if (i == verb || !(root || across)) {
                continue;
            }
            if (i < verb) {
                if (root) {
                    subject = i;
                } else if (i != left) {
                    other.head = left;
                }
            } else if (root || i == right) {
                other.head = verb;
                other.relation = "obj";
            } else {
                other.head = verb;
                other.relation = other.isNoun() ? "obl" : other.relation;
            }
        }
        close(tree, verb, left, subject, oldHead, oldRelation);
        word.tag = "VERB";
        word.lemma = lemma(word.form);
        word.features.clear();
        word.features.put("VerbForm", "Fin");
        word.features.put("Tense", "Pres");
        if (Character.isUpperCase(word.form.charAt(0))) {
            lower(tree);
        }
    }

    /** In a title a capital makes no name of a plural. */
    private static void lower(Sapling tree) {
        for (int i = 1; i < tree.size(); i++) {
            Word word = tree.word(i);
            if (word.languageTag.equals("NNPS")) {
                String form = word.form.toLowerCase(Locale.ROOT);
                word.lemma = Morphology.lemmaStatic(form, "NNS", true);
            }
        }
    }

    /** What stood before the verb becomes its subject, with what the verb had bound in it. */
    private static void close(
            Sapling tree, int verb, int left, int subject, int oldHead, String oldRelation) {
        Word noun = tree.word(left);
        if (subject >= 0 && subject != left) {
            if (noun.head >= verb) {
                noun.head = oldHead >= 0 && oldHead < verb ? oldHead : subject;
                noun.relation = oldHead >= 0 && oldHead < verb ? oldRelation : "dep";
            }
            int first = GardenPaths.reduced(tree, subject);
            tree.word(first).head = verb;
            tree.word(first).relation = "nsubj";
        } else {
            noun.head = verb;
            noun.relation = "nsubj";
        }
    }

    /** The last noun before the verb. */
    private static int leftHead(Sapling tree, int verb) {
        int at = verb - 1;
        while (at > 0 && tree.word(at).head > at && tree.word(at).head < verb) {
            at = tree.word(at).head;
        }
        return at;
    }

    /** The first noun behind the verb that no word behind it governs. */
    private static int rightHead(Sapling tree, int verb) {
        for (int i = verb + 1; i < tree.size(); i++) {
            Word word = tree.word(i);
            if (word.isNoun() && (word.head <= verb || word.head < 0)) {
                return i;
            }
        }
        return -1;
    }
}
