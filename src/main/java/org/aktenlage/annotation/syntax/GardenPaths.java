package org.aktenlage.annotation.syntax;

import edu.stanford.nlp.process.Morphology;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Clauses whose beginning leads the English parser astray: it takes what comes first for more. */
final class GardenPaths {

    /** Never the particle of a verb with an object. */
    private static final Set<String> PREPOSITIONS =
            Set.of("upon", "for", "at", "of", "with", "against", "into", "from", "to");

    private static final Set<String> TAKES_ON =
            Set.of("call", "rely", "count", "insist", "prevail", "depend", "focus");

    /** What a clause without a verb of its own may open with: {@code By vetoing}. */
    private static final Set<String> OPENERS =
            Set.of("by", "in", "after", "before", "while", "since", "without", "when", "upon");

    /** Prepositions by now. */
    private static final Set<String> NO_VERBS =
            Set.of(
                    "according",
                    "including",
                    "following",
                    "regarding",
                    "concerning",
                    "considering",
                    "excluding",
                    "barring",
                    "pending",
                    "owing",
                    "during",
                    "morning",
                    "evening",
                    "spring");

    private static final Set<String> DIRECTIONS = Set.of("back", "home", "away", "out");

    private static final Set<String> LOOSE = Set.of("dep", "parataxis", "ccomp", "conj", "advcl");

    private GardenPaths() {}

    /** {@code called on Moscow to}: a preposition with its noun, no particle with an object. */
    static void governByParticle(Sapling tree) {
        for (int i = 1; i < tree.size(); i++) {
            Word particle = tree.word(i);
            int verb = particle.head;
            if (verb < 0 || !particle.relation.equals("compound:prt")) {
                continue;
            }
            String form = particle.form.toLowerCase(Locale.ROOT);
            boolean governs =
                    PREPOSITIONS.contains(form)
                            || (form.equals("on") && TAKES_ON.contains(tree.word(verb).lemma));
            int from = i;
            List<Integer> objects =
                    tree.children(verb, "obj").stream().filter(o -> o > from).toList();
            if (governs && !objects.isEmpty()) {
                tree.rename(objects.get(0), "obl");
                tree.attach(i, objects.get(0), "case");
                particle.tag = "ADP";
            }
        }
    }

    /**
     * {@code The drones supplied by Iran have killed}: of two verbs without a word between their
     * clauses the first, if it may be a participle, belongs to the noun before it.
     */
    static void reduceRelatives(Sapling tree) {
        freeVerbs(tree);
        for (int i = 1; i < tree.size(); i++) {
            int subject = bareSubject(tree, i);
            if (subject < 0) {
                continue;
            }
            int verb = mainVerb(tree, i);
            if (verb >= 0) {
                reduce(tree, subject, i, verb);
            } else if (tree.word(i).isRelation("csubj") && tree.word(i).head > i) {
                tree.word(subject).head = tree.word(i).head;
                tree.word(subject).relation = relationTo(tree, tree.word(i).head);
                participate(tree.word(i), subject);
            }
        }
    }

    /** What stands right before the participle as its subject; or -1. */
    private static int bareSubject(Sapling tree, int participle) {
        Word word = tree.word(participle);
        boolean past = word.has("VerbForm", "Part") || word.has("Tense", "Past");
        boolean bare =
                word.tag.equals("VERB")
                        && past
                        && !tree.hasChild(participle, "aux")
                        && !tree.hasChild(participle, "obj")
                        && !tree.hasChild(participle, "mark");
        List<Integer> subjects = bare ? tree.children(participle, "nsubj") : List.of();
        boolean alone =
                subjects.size() == 1
                        && subjects.get(0) < participle
                        && tree.word(subjects.get(0)).isNoun();
        return alone ? subjects.get(0) : -1;
    }

    private static int mainVerb(Sapling tree, int participle) {
        for (int verb : tree.children(participle)) {
            Word word = tree.word(verb);
            boolean finite =
                    word.has("VerbForm", "Fin")
                            || tree.children(verb, "aux").stream()
                                    .anyMatch(a -> tree.word(a).has("VerbForm", "Fin"))
                            || tree.hasChild(verb, "cop");
            boolean loose =
                    verb > participle + 1
                            && finite
                            && LOOSE.contains(word.relation)
                            && !tree.hasChild(verb, "nsubj")
                            && !tree.hasChild(verb, "mark")
                            && !tree.hasChild(verb, "cc");
            if (loose && !isParted(tree, participle, verb)) {
                return verb;
            }
        }
        return -1;
    }

    private static boolean isParted(Sapling tree, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            Word word = tree.word(i);
            if (word.head == from && (word.tag.equals("CCONJ") || word.tag.equals("PUNCT"))) {
                return true;
            }
        }
        return false;
    }

    private static void reduce(Sapling tree, int subject, int participle, int verb) {
        Word main = tree.word(verb);
        Word reduced = tree.word(participle);
        main.head = reduced.head;
        main.relation = reduced.relation;
        for (int child : tree.children(participle)) {
            if (child < subject || child > verb) {
                tree.word(child).head = verb;
            }
        }
        Word noun = tree.word(subject);
        noun.head = verb;
        noun.relation = relationTo(tree, verb);
        participate(reduced, subject);
    }

    /** The noun of a participle without an auxiliary, which it is hung on; or the word itself. */
    static int reduced(Sapling tree, int word) {
        List<Integer> nouns = tree.children(word, "nsubj");
        boolean participle =
                tree.word(word).isVerb()
                        && tree.word(word).has("VerbForm", "Part")
                        && nouns.size() == 1
                        && nouns.get(0) < word;
        if (participle) {
            participate(tree.word(word), nouns.get(0));
        }
        return participle ? nouns.get(0) : word;
    }

    private static void participate(Word verb, int noun) {
        verb.head = noun;
        verb.relation = "acl";
        verb.features.remove("Tense");
        verb.features.put("VerbForm", "Part");
        verb.features.put("Participle", "Past");
    }

    /** {@code have suffered losses}: with an auxiliary it is no attribute of its object. */
    private static void freeVerbs(Sapling tree) {
        for (int i = 1; i < tree.size(); i++) {
            Word verb = tree.word(i);
            int object = verb.head;
            boolean caught =
                    verb.tag.equals("VERB")
                            && verb.isRelation("amod")
                            && object > i
                            && tree.word(object).isRelation("obj")
                            && tree.hasChild(i, "aux");
            if (caught) {
                verb.head = tree.word(object).head;
                verb.relation = "dep";
                tree.word(object).head = i;
            }
        }
    }

    /** {@code The summoning of the ambassador}: with an article and {@code of}, a noun. */
    static void nominalize(Sapling tree) {
        for (int i = 1; i + 1 < tree.size(); i++) {
            Word gerund = tree.word(i);
            Word article = tree.word(i - 1);
            boolean noun =
                    gerund.has("VerbForm", "Ger")
                            && article.form.equalsIgnoreCase("the")
                            && tree.word(i + 1).form.equals("of");
            if (!noun) {
                continue;
            }
            gerund.tag = "NOUN";
            gerund.lemma = gerund.form.toLowerCase(Locale.ROOT);
            gerund.features.clear();
            gerund.features.put("Number", "Sing");
            if (gerund.head == i - 1) {
                gerund.head = article.head;
                gerund.relation = article.relation;
                article.head = i;
                article.relation = "det";
            }
        }
    }

    /** {@code pulled its troops back from the border}: from there they are pulled. */
    static void raiseFromParticles(Sapling tree) {
        for (int i = 1; i < tree.size(); i++) {
            int adverb = tree.word(i).head;
            boolean low =
                    adverb >= 0
                            && adverb < i
                            && tree.word(i).isRelation("obl")
                            && DIRECTIONS.contains(tree.word(adverb).form)
                            && tree.word(adverb).isRelation("advmod")
                            && tree.word(adverb).head >= 0
                            && tree.word(tree.word(adverb).head).isVerb();
            if (low) {
                tree.attach(i, tree.word(adverb).head, "obl");
            }
        }
    }

    /** {@code Sanctions have been evaded}: the capital is the sentence's, no name's. */
    static void beginWithNoun(Sapling tree) {
        if (tree.size() < 2) {
            return;
        }
        Word first = tree.word(0);
        boolean plural =
                first.languageTag.equals("NNPS")
                        && first.form.matches("[A-Z][a-z]+s")
                        && !tree.word(1).tag.equals("PROPN");
        if (plural) {
            first.tag = "NOUN";
            first.lemma = Morphology.lemmaStatic(first.form.toLowerCase(Locale.ROOT), "NNS", true);
        }
    }

    private static String relationTo(Sapling tree, int verb) {
        boolean passive =
                tree.children(verb).stream()
                        .anyMatch(c -> tree.word(c).relation.equals("aux:pass"));
        return passive ? "nsubj:pass" : "nsubj";
    }

    /**
     * {@code Denouncing the strikes, Sweden called}, {@code By vetoing the text, Russia shielded}:
     * what is said before the comma is no subject, and who does it stands behind it.
     */
    static void frontGerunds(Sapling tree) {
        int gerund = opening(tree);
        int comma = gerund < 0 ? -1 : comma(tree, gerund);
        int verb = comma < 0 ? -1 : verbBehind(tree, comma);
        if (verb < 0) {
            return;
        }
        int subject = subjectBetween(tree, comma, verb);
        if (subject < 0) {
            return;
        }
        takeObject(tree, gerund, comma);
        front(tree, subject, verb);
        takeRest(tree, gerund, comma, verb);
        Word word = tree.word(gerund);
        word.tag = "VERB";
        word.head = verb;
        word.relation = "advcl";
        tree.children(gerund, "case").forEach(c -> tree.rename(c, "mark"));
        if (gerund > 0 && tree.word(gerund - 1).head != gerund) {
            tree.attach(gerund - 1, gerund, "mark");
        }
    }

    private static int opening(Sapling tree) {
        int first = 0;
        while (first < tree.size() && tree.word(first).tag.equals("PUNCT")) {
            first++;
        }
        boolean opened =
                first < tree.size()
                        && OPENERS.contains(tree.word(first).form.toLowerCase(Locale.ROOT));
        int at = opened ? first + 1 : first;
        boolean gerund =
                at < tree.size()
                        && tree.word(at).has("VerbForm", "Ger")
                        && tree.word(at).form.endsWith("ing")
                        && !NO_VERBS.contains(tree.word(at).form.toLowerCase(Locale.ROOT));
        return gerund ? at : -1;
    }

    /** The first comma behind which the rest of the sentence is not part of a list. */
    private static int comma(Sapling tree, int from) {
        for (int i = from + 1; i + 1 < tree.size(); i++) {
            if (tree.word(i).form.equals(",")) {
                return i;
            }
            if (tree.word(i).isVerb() && tree.word(i).has("VerbForm", "Fin")) {
                return -1;
            }
        }
        return -1;
    }

    /** The main verb, where nothing but one noun phrase stands between the comma and it. */
    private static int verbBehind(Sapling tree, int comma) {
        for (int i = comma + 1; i < tree.size(); i++) {
            Word word = tree.word(i);
            if (word.tag.equals("PUNCT") || word.tag.equals("ADP") && i == comma + 1) {
                return -1;
            }
            if (word.tag.equals("VERB")) {
                boolean main = word.head < 0 || tree.word(word.head).head < 0;
                return main && i > comma + 1 && !word.has("VerbForm", "Ger") ? i : -1;
            }
        }
        return -1;
    }

    private static int subjectBetween(Sapling tree, int comma, int verb) {
        for (int i = comma + 1; i < verb; i++) {
            Word word = tree.word(i);
            boolean outside = word.head <= comma || word.head >= verb;
            if ((word.isNoun() || word.tag.equals("PRON")) && outside) {
                return i;
            }
        }
        return -1;
    }

    /** {@code Evading sanctions}: the gerund governs the noun that it seems to stand with. */
    private static void takeObject(Sapling tree, int gerund, int comma) {
        Word word = tree.word(gerund);
        int noun = word.head;
        boolean attribute = noun > gerund && noun < comma;
        if (attribute && (word.isRelation("amod") || word.isRelation("compound"))) {
            word.head = -1;
            tree.word(noun).head = gerund;
            tree.word(noun).relation = "obj";
        }
    }

    /** {@code Expelling the ambassador, Lithuania recalled}: the ambassador recalls nobody. */
    private static void takeRest(Sapling tree, int gerund, int comma, int verb) {
        for (int i = gerund + 1; i < comma; i++) {
            Word word = tree.word(i);
            if (word.head == verb && word.isNoun()) {
                boolean object = !tree.hasChild(i, "case") && !tree.hasChild(gerund, "obj");
                word.head = gerund;
                word.relation = object ? "obj" : "obl";
            }
        }
    }

    private static void front(Sapling tree, int subject, int verb) {
        Word noun = tree.word(subject);
        if (noun.head != verb || !noun.isRelation("nsubj")) {
            if (tree.isAbove(subject, verb)) {
                tree.word(verb).head = noun.head;
                tree.word(verb).relation = noun.head < 0 ? "root" : "dep";
            }
            noun.relation = relationTo(tree, verb);
            noun.head = verb;
        }
        int root = verb;
        while (tree.word(root).head >= 0 && tree.word(root).head != verb) {
            root = tree.word(root).head;
        }
        if (root != verb && tree.word(root).head < 0) {
            raise(tree, root, verb);
        }
    }

    /** The verb takes the place of the word that the parser took for the main one. */
    private static void raise(Sapling tree, int root, int verb) {
        tree.word(verb).head = -1;
        tree.word(verb).relation = "root";
        for (int child : tree.children(root)) {
            if (child > verb) {
                tree.word(child).head = verb;
            }
        }
        tree.word(root).head = verb;
        tree.word(root).relation = "dep";
    }
}
