package org.aktenlage.fact.frame;

import org.aktenlage.fact.Factuality;

import java.util.List;

/**
 * Words that somebody is said to say, without quotation marks: {@code Das Auswärtige Amt sagt: Wir
 * geben Geld.}
 */
final class Colon {

    private final Lexicon lexicon;
    private final Syntax syntax;

    Colon(Lexicon lexicon, Syntax syntax) {
        this.lexicon = lexicon;
        this.syntax = syntax;
    }

    /** The verb that announces the word as somebody's words; -1 if none does. */
    int verbOf(int word) {
        for (int i = word - 1; i > 0; i--) {
            if (syntax.token(i).form().equals(":")) {
                return sayingBefore(i);
            }
        }
        return -1;
    }

    private int sayingBefore(int colon) {
        for (int i = colon - 1; i >= 0 && !syntax.token(i).form().matches("[:;]"); i--) {
            if (syntax.token(i).tag().equals("VERB")) {
                return isSaying(i) && !syntax.hasChild(i, "ccomp") ? i : -1;
            }
        }
        return -1;
    }

    private boolean isSaying(int verb) {
        return lexicon
                .of(syntax.language(), syntax.token(verb).lemma(), Frame.PartOfSpeech.VERB)
                .stream()
                .filter(f -> f.event() == null)
                .filter(f -> f.contentFactuality() == Factuality.REPORTED)
                .map(Frame::content)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .anyMatch(s -> s.kind() == Slot.Kind.COMP);
    }
}
