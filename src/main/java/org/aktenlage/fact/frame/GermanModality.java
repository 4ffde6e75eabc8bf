package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;
import org.aktenlage.fact.Factuality;
import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** Modal verbs, {@code werden} and the two subjunctives. */
final class GermanModality implements Modality {

    /** What may stand before a command. */
    private static final Pattern OPENING =
            Pattern.compile("(?i)[,:;–—„“\"]|und|dann|bitte|also|deshalb|darum|deswegen");

    private final Syntax syntax;

    GermanModality(Syntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public @Nullable Factuality of(Token word, int verb) {
        if (word.index() == verb && isCommand(word)) {
            return Factuality.DEMANDED;
        }
        Factuality modal = word.index() == verb ? null : modal(word, verb);
        return modal == null ? subjunctive(word, verb) : modal;
    }

    /**
     * {@code Herr Minister, ziehen Sie die Soldaten ab!}: the verb before its {@code Sie}, and
     * nothing of its clause before the verb.
     */
    private boolean isCommand(Token verb) {
        int at = verb.index();
        boolean polite =
                at + 1 < syntax.size()
                        && syntax.token(at + 1).form().equals("Sie")
                        && verb.has("VerbForm", "Fin")
                        && !verb.has("Tense", "Past");
        return polite && (at == 0 || OPENING.matcher(syntax.token(at - 1).form()).matches());
    }

    private @Nullable Factuality modal(Token word, int verb) {
        return switch (word.lemma()) {
            case "können", "dürfen", "mögen" -> Factuality.POSSIBLE;
            case "müssen" -> Factuality.DEMANDED;
            case "wollen" -> isPerfect(verb) ? Factuality.REPORTED : Factuality.INTENDED;
            case "sollen" -> shall(word, verb);
            case "werden" -> !isSecond(word) && isFuture(verb) ? Factuality.INTENDED : null;
            default -> null;
        };
    }

    /**
     * {@code soll entsandt haben}, {@code sollen vor Ort sein} is hearsay; {@code sollte} asks for
     * it.
     */
    private Factuality shall(Token modal, int verb) {
        if (modal.has("Tense", "Past")) {
            return Factuality.DEMANDED;
        }
        boolean deed = syntax.token(verb).isVerb() && !isPerfect(verb);
        return deed ? Factuality.INTENDED : Factuality.REPORTED;
    }

    private @Nullable Factuality subjunctive(Token word, int verb) {
        if (isFirst(word, verb)) {
            return word.has("VerbForm", "Fin") ? Factuality.REPORTED : null;
        }
        boolean auxiliary = word.lemma().matches("sein|haben|werden");
        if (!isSecond(word) || !auxiliary) {
            return null;
        }
        return isCounterfactual(word, verb) ? Factuality.DENIED : Factuality.POSSIBLE;
    }

    /** {@code er habe}; {@code Russland bedrohe}, which could be an {@code ich bedrohe} by form. */
    private boolean isFirst(Token word, int verb) {
        boolean only = !word.has("Mood", "Ind") && !word.has("Mood", "Imp");
        boolean third =
                word.form().endsWith("e")
                        && !word.has("Tense", "Past")
                        && syntax.children(verb, "nsubj").stream().anyMatch(GermanModality::isOne);
        return word.has("Mood", "Kon1") && (only || third);
    }

    private static boolean isOne(Token subject) {
        return subject.isNoun() && !subject.features().getOrDefault("Number", "").equals("Plur");
    }

    private static boolean isSecond(Token word) {
        return word.has("Mood", "Kon2") && !word.has("Mood", "Ind");
    }

    /** {@code hätte angegriffen}, {@code wäre beigetreten}. */
    private boolean isCounterfactual(Token word, int verb) {
        boolean perfect =
                word.lemma().equals("sein")
                        && word.index() != verb
                        && syntax.token(verb).has("VerbForm", "Part");
        return !word.lemma().equals("werden") && (perfect || isPerfect(verb));
    }

    private boolean isPerfect(int verb) {
        return syntax.token(verb).lemma().equals("haben")
                || syntax.children(verb, "aux", "cop").stream()
                        .anyMatch(a -> a.lemma().equals("haben"));
    }

    private boolean isFuture(int verb) {
        Token t = syntax.token(verb);
        boolean passive = t.has("VerbForm", "Part") && !t.has("VerbForm", "Inf");
        long become =
                syntax.children(verb, "aux").stream()
                        .filter(a -> a.lemma().equals("werden"))
                        .count();
        return passive ? become > 1 : t.has("VerbForm", "Inf");
    }

    @Override
    public boolean isOwnClaim(int verb) {
        return isPerfect(verb)
                && syntax.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("wollen"));
    }
}
