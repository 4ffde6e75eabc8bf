package org.aktenlage.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure the voice of a document is of what it states; each a concept {@code akt:Name}. */
public enum Factuality {
    ASSERTED,
    REPORTED,
    INTENDED,
    POSSIBLE,
    DEMANDED,
    DENIED;

    /** The word in tables: {@code asserted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The local name of the concept in the ontology: {@code Asserted}. */
    public String conceptName() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    public static Optional<Factuality> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }
}
