package org.aktenlage.store;

import java.util.Optional;

/**
 * A variable of a named query that whoever asks may set.
 *
 * @param name of the variable, without {@code ?}
 * @param preset what it is if nobody sets it
 */
public record QueryParameter(String name, Type type, Optional<String> preset) {

    /** What may be given for it. */
    public enum Type {
        /** A label, alias, key or IRI of an actor. */
        ACTOR,
        /** A year, month or day, compared as the first day it can mean. */
        DATE,
        /** A class of events by its local name, or the IRI of one event or class. */
        EVENT,
        TEXT,
        INTEGER
    }
}
