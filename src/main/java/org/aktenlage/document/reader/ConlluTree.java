package org.aktenlage.document.reader;

import java.util.List;

/** What the heads of a sentence must be: one root, and every word below it. */
final class ConlluTree {

    private ConlluTree() {}

    /**
     * Checks the words of a sentence.
     *
     * @throws ConlluException with the line of the first word that hangs wrong
     */
    static void check(List<ConlluRow> words) throws ConlluException {
        int[] heads = new int[words.size() + 1];
        ConlluRow root = null;
        for (ConlluRow word : words) {
            int head = word.head();
            if (head > words.size()) {
                throw new ConlluException(
                        word.line(), "head " + head + " of " + words.size() + " words");
            }
            if (head == 0 && root != null) {
                throw new ConlluException(
                        word.line(), "a second root beside that of line " + root.line());
            }
            root = head == 0 ? word : root;
            heads[word.first()] = head;
        }
        for (ConlluRow word : words) {
            int at = word.first();
            for (int steps = 0; at != 0; steps++) {
                if (steps > words.size()) {
                    throw new ConlluException(
                            word.line(),
                            "word " + word.first() + " hangs on itself, at some remove");
                }
                at = heads[at];
            }
        }
    }
}
