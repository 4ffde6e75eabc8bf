package org.aktenlage.export;

import java.util.Set;

/**
 * Something that nodes or edges of a {@link PropertyGraph} have, as a typed column of a format.
 *
 * @param name as it stands in files: lower case, words joined by {@code _}
 */
public record Property(String name, Kind kind) {

    /** What its values are. */
    public enum Kind {
        TEXT,
        /** An IRI or another address, to click. */
        ADDRESS,
        /** A whole number. */
        NUMBER,
        /** A day, {@code 2024-10-24}. */
        DAY
    }

    /** The address of a node, or of what an edge stands for, such as an event. */
    public static final Property IRI = new Property("iri", Kind.ADDRESS);

    public static final Property LABEL = text("label");
    public static final Property LABEL_EN = text("label_en");
    public static final Property LABEL_DE = text("label_de");

    /** The local name of a class: {@code State}, {@code Condemnation}. */
    public static final Property TYPE = text("type");

    /** ISO 3166-1 alpha-2 code of the state that a node is or belongs to. */
    public static final Property STATE = text("state");

    /** How many edges a node has. */
    public static final Property DEGREE = new Property("degree", Kind.NUMBER);

    /** The words that state it. */
    public static final Property QUOTE = text("quote");

    /** Where the words stand: an address, or the key of a document that has none. */
    public static final Property DOCUMENT = new Property("document", Kind.ADDRESS);

    /** Who says so. */
    public static final Property CLAIMANT = text("claimant");

    public static final Property CLAIMANT_IRI = new Property("claimant_iri", Kind.ADDRESS);

    /** In which office, on the day of the claim. */
    public static final Property OFFICE = text("office");

    /** When it was said. */
    public static final Property SAID = new Property("said", Kind.DAY);

    /** How sure the voice is of it; a word of {@link org.aktenlage.fact.Factuality}. */
    public static final Property CERTAINTY = text("certainty");

    /** Whether it is stated as fact: {@code true}, {@code false}. */
    public static final Property STATED = text("stated");

    /** The first day it can mean. */
    public static final Property VALID_FROM = new Property("valid_from", Kind.DAY);

    /** The last day it can mean, inclusive. */
    public static final Property VALID_TO = new Property("valid_to", Kind.DAY);

    /** How many edges were folded into this. */
    public static final Property COUNT = new Property("count", Kind.NUMBER);

    /** Which types those had, each with its count. */
    public static final Property TYPES = text("types");

    private static final Set<Property> STANDARD =
            Set.of(
                    IRI,
                    LABEL,
                    LABEL_EN,
                    LABEL_DE,
                    TYPE,
                    STATE,
                    DEGREE,
                    QUOTE,
                    DOCUMENT,
                    CLAIMANT,
                    CLAIMANT_IRI,
                    OFFICE,
                    SAID,
                    CERTAINTY,
                    STATED,
                    VALID_FROM,
                    VALID_TO,
                    COUNT,
                    TYPES);

    /** Whether it is one of the above, and not the choice of a view. */
    public boolean isStandard() {
        return STANDARD.contains(this);
    }

    /** A property of words. */
    public static Property text(String name) {
        return new Property(name, Kind.TEXT);
    }
}
