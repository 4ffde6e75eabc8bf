package org.aktenlage.export.conllu;

import org.aktenlage.annotation.Token;

import java.util.List;

/**
 * The tree that CoNLL-U wants: one root, no cycles. Our repairs, and brackets at the start of a
 * sentence, may leave several roots; what is changed here is told in MISC.
 */
final class Heads {

    private final int[] heads;
    private final int root;

    private Heads(int[] heads, int root) {
        this.heads = heads;
        this.root = root;
    }

    static Heads of(List<Token> tokens) {
        int[] heads = tokens.stream().mapToInt(Token::head).toArray();
        int root = 0;
        while (root < heads.length && heads[root] >= 0) {
            root++;
        }
        root = root == heads.length ? 0 : root;
        for (int i = 0; i < heads.length; i++) {
            if (i == root) {
                heads[i] = -1;
            } else if (heads[i] < 0 || heads[i] >= heads.length || isInCycle(heads, i)) {
                heads[i] = root;
            }
        }
        return new Heads(heads, root);
    }

    private static boolean isInCycle(int[] heads, int token) {
        int at = heads[token];
        for (int steps = 0; steps <= heads.length && at >= 0 && at < heads.length; steps++) {
            if (at == token) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }

    /** The index of the token that governs the sentence. */
    int root() {
        return root;
    }

    /** The index of the governing token, or -1 for the root. */
    int of(int token) {
        return heads[token];
    }
}
