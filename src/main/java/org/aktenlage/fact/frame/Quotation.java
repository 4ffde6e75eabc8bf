package org.aktenlage.fact.frame;

import java.util.Arrays;

/** Is it quoted? Which words of a sentence stand in quotation marks. */
final class Quotation {

    private static final String MARKS = "\"„“”«»";

    private final Syntax syntax;
    private final boolean[] inside;

    Quotation(Syntax syntax) {
        this.syntax = syntax;
        this.inside = new boolean[syntax.size()];
        boolean open = false;
        for (int i = 0; i < inside.length; i++) {
            if (MARKS.contains(syntax.token(i).form())) {
                open = !open;
            } else {
                inside[i] = open;
            }
        }
        // a quotation that only begins or ends here: nothing tells which
        if (open) {
            Arrays.fill(inside, false);
        }
    }

    /** Whether a whole clause is quoted and the word that governs it is not. */
    boolean separates(int clause, int governor) {
        int first =
                syntax.subtree(clause).stream()
                        .filter(i -> !syntax.token(i).tag().equals("PUNCT"))
                        .findFirst()
                        .orElse(clause);
        return inside[clause] && inside[first] && !inside[governor];
    }
}
