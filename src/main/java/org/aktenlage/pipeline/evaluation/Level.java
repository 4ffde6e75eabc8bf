package org.aktenlage.pipeline.evaluation;

/** How far a found fact is a gold one; each includes those before. */
enum Level {
    NONE,
    /** The same type at the same place. */
    EVENT,
    /** And the same agents and targets. */
    ROLES,
    /** And the same factuality. */
    FULL;

    boolean reaches(Level needed) {
        return compareTo(needed) >= 0;
    }
}
