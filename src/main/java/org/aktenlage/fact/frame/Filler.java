package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;

/**
 * An actor in a role.
 *
 * @param token the word that names it
 * @param certainty in [0,1]; that this actor is meant, and meant in this role
 */
record Filler(Actor actor, int token, double certainty) {}
