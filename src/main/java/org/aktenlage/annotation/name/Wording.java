package org.aktenlage.annotation.name;

import org.aktenlage.annotation.Token;

import java.util.List;

/** The words of a sentence as they were written. */
record Wording(List<Atom> atoms, List<Token> tokens) {

    /** From one atom to another, with a space wherever tokens don't touch. */
    String of(int first, int last) {
        StringBuilder text = new StringBuilder();
        int from = atoms.get(first).token();
        int to = atoms.get(last).token();
        for (int i = from; i <= to; i++) {
            if (i > from && tokens.get(i).span().start() > tokens.get(i - 1).span().end()) {
                text.append(' ');
            }
            text.append(tokens.get(i).form());
        }
        return text.toString();
    }
}
