package org.aktenlage.annotation.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Clauses without a finite verb that the parser took for phrases. */
final class OpenClauses {

    private static final Set<String> INFINITIVE_OPENERS = Set.of("ohne", "um", "anstatt", "statt");

    /** Words in -ing that stand with a noun like any adjective. */
    private static final Set<String> ADJECTIVES =
            Set.of(
                    "ongoing",
                    "growing",
                    "increasing",
                    "remaining",
                    "existing",
                    "continuing",
                    "continued",
                    "rising",
                    "neighbouring",
                    "neighboring",
                    "following",
                    "leading",
                    "mounting",
                    "emerging",
                    "developing",
                    "pending",
                    "surrounding",
                    "standing",
                    "fighting",
                    "visiting",
                    "outgoing",
                    "incoming",
                    "ruling",
                    "governing",
                    "escalating",
                    "deteriorating",
                    "worsening",
                    "devastating",
                    "alarming",
                    "including",
                    "during",
                    "concerning",
                    "regarding",
                    "according",
                    "working",
                    "lasting",
                    "underlying",
                    "opposing",
                    "overwhelming",
                    "binding",
                    "living");

    private OpenClauses() {}

    /** {@code ohne Sanktionen zu verhängen}: the preposition opens the clause of the infinitive. */
    static void openInfinitives(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word opener = tree.word(i);
            boolean opens =
                    INFINITIVE_OPENERS.contains(opener.form.toLowerCase(Locale.GERMAN))
                            && opener.isRelation("case")
                            && opener.head >= 0;
            int noun = opener.head;
            int verb = opens ? tree.word(noun).head : -1;
            if (verb > noun && isInfinitive(tree, verb)) {
                tree.attach(i, verb, "mark");
                tree.rename(noun, tree.hasChild(verb, "obj") ? "obl" : "obj");
                tree.rename(verb, tree.word(verb).head < 0 ? "root" : "advcl");
            }
        }
    }

    /**
     * {@code bittet den Rat, das Gesetz zu beraten und es zu verabschieden}: an infinitive goes
     * with the infinitive before it, not with the finite verb above.
     */
    static void pairInfinitives(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            takeObject(tree, i);
            int finite = tree.word(i).head;
            boolean second =
                    finite >= 0
                            && finite < i
                            && tree.word(i).isRelation("conj")
                            && tree.word(i).isVerb()
                            && isInfinitive(tree, i)
                            && tree.word(finite).isVerb()
                            && !isInfinitive(tree, finite);
            int first = second ? infinitiveBetween(tree, finite, i) : -1;
            if (first >= 0) {
                tree.attach(i, first, "conj");
            }
        }
    }

    /**
     * {@code urge Canada to stop its tests and completely withdraw}: a bare infinitive goes with an
     * infinitive before it; {@code affirm what the council does and commit to}: where there is none
     * it is finite, and not of one who {@code does}.
     */
    static void pairBareInfinitives(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            int finite = tree.word(i).head;
            boolean second =
                    finite >= 0
                            && finite < i
                            && tree.word(i).isRelation("conj")
                            && tree.word(i).isVerb()
                            && tree.word(i).has("VerbForm", "Inf")
                            && !tree.hasChild(i, "aux")
                            && !tree.hasChild(i, "mark")
                            && !tree.hasChild(i, "nsubj")
                            && tree.word(finite).isVerb()
                            && tree.word(finite).has("VerbForm", "Fin")
                            && !tree.hasChild(finite, "aux");
            if (!second) {
                continue;
            }
            int first = infinitiveBetween(tree, finite, i);
            int above = first >= 0 ? first : isOfOne(tree, finite) ? plainAbove(tree, finite) : -1;
            if (above >= 0) {
                tree.attach(i, above, "conj");
            }
        }
    }

    /** {@code by ceasing its attacks and withdrawing}: no gerund is coordinated with a noun. */
    static void pairGerunds(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            int noun = tree.word(i).head;
            boolean stray =
                    noun >= 0
                            && noun < i
                            && tree.word(i).isRelation("conj")
                            && tree.word(i).isVerb()
                            && tree.word(i).has("VerbForm", "Ger")
                            && tree.word(noun).isNoun();
            int first = stray ? gerundAbove(tree, noun) : -1;
            if (first >= 0) {
                tree.attach(i, first, "conj");
            }
        }
    }

    private static int gerundAbove(Sapling tree, int noun) {
        int at = tree.word(noun).head;
        for (int steps = 0; at >= 0 && steps < tree.size(); steps++) {
            Word word = tree.word(at);
            if (word.isVerb()) {
                return word.has("VerbForm", "Ger") && !word.isRelation("amod") ? at : -1;
            }
            at = word.head;
        }
        return -1;
    }

    /** {@code does}, {@code plays}. */
    private static boolean isOfOne(Sapling tree, int verb) {
        Word word = tree.word(verb);
        return word.form.endsWith("s") && !word.form.equals(word.lemma);
    }

    /** The next finite verb above that is not of one, {@code affirm}; -1 if there is none. */
    private static int plainAbove(Sapling tree, int verb) {
        int at = tree.word(verb).head;
        for (int steps = 0; at >= 0 && steps < tree.size(); steps++) {
            Word word = tree.word(at);
            if (word.isVerb() && word.has("VerbForm", "Fin") && word.form.equals(word.lemma)) {
                return at;
            }
            at = word.head;
        }
        return -1;
    }

    /** {@code zu beraten und [Gesetze zu verabschieden]}: no noun is coordinated with a verb. */
    private static void takeObject(Sapling tree, int infinitive) {
        Word second = tree.word(infinitive);
        int first = second.head;
        boolean open =
                first >= 0
                        && first < infinitive
                        && Set.of("xcomp", "dep").contains(second.relation)
                        && second.isVerb()
                        && isInfinitive(tree, infinitive)
                        && isInfinitive(tree, first);
        for (int noun : open ? tree.children(first, "conj") : List.<Integer>of()) {
            if (noun < infinitive && tree.word(noun).isNoun() && tree.hasChild(noun, "cc")) {
                tree.children(noun, "cc").forEach(c -> tree.attach(c, infinitive, "cc"));
                second.relation = "conj";
                tree.attach(noun, infinitive, tree.hasChild(noun, "case") ? "obl" : "obj");
            }
        }
    }

    /** The last infinitive that the finite verb governs by a clause of its own; or -1. */
    private static int infinitiveBetween(Sapling tree, int finite, int end) {
        for (int i = end - 1; i > finite; i--) {
            boolean governed =
                    Set.of("xcomp", "ccomp", "acl", "advcl", "dep").contains(tree.word(i).relation);
            if (governed
                    && tree.word(i).isVerb()
                    && isInfinitive(tree, i)
                    && tree.isAbove(finite, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isInfinitive(Sapling tree, int verb) {
        return tree.word(verb).has("VerbForm", "Zu")
                || tree.children(verb, "mark").stream()
                        .anyMatch(m -> tree.word(m).form.matches("zu|to"));
    }

    /** {@code beabsichtigen, ... abzuziehen}: what has a subject and no copula is no adjective. */
    static void retagPredicates(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word word = tree.word(i);
            boolean predicate =
                    word.tag.equals("ADJ")
                            && word.form.endsWith("en")
                            && word.features.isEmpty()
                            && tree.hasChild(i, "nsubj")
                            && tree.hasChild(i, "xcomp")
                            && !tree.hasChild(i, "cop");
            if (predicate) {
                word.tag = "VERB";
                word.features.put("VerbForm", "Fin");
            }
        }
    }

    /** {@code without imposing sanctions}: the gerund governs the noun it seems to stand with. */
    static void openGerunds(Sapling tree) {
        for (int i = 1; i < tree.size(); i++) {
            Word gerund = tree.word(i);
            int noun = gerund.head;
            boolean seeming =
                    gerund.has("VerbForm", "Ger")
                            && gerund.isRelation("amod")
                            && noun > i
                            && !ADJECTIVES.contains(gerund.form.toLowerCase(Locale.ROOT));
            boolean opened = seeming && opener(tree, i, noun) >= 0;
            if (opened) {
                open(tree, i, noun, opener(tree, i, noun));
            }
        }
    }

    /** The preposition right before the gerund, which seems to govern the noun; or -1. */
    private static int opener(Sapling tree, int gerund, int noun) {
        List<Integer> prepositions = tree.children(noun, "case");
        return prepositions.contains(gerund - 1) ? gerund - 1 : -1;
    }

    private static void open(Sapling tree, int gerund, int noun, int opener) {
        Word phrase = tree.word(noun);
        Word verb = tree.word(gerund);
        verb.head = phrase.head;
        boolean ofVerb = phrase.head >= 0 && tree.word(phrase.head).isVerb();
        verb.relation = ofVerb ? "advcl" : "acl";
        phrase.head = gerund;
        phrase.relation = "obj";
        tree.attach(opener, gerund, "mark");
    }

    /**
     * {@code Banning imports of gold.}: a gerund that begins an item without a finite verb governs
     * what stands behind it.
     */
    static void openItem(Sapling tree) {
        int first = 0;
        while (first < tree.size() && !Character.isLetter(tree.word(first).form.charAt(0))) {
            first++;
        }
        if (first >= tree.size() || !tree.word(first).form.endsWith("ing")) {
            return;
        }
        Word gerund = tree.word(first);
        int noun = gerund.head;
        boolean item =
                noun > first
                        && tree.word(noun).head < 0
                        && (gerund.isRelation("amod") || gerund.isRelation("compound"))
                        && gerund.has("VerbForm", "Ger")
                        && !tree.hasChild(noun, "nsubj")
                        && !tree.hasChild(noun, "cop");
        if (item) {
            gerund.head = -1;
            gerund.relation = "root";
            gerund.tag = "VERB";
            tree.attach(noun, first, "obj");
        }
    }

    /** {@code came close to attacking}: the clause is the verb's, not its adverb's. */
    static void raiseFromAdverbs(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word gerund = tree.word(i);
            turnPreposition(tree, i);
            int adverb = gerund.head;
            boolean loose =
                    (gerund.isRelation("acl") || gerund.isRelation("advcl"))
                            && adverb >= 0
                            && tree.word(adverb).isRelation("advmod")
                            && (tree.hasChild(i, "mark") || tree.hasChild(i, "case"));
            if (loose && tree.word(adverb).head >= 0) {
                tree.attach(i, tree.word(adverb).head, "advcl");
                tree.children(i, "case").forEach(c -> tree.rename(c, "mark"));
            }
        }
    }

    /** {@code short of confiscating}, where the parser lets the preposition govern the gerund. */
    private static void turnPreposition(Sapling tree, int gerund) {
        int opener = tree.word(gerund).head;
        boolean turned =
                opener >= 0
                        && opener == gerund - 1
                        && tree.word(gerund).isRelation("dep")
                        && tree.word(gerund).form.endsWith("ing")
                        && tree.word(opener).tag.equals("ADP")
                        && tree.word(opener).head >= 0;
        if (turned) {
            tree.attach(gerund, tree.word(opener).head, "acl");
            tree.attach(opener, gerund, "mark");
        }
    }

    /** {@code stands ready to impose}: the infinitive completes the verb of the adjective. */
    static void completeAdjectives(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word infinitive = tree.word(i);
            int adjective = infinitive.head;
            boolean loose =
                    infinitive.isRelation("dep")
                            && adjective >= 0
                            && tree.word(adjective).tag.equals("ADJ")
                            && tree.hasChild(i, "mark");
            if (loose) {
                int verb = tree.word(adjective).head;
                boolean complement = verb >= 0 && tree.word(adjective).isRelation("xcomp");
                tree.attach(i, complement ? verb : adjective, "xcomp");
            }
        }
    }

    /**
     * {@code is continuing for one year the emergency declared in}: a past participle without an
     * auxiliary has no subject; what stands before it is the object of the verb above.
     */
    static void findShiftedObject(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word participle = tree.word(i);
            int verb = participle.head;
            boolean bare =
                    verb >= 0
                            && verb < i
                            && participle.hasOnly("VerbForm", "Part")
                            && participle.has("Participle", "Past")
                            && Set.of("parataxis", "ccomp", "dep").contains(participle.relation)
                            && !tree.hasChild(i, "aux")
                            && !tree.hasChild(i, "mark");
            if (!bare || !tree.word(verb).isVerb() || tree.hasChild(verb, "obj")) {
                continue;
            }
            List<Integer> subjects = tree.children(i, "nsubj");
            if (subjects.size() == 1 && subjects.get(0) > verb) {
                int noun = subjects.get(0);
                tree.word(noun).head = verb;
                tree.word(noun).relation = "obj";
                participle.head = noun;
                participle.relation = "acl";
            }
        }
    }

    /** {@code hold the DPRK accountable}: the name is no part of a compound. */
    static void openSmallClauses(Sapling tree) {
        for (int i = 2; i < tree.size(); i++) {
            Word state = tree.word(i);
            Word name = tree.word(i - 1);
            boolean hidden =
                    state.tag.equals("ADJ")
                            && state.isRelation("obj")
                            && state.head >= 0
                            && name.isNoun()
                            && name.head == i
                            && name.isRelation("compound");
            if (hidden) {
                int named = i - 1;
                name.head = state.head;
                tree.children(i).stream()
                        .filter(c -> c < named)
                        .forEach(c -> tree.word(c).head = named);
                name.relation = "obj";
                state.relation = "xcomp";
            }
        }
    }

    /** {@code holds them accountable}: who is held so is the object of the verb. */
    static void closeSmallClauses(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word state = tree.word(i);
            int verb = state.head;
            boolean small =
                    verb >= 0
                            && state.tag.equals("ADJ")
                            && Set.of("xcomp", "ccomp").contains(state.relation)
                            && tree.word(verb).isVerb()
                            && verb < i
                            && !tree.hasChild(i, "cop")
                            && !tree.hasChild(i, "mark")
                            && !tree.hasChild(verb, "obj");
            List<Integer> subjects = small ? tree.children(i, "nsubj") : List.of();
            if (subjects.size() == 1 && subjects.get(0) > verb && subjects.get(0) < i) {
                tree.attach(subjects.get(0), verb, "obj");
            }
        }
    }
}
