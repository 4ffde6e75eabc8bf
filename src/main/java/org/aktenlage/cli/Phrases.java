package org.aktenlage.cli;

import org.aktenlage.store.Explanation;

/** Words for a claim. */
final class Phrases {

    private Phrases() {}

    /** {@code 2024-10-23 summons: Germany -> North Korea (chargé d'affaires)}. */
    static String fact(Explanation claim) {
        return (claim.get("when").isEmpty() ? "" : claim.get("when") + "  ")
                + claim.get("what")
                + ": "
                + or(claim.get("who"), "?")
                + prefixed(" -> ", claim.get("whom"))
                + (claim.get("about").isEmpty()
                        ? ""
                        : " (" + claim.get("about").replaceAll("\\s+", " ") + ")");
    }

    static String speaker(Explanation claim) {
        String office = claim.get("office");
        return or(claim.get("speaker"), "unknown")
                + (office.isEmpty() ? "" : ", " + office + " of " + claim.get("organization"))
                + prefixed(", ", claim.get("said"));
    }

    static String document(Explanation claim) {
        return claim.get("document")
                + prefixed(", ", claim.get("title"))
                + prefixed(", ", claim.get("issued"))
                + prefixed(", page ", claim.get("page"))
                + prefixed(", ", claim.get("address"));
    }

    /** {@code rejected by R. Eviewer, 2026-05-01: not a condemnation}. */
    static String review(Explanation claim) {
        return claim.get("verdict")
                + " by "
                + claim.get("decidedBy")
                + ", "
                + claim.get("decidedOn")
                + ": "
                + claim.get("reason").replaceAll("\\s+", " ");
    }

    private static String or(String words, String otherwise) {
        return words.isEmpty() ? otherwise : words;
    }

    private static String prefixed(String prefix, String words) {
        return words.isEmpty() ? "" : prefix + words;
    }
}
