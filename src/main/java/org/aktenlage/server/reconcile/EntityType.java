package org.aktenlage.server.reconcile;

/**
 * A class of entities.
 *
 * @param id the local name of the class
 * @param name its label in English
 */
record EntityType(String id, String name) {}
