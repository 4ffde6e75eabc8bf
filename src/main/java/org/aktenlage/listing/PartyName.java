package org.aktenlage.listing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A name of a listed party.
 *
 * @param whole as it is written in one piece
 * @param parts its pieces in the order of the list; empty where the list has only the whole
 * @param script ISO 15924 code of a name that is not in Latin letters, {@code Cyrl}; else empty
 * @param language as the list words it; empty where it does not say
 */
public record PartyName(
        String whole, Use use, Quality quality, List<Part> parts, String script, String language) {

    /** What the name is to the party. */
    public enum Use {
        PRIMARY,
        ALIAS,
        FORMER,
        /** The primary name in the letters of its language. */
        ORIGINAL_SCRIPT
    }

    /** How well it identifies, as the list says. */
    public enum Quality {
        GOOD,
        LOW,
        UNSTATED
    }

    /**
     * A piece of a name.
     *
     * @param label what the list calls it: {@code firstName}, {@code Name 6}, {@code family-name}
     */
    public record Part(Kind kind, String label, String value) {

        /** What the piece is; a list that numbers names only tells the last. */
        public enum Kind {
            GIVEN,
            FAMILY,
            PATRONYMIC,
            TITLE,
            WHOLE,
            OTHER
        }
    }

    public PartyName {
        parts = List.copyOf(parts);
    }

    /** A name that the list has in one piece only. */
    public static PartyName written(String whole, Use use, Quality quality) {
        return new PartyName(whole, use, quality, List.of(), Scripts.of(whole), "");
    }

    /** A name of the pieces one after the other, titles left out. */
    public static PartyName of(List<Part> parts, Use use, Quality quality) {
        String whole =
                parts.stream()
                        .filter(p -> p.kind() != Part.Kind.TITLE)
                        .map(Part::value)
                        .collect(Collectors.joining(" "));
        return new PartyName(whole, use, quality, parts, Scripts.of(whole), "");
    }

    /** The same name, said to be of this language. */
    public PartyName in(String words) {
        return new PartyName(whole, use, quality, parts, script, words);
    }
}
