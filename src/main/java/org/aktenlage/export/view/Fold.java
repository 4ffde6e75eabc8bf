package org.aktenlage.export.view;

/** Which edges become one. What is stated as fact stays apart from what is not. */
public enum Fold {
    /** None: each event, membership or listing has its own. */
    NONE,
    /** Those of one type between the same two nodes in the same direction. */
    TYPE,
    /** All between the same two nodes in the same direction. */
    PAIR
}
