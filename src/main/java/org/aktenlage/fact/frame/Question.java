package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;

import java.util.List;
import java.util.regex.Pattern;

/** Is it asked? */
final class Question {

    private static final Pattern ASKING =
            Pattern.compile("Wie|Was|Wann|Wo|Warum|Welche[rsmn]?|Inwie(weit|fern)|Wer|Wem|Wen");

    private final Syntax syntax;
    private final FunctionWords words;

    Question(Syntax syntax, FunctionWords words) {
        this.syntax = syntax;
        this.words = words;
    }

    /** A sentence that asks whether; {@code why} takes for granted what it asks about. */
    boolean isSentence() {
        List<Token> tokens = syntax.sentence().tokens();
        boolean mark =
                tokens.subList(Math.max(0, tokens.size() - 2), tokens.size()).stream()
                        .anyMatch(t -> t.form().contains("?"));
        return (mark || isVerbFirst(tokens)) && !words.isAt(0, FunctionWord.PRESUPPOSING);
    }

    /**
     * {@code Hat die Bundesregierung ...}, where the mark is lost: no German statement begins so.
     */
    private boolean isVerbFirst(List<Token> tokens) {
        if (syntax.language() != Language.GERMAN || tokens.size() < 4) {
            return false;
        }
        boolean asking = ASKING.matcher(tokens.get(0).form()).matches();
        Token first = tokens.get(asking ? 1 : 0);
        boolean main =
                first.head() < 0
                        || (first.baseRelation().matches("aux|cop")
                                && syntax.token(first.head()).head() < 0);
        boolean subject = asking || tokens.get(1).tag().matches("NOUN|DET|PRON|PROPN");
        return first.tag().matches("AUX|VERB")
                && first.has("VerbForm", "Fin")
                && main
                && subject
                && !tokens.get(1).form().equals("Sie");
    }

    /** {@code whether}, {@code ob}: an indirect question. */
    boolean isIndirect(int verb) {
        return words.hasChild(verb, FunctionWord.WHETHER, "mark", "advmod");
    }
}
