package org.aktenlage.pipeline;

/** A step of the reading that can be left out, to see what it brings. */
public enum Step {
    /** Trees are mended where they cannot be right. */
    REPAIRS,
    /** The arguments of German verbs are named anew by case, number and order. */
    CASE_ROLES,
    /** Pronouns of the third person mean who was named before. */
    PRONOUNS,
    /** The panel, the regime, both leaders mean who was named before. */
    DESCRIPTIONS,
    /** Other sentences of the document give roles that one lacks. */
    COREFERENCE,
    /** What is less sure than the threshold is not stated. */
    THRESHOLD
}
