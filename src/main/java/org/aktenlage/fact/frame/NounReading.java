package org.aktenlage.fact.frame;

import org.aktenlage.document.Language;
import org.aktenlage.fact.Factuality;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How sure is a deed that a noun or an attribute names, from the word up to its verb. */
final class NounReading {

    private static final Set<String> WITHIN_PHRASE =
            Set.of("conj", "nmod", "appos", "amod", "compound", "obl", "acl");
    private static final Pattern POSSESSIVE =
            Pattern.compile("(?i)(sein|ihr|unser)(e|em|en|er|es)?|its|their|our|his|her");
    private static final Pattern ASKING = Pattern.compile("(?i)what|which|welche[rsmn]?");
    private static final Set<String> BEGINNING =
            Set.of(
                    "führen",
                    "aufnehmen",
                    "beginnen",
                    "starten",
                    "eröffnen",
                    "einleiten",
                    "durchführen",
                    "abhalten",
                    "leisten",
                    "üben",
                    "ausüben",
                    "vornehmen",
                    "unternehmen",
                    "anstrengen");
    private static final int MAX_STEPS = 12;

    private static final Set<String> MANNER = Set.of("in", "by", "through", "durch", "mittels");

    private static final Set<String> MEANS = Set.of("at", "through", "via", "durch", "mittels");

    private static final Set<String> OCCASION =
            Set.of(
                    "at", "during", "in", "through", "via", "bei", "beim", "auf", "im", "während",
                    "durch", "mittels");

    private final Lexicon lexicon;
    private final Syntax syntax;
    private final FunctionWords words;
    private final Negation negation;
    private final Operators operators;
    private final Reports reports;
    private final ClauseReading clauses;

    NounReading(
            Lexicon lexicon,
            Syntax syntax,
            FunctionWords words,
            Negation negation,
            Operators operators,
            Reports reports,
            ClauseReading clauses) {
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.words = words;
        this.negation = negation;
        this.operators = operators;
        this.reports = reports;
        this.clauses = clauses;
    }

    void read(int noun, Verdict verdict) {
        attributes(noun, verdict);
        climb(noun, verdict);
    }

    /** What the words that stand with the noun say: {@code keine}, {@code geplant}. */
    void attributes(int noun, Verdict verdict) {
        if (negation.ofNoun(noun)) {
            verdict.add(Factuality.DENIED);
        }
        if (words.hasChild(noun, FunctionWord.FREE_CHOICE, "det")) {
            verdict.add(Factuality.POSSIBLE);
        }
        if (syntax.children(noun, "det").stream()
                .anyMatch(d -> ASKING.matcher(d.form()).matches())) {
            verdict.ask();
        }
        operators.modify(noun, verdict, "amod", "advmod", "compound");
    }

    private void climb(int noun, Verdict verdict) {
        int at = noun;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            int head = syntax.token(at).head();
            if (head < 0) {
                return;
            }
            if (syntax.isPredicate(head)) {
                governed(at, head, noun, verdict);
                return;
            }
            operators.govern(at, head, verdict);
            if (!WITHIN_PHRASE.contains(syntax.token(at).baseRelation())) {
                return;
            }
            at = head;
        }
    }

    /**
     * A noun is touched by what its verb says of it, and, if it names a new event, by the verb's
     * own doubt.
     */
    private void governed(int argument, int verb, int event, Verdict verdict) {
        if (argument == event || !isPresupposed(event)) {
            operators.govern(argument, verb, verdict);
        }
        if (isPhraseOn(event, argument)) {
            operators.govern(event, verb, verdict);
        }
        boolean embedded = !syntax.token(argument).baseRelation().equals("obl");
        boolean told = argument == event && embedded && isIndefinite(event);
        boolean done = argument == event && (isBare(event) || isBegun(verb)) && isLight(verb);
        boolean occasion = isOccasion(event, argument, verdict) && isAhead(verb);
        if (told || done || occasion || isManner(event, argument)) {
            clauses.climb(verb, verdict);
        } else {
            reports.read(verb, verdict);
        }
    }

    /** {@code setzt sich mit allen für Frieden ein}: the parser hangs the peace on all. */
    private boolean isPhraseOn(int noun, int other) {
        return syntax.language() == Language.GERMAN
                && syntax.token(noun).head() == other
                && syntax.token(noun).baseRelation().equals("nmod")
                && !syntax.prepositions(noun).isEmpty()
                && !syntax.prepositions(other).isEmpty();
    }

    private boolean isIndefinite(int noun) {
        boolean plural = syntax.token(noun).features().getOrDefault("Number", "").equals("Plur");
        return (plural && isBare(noun)) || words.hasChild(noun, FunctionWord.INDEFINITE, "det");
    }

    /** {@code will provide assistance}: the light verb says whether there is any. */
    private boolean isBare(int noun) {
        return !syntax.hasChild(noun, "det") && !syntax.hasExact(noun, "nmod:poss");
    }

    /** {@code ensure access to the victims of its assault}: there was one, whatever is ensured. */
    private boolean isPresupposed(int noun) {
        return syntax.hasExact(noun, "nmod:poss")
                || syntax.hasExact(noun, "det:poss")
                || syntax.children(noun, "det").stream()
                        .anyMatch(d -> POSSESSIVE.matcher(d.form()).matches());
    }

    /** {@code werden die Verhandlungen führen}: no event before the verb, article or not. */
    private boolean isBegun(int verb) {
        return BEGINNING.contains(syntax.token(verb).lemma());
    }

    private boolean isLight(int verb) {
        return lexicon.isLightVerb(syntax.language(), syntax.token(verb).lemma());
    }

    /**
     * {@code will speak at a meeting of the Council}, {@code through its dialogue with Ukraine}: an
     * occasion is as sure as what is done at it.
     */
    private boolean isOccasion(int noun, int argument, Verdict verdict) {
        List<String> prepositions = syntax.prepositions(noun);
        return verdict.isOf("Meeting")
                && prepositions.stream().anyMatch(OCCASION::contains)
                && (noun == argument || prepositions.stream().anyMatch(MEANS::contains));
    }

    private boolean isOutcome(int argument) {
        return syntax.token(syntax.token(argument).head())
                .lemma()
                .matches("result|culminate|münden|resultieren");
    }

    /** {@code did not say so at the meeting}: there was one; {@code will say so at the meeting}. */
    private boolean isAhead(int verb) {
        Verdict deed = new Verdict(null);
        clauses.climb(verb, deed);
        return deed.isAhead();
    }

    /**
     * {@code will act in coordination with Japan}, {@code can be resolved by withdrawal}: as sure
     * as the deed.
     */
    private boolean isManner(int noun, int argument) {
        // will result in increased tariffs: the event's word stands with the noun
        boolean same =
                noun == argument
                        || (syntax.token(noun).head() == argument
                                && syntax.token(noun).baseRelation().equals("amod")
                                && isOutcome(argument));
        return same
                && isBare(argument)
                && syntax.prepositions(argument).stream().anyMatch(MANNER::contains);
    }
}
