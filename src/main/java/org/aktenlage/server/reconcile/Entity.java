package org.aktenlage.server.reconcile;

import org.aktenlage.match.Party;

import java.util.List;

/**
 * Somebody or something that a name can mean.
 *
 * @param id what follows the base in its IRI
 * @param types local names of its classes, the one that says most first
 * @param party what of it can be compared
 */
record Entity(String id, String name, String description, List<String> types, Party party) {

    Entity {
        types = List.copyOf(types);
    }
}
