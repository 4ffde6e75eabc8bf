package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.Token;
import org.aktenlage.fact.Factuality;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells how sure the document is of an event, from the event's own word up through everything that
 * governs it. After Saurí and Pustejovsky's FactBank (2009): the innermost effect decides, hearsay
 * above a plan makes it hearsay. Each question has a class of its own: {@link Negation}, {@link
 * Modality}, {@link Condition}, {@link Question}, {@link Operators}, {@link Reports}, {@link
 * Quotation}.
 */
final class FactualityReader {

    private static final Set<String> FORMER =
            Set.of("former", "ex", "ehemalig", "früh", "früher", "einstig", "vormalig");

    private final Syntax syntax;
    private final Arguments arguments;
    private final Roles roles;
    private final ClauseReading clauses;
    private final NounReading nouns;
    private final Outlook outlook;

    FactualityReader(
            Lexicon lexicon, Syntax syntax, Arguments arguments, Triggers triggers, Roles roles) {
        this.syntax = syntax;
        this.arguments = arguments;
        this.roles = roles;
        this.outlook = new Outlook(syntax);
        FunctionWords words = new FunctionWords(lexicon, syntax);
        Negation negation = new Negation(syntax, words);
        Quotation quotation = new Quotation(syntax);
        ContentSlots slots = new ContentSlots(syntax, arguments);
        Operators operators = new Operators(syntax, triggers, roles, slots, negation, quotation);
        Reports reports =
                new Reports(syntax, triggers, roles, words, quotation, new Colon(lexicon, syntax));
        clauses = new ClauseReading(syntax, words, negation, operators, reports, roles, arguments);
        nouns = new NounReading(lexicon, syntax, words, negation, operators, reports, clauses);
    }

    Certainty of(Trigger trigger) {
        Verdict verdict = new Verdict(trigger.frame().event());
        int token = trigger.token();
        if (trigger.frame().partOfSpeech() == Frame.PartOfSpeech.MODAL) {
            clauses.above(syntax.token(token).head(), verdict);
        } else if (trigger.frame().requires(Frame.Requirement.NEGATED)) {
            clauses.above(token, verdict);
            if (syntax.children(token, "aux").stream().anyMatch(FactualityReader::isNorm)) {
                verdict.add(Factuality.DEMANDED);
            }
        } else if (trigger.frame().requires(Frame.Requirement.FUTURE)) {
            clauses.above(outlook.carrier(token), verdict);
        } else if (isClause(token)) {
            clauses.climb(token, verdict);
        } else if ("OfficeHolding".equals(trigger.frame().event())) {
            // whatever is proposed or denied by President X, he is president
            nouns.attributes(token, verdict);
            former(token, verdict);
            // former President and Prime Minister: neither any more
            if (syntax.token(token).baseRelation().equals("conj")) {
                former(syntax.token(token).head(), verdict);
            }
        } else {
            nouns.read(token, verdict);
        }
        return verdict.certainty(isDoneBy(verdict.source(), token));
    }

    private void former(int office, Verdict verdict) {
        if (syntax.children(office, "amod", "compound").stream()
                .anyMatch(t -> FORMER.contains(t.lemma().toLowerCase(Locale.ROOT)))) {
            verdict.add(Factuality.DENIED);
        }
    }

    /** {@code Das dürfen wir nicht zulassen}: it is to be rejected. */
    private static boolean isNorm(Token auxiliary) {
        return auxiliary.lemma().matches("dürfen|sollen|may|should|must");
    }

    /**
     * Verbs that head a clause and predicates with copula; attributes and nouns are presupposed.
     */
    private boolean isClause(int token) {
        return syntax.isPredicate(token)
                && !arguments.isPastAttribute(token)
                && !arguments.isPresentAttribute(token);
    }

    /** Whether the source does it: {@code X announced that it would}. */
    private boolean isDoneBy(List<Filler> source, int verb) {
        Set<Actor> sources = source.stream().map(Filler::actor).collect(Collectors.toSet());
        return isClause(verb)
                && arguments.subjects(verb).stream()
                        .anyMatch(s -> isPersonal(s) || isOneOf(sources, s));
    }

    private boolean isPersonal(int subject) {
        Token token = syntax.token(subject);
        return token.tag().equals("PRON") && !syntax.isRelativePronoun(token);
    }

    private boolean isOneOf(Set<Actor> sources, int subject) {
        return roles.phrases().actors(subject, false).stream()
                .map(Filler::actor)
                .anyMatch(sources::contains);
    }
}
