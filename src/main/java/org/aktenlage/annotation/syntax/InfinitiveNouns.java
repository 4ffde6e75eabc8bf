package org.aktenlage.annotation.syntax;

import java.util.Set;

/**
 * {@code attempts to annex parts of}: behind a noun that takes an infinitive, {@code to} and a word
 * without ending before another noun are an infinitive and its object, though the tagger sees a
 * compound.
 */
final class InfinitiveNouns {

    private static final Set<String> TAKES_INFINITIVE =
            Set.of(
                    "attempt",
                    "effort",
                    "plan",
                    "decision",
                    "bid",
                    "threat",
                    "move",
                    "intention",
                    "desire",
                    "ability",
                    "failure",
                    "refusal",
                    "promise",
                    "commitment",
                    "readiness",
                    "willingness",
                    "agreement",
                    "pledge",
                    "call",
                    "proposal",
                    "right",
                    "need",
                    "resolve",
                    "determination",
                    "preparedness",
                    "vow",
                    "capacity",
                    "obligation",
                    "duty",
                    "authority",
                    "mandate",
                    "wish",
                    "offer",
                    "request",
                    "demand",
                    "opportunity");

    private static final Set<String> GOVERNS_INFINITIVE =
            Set.of("attempt", "try", "seek", "want", "plan", "threaten", "intend", "refuse");

    /** Taken for nouns by the tagger even where nothing else speaks for it. */
    private static final Set<String> MOSTLY_VERBS =
            Set.of("annex", "boycott", "sabotage", "veto", "counter", "shell", "target");

    /** The noun, an adverb, {@code to}. */
    private static final int REACH = 3;

    private InfinitiveNouns() {}

    static void open(Sapling tree) {
        for (int i = 1; i + 1 < tree.size(); i++) {
            Word verb = tree.word(i);
            int object = verb.head;
            boolean compound =
                    verb.isRelation("compound")
                            && verb.tag.equals("NOUN")
                            && object > i
                            && verb.form.equals(verb.lemma)
                            && tree.word(i - 1).form.equals("to");
            int noun = compound ? governor(tree, i - 2) : -1;
            if (noun >= 0 && isPlain(tree, i, object)) {
                turn(tree, noun, i, object);
            }
        }
    }

    /**
     * {@code reaffirmed its resolve to support}: what stands right behind such a noun is what is
     * resolved, not what the verb above is done for.
     */
    static void attach(Sapling tree) {
        for (int i = 2; i < tree.size(); i++) {
            Word verb = tree.word(i);
            int to = tree.word(i - 1).tag.equals("ADV") ? i - 2 : i - 1;
            int noun = to - 1;
            boolean infinitive =
                    noun > 0
                            && verb.has("VerbForm", "Inf")
                            && tree.word(to).tag.equals("PART")
                            && tree.word(to).head == i
                            && Set.of("xcomp", "advcl").contains(verb.relation);
            boolean behind =
                    infinitive
                            && tree.word(noun).isNoun()
                            && tree.word(noun).head == verb.head
                            && tree.word(noun).isRelation("obj")
                            && TAKES_INFINITIVE.contains(tree.word(noun).lemma);
            if (behind) {
                tree.attach(i, noun, "acl");
            }
        }
    }

    private static int governor(Sapling tree, int from) {
        for (int i = from; i >= Math.max(0, from - REACH); i--) {
            Word word = tree.word(i);
            boolean takes = word.isNoun() && TAKES_INFINITIVE.contains(word.lemma);
            if (takes || (word.isVerb() && GOVERNS_INFINITIVE.contains(word.lemma))) {
                return i;
            }
        }
        return -1;
    }

    /** Not {@code to peace talks}: a name, or an attribute between, is no second part. */
    private static boolean isPlain(Sapling tree, int verb, int object) {
        boolean attribute =
                tree.children(object).stream()
                        .anyMatch(c -> c > verb && c < object && tree.word(c).isRelation("amod"));
        return attribute || MOSTLY_VERBS.contains(tree.word(verb).lemma);
    }

    private static void turn(Sapling tree, int noun, int verb, int object) {
        Word infinitive = tree.word(verb);
        infinitive.head = noun;
        infinitive.relation = tree.word(noun).isVerb() ? "xcomp" : "acl";
        infinitive.tag = "VERB";
        infinitive.features.put("VerbForm", "Inf");
        tree.attach(object, verb, "obj");
        Word to = tree.word(verb - 1);
        to.head = verb;
        to.relation = "mark";
        to.tag = "PART";
    }
}
