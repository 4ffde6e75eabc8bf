package org.aktenlage.fact.frame;

import java.util.List;

/**
 * A word that evokes a frame.
 *
 * @param token index of the word
 * @param companions indexes of the companion words that the frame asks for, if it does
 */
record Trigger(Frame frame, int token, List<Integer> companions) {

    Trigger {
        companions = List.copyOf(companions);
    }

    /** The words whose phrases may fill a role: the trigger first. */
    List<Integer> anchors() {
        List<Integer> anchors = new java.util.ArrayList<>(List.of(token));
        anchors.addAll(companions);
        return anchors;
    }
}
