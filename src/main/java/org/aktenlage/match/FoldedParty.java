package org.aktenlage.match;

import java.util.List;

/**
 * A party with its names made comparable.
 *
 * @param names all readings of all names
 */
record FoldedParty(Party party, List<FoldedName> names) {

    FoldedParty {
        names = List.copyOf(names);
    }

    static FoldedParty of(Party party) {
        return new FoldedParty(
                party,
                party.names().stream()
                        .distinct()
                        .flatMap(name -> FoldedName.of(name).stream())
                        .toList());
    }
}
