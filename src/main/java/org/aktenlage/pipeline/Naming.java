package org.aktenlage.pipeline;

/** How actors are written in a table. */
public enum Naming {
    /** By the English label. */
    LABELS,
    /** States by ISO 3166-1 alpha-2, others by Wikidata item; by the label where none is known. */
    IDS
}
