package org.aktenlage.annotation.syntax;

import org.aktenlage.document.Language;

import java.util.List;
import java.util.Set;

/**
 * What is known to be wrong in a parse, mended by rules that morphology and word order bear out.
 */
final class Repairs {

    /** Changes heads and relations in place. */
    interface Repair {
        void apply(Sapling tree);
    }

    private static final Set<String> AUXILIARIES =
            Set.of("haben", "sein", "werden", "have", "be", "get");
    private static final List<Repair> GERMAN =
            List.of(
                    ClauseMembers::pairNeither,
                    Repairs::retagParticiple,
                    Repairs::raiseParticiple,
                    GermanFields::raisePerfect,
                    GermanFields::partNames,
                    GermanFields::partNouns,
                    GermanFields::freeAdverbs,
                    GermanFields::completeInfinitives,
                    GermanFields::raisePredicatives,
                    Repairs::raiseCausative,
                    Repairs::closeBracket,
                    ClauseMembers::liftFromAuxiliaries,
                    ClauseMembers::liftFromPredicatives,
                    ClauseMembers::retagAdverbs,
                    Repairs::undoPassive,
                    Repairs::joinPrefix,
                    Repairs::openExtendedAttribute,
                    Repairs::turnPrenominalGenitive,
                    GermanAttributes::closeParticiples,
                    OpenClauses::openInfinitives,
                    OpenClauses::pairInfinitives,
                    GermanAttributes::closeInfinitives,
                    OpenClauses::retagPredicates,
                    Repairs::governByPreposition,
                    Repairs::ridInfinitiveOfSubject,
                    Repairs::swapByCase,
                    Repairs::findSubject);
    private static final List<Repair> ENGLISH =
            List.of(
                    Repairs::raiseParticiple,
                    GardenPaths::beginWithNoun,
                    GardenPaths::nominalize,
                    GardenPaths::governByParticle,
                    GardenPaths::raiseFromParticles,
                    HiddenVerbs::find,
                    GardenPaths::reduceRelatives,
                    GardenPaths::frontGerunds,
                    OpenClauses::findShiftedObject,
                    OpenClauses::pairInfinitives,
                    OpenClauses::pairBareInfinitives,
                    OpenClauses::pairGerunds,
                    OpenClauses::openSmallClauses,
                    OpenClauses::closeSmallClauses,
                    InfinitiveNouns::open,
                    InfinitiveNouns::attach,
                    OpenClauses::openGerunds,
                    OpenClauses::openItem,
                    OpenClauses::completeAdjectives,
                    OpenClauses::raiseFromAdverbs,
                    Heights::raiseSpeechActs,
                    Heights::raiseAddition,
                    Repairs::governByPreposition);

    private Repairs() {}

    static void mend(List<Word> words, Language language) {
        Sapling tree = new Sapling(words);
        (language == Language.GERMAN ? GERMAN : ENGLISH).forEach(repair -> repair.apply(tree));
    }

    /** {@code hat ... einbestellt}: the participle governs, the auxiliary is AUX. */
    private static void raiseParticiple(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word verb = tree.word(i);
            int head = verb.head;
            if (head < 0 || !verb.isVerb() || !isParticipleOrInfinitive(verb)) {
                continue;
            }
            Word auxiliary = tree.word(head);
            boolean governed = Set.of("xcomp", "ccomp", "dep", "parataxis").contains(verb.relation);
            boolean finite = auxiliary.has("VerbForm", "Fin");
            if (governed && finite && auxiliary.isVerb() && isAuxiliaryOf(auxiliary, verb)) {
                replace(tree, head, i, "aux");
                auxiliary.tag = "AUX";
            }
        }
    }

    /** {@code ließ den Botschafter einbestellen}: who has it done does it. */
    private static void raiseCausative(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word verb = tree.word(i);
            int head = verb.head;
            boolean let = head >= 0 && tree.word(head).lemma.equals("lassen");
            boolean reflexive =
                    let
                            && tree.children(head).stream()
                                    .anyMatch(c -> tree.word(c).form.equals("sich"));
            if (let
                    && !reflexive
                    && tree.word(head).isVerb()
                    && verb.isVerb()
                    && verb.has("VerbForm", "Inf")
                    && Set.of("xcomp", "ccomp").contains(verb.relation)) {
                tree.word(head).tag = "AUX";
                replace(tree, head, i, "aux");
            }
        }
    }

    /** The new word takes the old one's place and its dependents; the old one hangs on it. */
    private static void replace(Sapling tree, int old, int by, String relation) {
        Word before = tree.word(old);
        Word after = tree.word(by);
        after.head = before.head;
        after.relation = before.relation;
        tree.children(old).stream().filter(c -> c != by).forEach(c -> tree.word(c).head = by);
        before.head = by;
        before.relation = relation;
    }

    /**
     * {@code hat sich angeschlossen}: a participle with an auxiliary is a verb, whatever the tagger
     * says.
     */
    private static void retagParticiple(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word word = tree.word(i);
            String verb = word.features.get("VerbLemma");
            boolean past = word.has("Participle", "Past") && word.tag.equals("ADJ");
            boolean auxiliary =
                    tree.children(i, "aux").stream()
                                    .anyMatch(a -> AUXILIARIES.contains(tree.word(a).lemma))
                            || tree.children(i, "cop").stream()
                                    .anyMatch(a -> tree.word(a).lemma.equals("haben"));
            if (past && auxiliary && verb != null) {
                word.tag = "VERB";
                word.lemma = verb;
                word.features.put("VerbForm", "Part");
            }
        }
    }

    /** With {@code haben}, and without any auxiliary, nothing is passive. */
    private static void undoPassive(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            boolean have =
                    tree.children(i, "aux").stream()
                            .anyMatch(a -> tree.word(a).lemma.equals("haben"));
            boolean bare =
                    tree.word(i).isVerb()
                            && tree.word(i).hasOnly("VerbForm", "Fin")
                            && !tree.hasChild(i, "aux")
                            && !tree.hasChild(i, "cop");
            List<Integer> subjects = tree.children(i, "nsubj");
            if (!have && !(bare && subjects.size() == 1)) {
                continue;
            }
            for (int subject : subjects) {
                if (tree.word(subject).relation.equals("nsubj:pass")) {
                    tree.rename(subject, subjects.size() > 1 ? "obj" : "nsubj");
                }
            }
        }
    }

    /**
     * {@code hat abgestimmt mit X Sanktionen erlassen}: the last participle closes the bracket that
     * the auxiliary opened; the one before is an adverbial.
     */
    private static void closeBracket(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word last = tree.word(i);
            int first = last.head;
            boolean inner =
                    first >= 0
                            && first < i
                            && last.tag.equals("VERB")
                            && last.has("VerbForm", "Part")
                            && Set.of("xcomp", "ccomp", "conj", "dep").contains(last.relation)
                            && !tree.hasChild(i, "aux")
                            && !tree.hasChild(i, "nsubj")
                            && !tree.hasChild(i, "cc")
                            && !tree.hasChild(i, "mark");
            if (inner && tree.word(first).has("VerbForm", "Part") && tree.hasChild(first, "aux")) {
                List<Integer> phrases =
                        tree.children(first, "obl").stream().filter(c -> c > first).toList();
                replace(tree, first, i, "advcl");
                phrases.forEach(c -> tree.word(c).head = first);
            }
        }
    }

    private static boolean isParticipleOrInfinitive(Word verb) {
        return verb.has("VerbForm", "Part") || verb.has("VerbForm", "Inf");
    }

    private static boolean isAuxiliaryOf(Word auxiliary, Word verb) {
        if (verb.has("VerbForm", "Part")) {
            return AUXILIARIES.contains(auxiliary.lemma);
        }
        return auxiliary.lemma.equals("werden");
    }

    /** {@code fordern ... auf} is auffordern. */
    private static void joinPrefix(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word prefix = tree.word(i);
            if (prefix.relation.equals("compound:prt") && prefix.head >= 0) {
                Word verb = tree.word(prefix.head);
                String form = prefix.form.toLowerCase(java.util.Locale.GERMAN);
                // other people's lemmas may have it already
                verb.lemma = verb.lemma.startsWith(form) ? verb.lemma : form + verb.lemma;
            }
        }
    }

    /**
     * {@code An dem am 16. Oktober gegründeten Gremium}: the first preposition governs the last
     * noun.
     */
    private static void openExtendedAttribute(Sapling tree) {
        for (int i = 0; i + 2 < tree.size(); i++) {
            boolean opens =
                    tree.word(i).tag.equals("ADP")
                            && tree.word(i + 1).tag.equals("DET")
                            && tree.word(i + 2).tag.equals("ADP");
            if (opens) {
                closeExtendedAttribute(tree, i);
            }
        }
    }

    private static void closeExtendedAttribute(Sapling tree, int preposition) {
        for (int i = preposition + 3; i < Math.min(tree.size(), preposition + 14); i++) {
            Word word = tree.word(i);
            if (word.features.containsKey("Participle") && word.isRelation("amod")) {
                int noun = word.head;
                tree.attach(preposition, noun, "case");
                tree.attach(preposition + 1, noun, "det");
                return;
            }
        }
    }

    /** {@code für Russlands Angriffskrieg}: the genitive belongs to the noun behind it. */
    private static void turnPrenominalGenitive(Sapling tree) {
        for (int i = 0; i + 1 < tree.size(); i++) {
            Word name = tree.word(i);
            boolean genitive =
                    name.tag.equals("PROPN")
                            && name.form.endsWith("s")
                            && name.hasOnly("Case", "Gen");
            int noun = genitive && !tree.hasChild(i, "det") ? nounBehind(tree, i) : -1;
            if (noun >= 0 && name.head != noun) {
                Word governed = tree.word(noun);
                if (tree.isAbove(i, noun) || tree.hasChild(i, "case")) {
                    governed.head = name.head;
                    governed.relation = name.relation;
                }
                tree.children(i, "case").forEach(c -> tree.word(c).head = noun);
                tree.attach(i, noun, "nmod:poss");
            }
        }
    }

    private static int nounBehind(Sapling tree, int name) {
        for (int i = name + 1; i < tree.size(); i++) {
            Word word = tree.word(i);
            if (word.isNoun()) {
                return i;
            }
            if (!word.tag.equals("ADJ") && !word.tag.equals("NUM") && !word.isRelation("amod")) {
                return -1;
            }
        }
        return -1;
    }

    /** A noun phrase after a preposition is neither subject nor object. */
    private static void governByPreposition(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word word = tree.word(i);
            boolean core =
                    word.isRelation("nsubj") || word.isRelation("obj") || word.isRelation("iobj");
            if (core && word.isNoun() && hasPreposition(tree, i)) {
                word.relation = "obl";
            }
        }
    }

    private static boolean hasPreposition(Sapling tree, int noun) {
        return tree.children(noun, "case").stream()
                .map(tree::word)
                .anyMatch(
                        w ->
                                w.tag.equals("ADP")
                                        && !w.form.startsWith("’")
                                        && !w.form.equals("als"));
    }

    private static void ridInfinitiveOfSubject(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word verb = tree.word(i);
            boolean zu =
                    verb.hasOnly("VerbForm", "Zu")
                            || tree.children(i, "mark").stream()
                                    .anyMatch(m -> tree.word(m).tag.equals("PART"));
            if (zu && verb.isVerb()) {
                String relation = tree.hasChild(i, "obj") ? "obl" : "obj";
                tree.children(i, "nsubj").forEach(s -> tree.rename(s, relation));
            }
        }
    }

    /** Where the subject can't be nominative and the object can, they were mixed up. */
    private static void swapByCase(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            if (!tree.word(i).isVerb()) {
                continue;
            }
            for (int subject : tree.children(i, "nsubj")) {
                for (int object : tree.children(i, "obj")) {
                    boolean mixed =
                            !tree.cases(subject).contains("Nom")
                                    && tree.cases(object).contains("Nom");
                    if (mixed) {
                        tree.rename(subject, "obj");
                        tree.rename(object, "nsubj");
                    }
                }
            }
        }
    }

    /** {@code An dem Gremium beteiligen sich elf Staaten}: a finite verb wants its subject. */
    private static void findSubject(Sapling tree) {
        for (int i = 0; i < tree.size(); i++) {
            Word verb = tree.word(i);
            if (!verb.isVerb() || tree.hasChild(i, "nsubj") || !isFinite(tree, i)) {
                continue;
            }
            List<Integer> objects =
                    tree.children(i, "obj").stream()
                            .filter(o -> tree.word(o).isNoun() && tree.cases(o).contains("Nom"))
                            .toList();
            boolean reflexive =
                    tree.children(i).stream().anyMatch(c -> tree.word(c).form.equals("sich"));
            if (objects.size() == 1 && reflexive) {
                tree.rename(objects.get(0), "nsubj");
            }
        }
    }

    private static boolean isFinite(Sapling tree, int verb) {
        boolean finite = tree.word(verb).has("VerbForm", "Fin") && !tree.hasChild(verb, "mark");
        return finite || tree.hasChild(verb, "aux");
    }
}
