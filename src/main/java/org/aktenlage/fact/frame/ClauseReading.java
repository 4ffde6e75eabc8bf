package org.aktenlage.fact.frame;

import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.aktenlage.fact.Factuality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How sure is a deed that a verb names, from its clause up through all that governs it. */
final class ClauseReading {

    private static final Set<String> CONTENT = Set.of("ccomp", "xcomp", "csubj", "acl");
    private static final int MAX_STEPS = 12;

    private final Syntax syntax;
    private final FunctionWords words;
    private final Negation negation;
    private final Condition condition;
    private final Question question;
    private final Operators operators;
    private final Reports reports;
    private final Modality modality;
    private final Roles roles;
    private final Arguments arguments;

    ClauseReading(
            Syntax syntax,
            FunctionWords words,
            Negation negation,
            Operators operators,
            Reports reports,
            Roles roles,
            Arguments arguments) {
        this.syntax = syntax;
        this.words = words;
        this.negation = negation;
        this.operators = operators;
        this.reports = reports;
        this.roles = roles;
        this.arguments = arguments;
        this.condition = new Condition(syntax, words);
        this.question = new Question(syntax, words);
        this.modality = Modality.of(syntax);
    }

    /** From a clause's verb up to the root. */
    void climb(int verb, Verdict verdict) {
        climb(verb, verdict, false);
    }

    /** As {@link #climb(int, Verdict)}, without the negation and the mood of the clause itself. */
    void above(int verb, Verdict verdict) {
        climb(verb, verdict, true);
    }

    private void climb(int verb, Verdict verdict, boolean moodCounted) {
        int at = verb;
        boolean negationCounted = false;
        if (question.isSentence() && !isRelative(verb)) {
            verdict.ask();
        }
        for (int steps = 0; steps < MAX_STEPS && at >= 0; steps++) {
            if (moodCounted && at == verb) {
                setting(at, verdict);
            } else {
                clause(at, verdict, negationCounted);
            }
            int first = shared(at, verdict);
            int above = governor(first);
            if (isHearsay(first)) {
                verdict.add(Factuality.REPORTED);
            }
            if (isRelative(first) && isImagined(above)) {
                verdict.add(Factuality.POSSIBLE);
            }
            if (isRelative(first) && isNoSuch(above)) {
                verdict.add(Factuality.DENIED);
            }
            int maker = isRelative(first) ? makerOf(above) : -1;
            if (maker >= 0) {
                at = maker;
                negationCounted = false;
                continue;
            }
            if (above < 0 || leaves(first, verdict)) {
                return;
            }
            negationCounted = operators.govern(first, above, verdict);
            if (!syntax.isPredicate(above)) {
                named(above, verdict);
                return;
            }
            at = above;
        }
    }

    /** What the words of the clause itself say, the strongest first. */
    private void clause(int verb, Verdict verdict, boolean negationCounted) {
        if (!negationCounted && negation.ofClause(verb)) {
            verdict.add(Factuality.DENIED);
        }
        operators.modify(verb, verdict, "advmod", "obl", "discourse");
        setting(verb, verdict);
        mood(verb, verdict);
    }

    /** Whether it is asked, supposed or told by another. */
    private void setting(int verb, Verdict verdict) {
        if (question.isIndirect(verb)) {
            verdict.ask();
        }
        if (condition.governs(verb)) {
            verdict.add(Factuality.POSSIBLE);
        }
        reports.read(verb, verdict);
    }

    private void mood(int verb, Verdict verdict) {
        List<Token> predicate = new ArrayList<>(syntax.children(verb, "aux", "cop"));
        predicate.add(syntax.token(verb));
        for (Token word : predicate) {
            Factuality effect = modality.of(word, verb);
            if (effect != null) {
                verdict.add(effect);
            }
        }
        if (modality.isOwnClaim(verb)) {
            arguments.subjects(verb).stream()
                    .map(s -> roles.phrases().actors(s, false))
                    .forEach(verdict::quote);
        }
    }

    /** The first of coordinated verbs, whose modal and mood the others may share. */
    private int shared(int verb, Verdict verdict) {
        Token token = syntax.token(verb);
        if (!token.baseRelation().equals("conj") || token.head() < 0 || reports.isTag(verb)) {
            return verb;
        }
        int first = token.head();
        boolean own = syntax.hasChild(verb, "aux", "nsubj");
        if (!own && (token.has("VerbForm", "Inf") || token.has("VerbForm", "Part"))) {
            mood(first, verdict);
        }
        if (condition.governs(first)) {
            verdict.add(Factuality.POSSIBLE);
        }
        reports.read(first, verdict);
        return first;
    }

    /** What the clause hangs on; in {@code has it that} not the pronoun but its verb. */
    private int governor(int clause) {
        int head = syntax.token(clause).head();
        return isExpletive(head) ? syntax.token(head).head() : head;
    }

    private boolean isExpletive(int head) {
        return head >= 0 && syntax.token(head).tag().equals("PRON");
    }

    /** {@code Rumour has it that}, {@code the story has it that}. */
    private boolean isHearsay(int clause) {
        int head = syntax.token(clause).head();
        int verb = isExpletive(head) ? syntax.token(head).head() : -1;
        return verb >= 0
                && syntax.token(verb).lemma().equals("have")
                && syntax.token(head).form().equals("it");
    }

    /** Whether the way ends here, because the clause is no content of what it hangs on. */
    private boolean leaves(int clause, Verdict verdict) {
        int above = governor(clause);
        String relation = syntax.token(clause).baseRelation();
        boolean known = above >= 0 && !operators.over(clause, above).isEmpty();
        if (relation.equals("advcl")) {
            adverbial(clause, above, known, verdict);
            return true;
        }
        if (isRelative(clause) || reports.isTag(clause)) {
            return true;
        }
        boolean content = CONTENT.contains(relation) || syntax.hasChild(clause, "cop");
        if (content && !known && syntax.isInfinitive(clause) && !syntax.hasChild(above, "cop")) {
            // a proposal to impose sanctions imposes none
            verdict.add(Factuality.POSSIBLE);
        }
        return !content && !known;
    }

    /**
     * {@code will issue a rule that imposes}: what is not issued yet imposes nothing yet. The verb
     * that brings about the thing the clause tells of; -1 where that is there already.
     */
    private int makerOf(int noun) {
        if (noun < 0 || !words.hasChild(noun, FunctionWord.INDEFINITE, "det")) {
            return -1;
        }
        Token token = syntax.token(noun);
        boolean made =
                token.relation().matches("obj|nsubj:pass")
                        && token.head() >= 0
                        && syntax.isPredicate(token.head());
        return made ? token.head() : -1;
    }

    /** {@code eine Türkei, die}, {@code a Russia that}: of one there is, another is thought of. */
    private boolean isImagined(int noun) {
        return noun >= 0
                && syntax.mention(noun).filter(m -> m.actor().type() == ActorType.STATE).isPresent()
                && syntax.mention(noun).filter(m -> m.form() == Mention.Form.NAME).isPresent()
                && words.hasChild(noun, FunctionWord.INDEFINITE, "det");
    }

    /** {@code These are not countries that cooperate}. */
    private boolean isNoSuch(int noun) {
        return noun >= 0 && syntax.hasChild(noun, "cop") && negation.ofClause(noun);
    }

    private boolean isRelative(int verb) {
        Token token = syntax.token(verb);
        return token.relation().equals("acl:relcl")
                || (token.baseRelation().equals("acl")
                        && syntax.children(verb).stream().anyMatch(syntax::isRelativePronoun));
    }

    /**
     * Purpose is intended; manner and cause are as sure as what they modify is said to be; what is
     * only spoken of may be.
     */
    private void adverbial(int clause, int above, boolean known, Verdict verdict) {
        boolean subject = syntax.hasChild(clause, "nsubj");
        if (!known && !subject && words.hasChild(clause, FunctionWord.PURPOSE, "mark")) {
            verdict.add(Factuality.INTENDED);
        }
        if (!known && words.hasChild(clause, FunctionWord.MENTIONING, "mark")) {
            verdict.add(Factuality.POSSIBLE);
        }
        operators.govern(clause, above, verdict);
        if (syntax.isPredicate(above)) {
            reports.read(above, verdict);
            if (words.hasChild(clause, FunctionWord.MANNER, "mark", "case")) {
                mood(above, verdict);
            }
        }
    }

    /** {@code the claim that ... is false}: what is said of a noun is said of its content. */
    private void named(int noun, Verdict verdict) {
        int at = noun;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            int head = syntax.token(at).head();
            if (head < 0) {
                return;
            }
            operators.govern(at, head, verdict);
            if (syntax.isPredicate(head)) {
                reports.read(head, verdict);
                return;
            }
            at = head;
        }
    }
}
