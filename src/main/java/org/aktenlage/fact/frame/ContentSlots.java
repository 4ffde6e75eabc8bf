package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;
import org.aktenlage.fact.Factuality;

import java.util.List;
import java.util.Set;

/** Does the event stand where an operator colours it? */
final class ContentSlots {

    private static final Set<String> CLAUSES = Set.of("ccomp", "csubj", "parataxis");

    private final Syntax syntax;
    private final Arguments arguments;

    ContentSlots(Syntax syntax, Arguments arguments) {
        this.syntax = syntax;
        this.arguments = arguments;
    }

    boolean fits(Trigger operator, int argument) {
        return operator.frame().content().stream()
                .flatMap(List::stream)
                .anyMatch(slot -> fits(operator, slot, argument));
    }

    private boolean fits(Trigger operator, Slot slot, int argument) {
        String relation = syntax.token(argument).baseRelation();
        boolean passive = arguments.isPassive(operator.token());
        return switch (slot.kind()) {
            case COMP, INF -> isComplement(operator, argument);
            case OBJ -> relation.equals("obj") || (relation.equals("nsubj") && passive);
            case SUBJ -> relation.equals("nsubj") && !passive;
            case PREP -> isAfter(slot.preposition(), argument);
            case POSS, OWNER -> relation.equals("nmod");
            case GEN, IOBJ -> relation.equals("iobj") || relation.equals("obl");
            case ADJ -> relation.equals("amod");
            case COMPOUND -> relation.equals("compound");
            case CONJ_BETWEEN, APPOS, PURPOSE, TIE, SPEAKER, COMPOBJ -> false;
        };
    }

    /** A phrase with the preposition, or a gerund: {@code refrained from attacking}. */
    private boolean isAfter(String preposition, int argument) {
        return syntax.prepositions(argument).contains(preposition)
                || syntax.children(argument, "mark").stream()
                        .anyMatch(m -> m.form().equalsIgnoreCase(preposition));
    }

    /**
     * Clauses that say what is said, planned or demanded. An infinitive that the parser takes for
     * an adverbial counts only for what can be planned or demanded: {@code called on X to}.
     */
    private boolean isComplement(Trigger operator, int argument) {
        Token clause = syntax.token(argument);
        boolean reported = operator.frame().contentFactuality() == Factuality.REPORTED;
        return switch (clause.baseRelation()) {
            case "advcl", "dep" -> syntax.isInfinitive(argument) && !reported;
            case "acl" ->
                    !arguments.isPresentAttribute(argument)
                            && (!reported || !syntax.token(operator.token()).isVerb());
            case "xcomp" -> true;
            default -> CLAUSES.contains(clause.baseRelation());
        };
    }
}
