package org.aktenlage.annotation.temporal;

import org.aktenlage.annotation.Token;

import java.util.List;

/** The words of a sentence in one line, with the way back to the tokens. */
final class TokenText {

    private final int[] starts;
    private final String text;

    TokenText(List<Token> tokens) {
        starts = new int[tokens.size()];
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = line.length();
            line.append(tokens.get(i).form()).append(' ');
        }
        text = line.toString();
    }

    String text() {
        return text;
    }

    /** The index of the token at this character. */
    int token(int character) {
        int index = 0;
        while (index + 1 < starts.length && starts[index + 1] <= character) {
            index++;
        }
        return index;
    }
}
