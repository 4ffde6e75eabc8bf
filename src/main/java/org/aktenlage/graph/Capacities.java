package org.aktenlage.graph;

import org.aktenlage.annotation.Actor;
import org.apache.jena.graph.Node;

import java.time.LocalDate;
import java.util.Optional;

/** Knows who held which office when. */
@FunctionalInterface
public interface Capacities {

    /** Nobody's offices are known. */
    Capacities NONE = (actor, day) -> Optional.empty();

    /** The membership in whose capacity the actor spoke that day. */
    Optional<Node> of(Actor actor, LocalDate day);
}
