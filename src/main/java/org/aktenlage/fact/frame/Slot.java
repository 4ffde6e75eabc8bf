package org.aktenlage.fact.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where in the syntax a role stands. The notation is described in {@code
 * ontology/lexicon/README.md}.
 *
 * @param preposition lemma, empty unless {@link Kind#PREP}
 * @param grammaticalCase {@code Acc}, {@code Dat} or empty
 * @param strict whether only an actor itself may fill it, no phrase with an actor in it
 */
record Slot(Kind kind, String preposition, String grammaticalCase, boolean strict) {

    enum Kind {
        SUBJ,
        OBJ,
        IOBJ,
        GEN,
        POSS,
        OWNER,
        ADJ,
        COMPOUND,
        PREP,
        COMP,
        INF,
        COMPOBJ,
        PURPOSE,
        TIE,
        APPOS,
        SPEAKER,
        CONJ_BETWEEN
    }

    /**
     * Reads {@code "prep:gegen | obj + iobj!"}: alternatives of unions.
     *
     * @throws IllegalArgumentException naming the part that is no slot
     */
    static List<List<Slot>> parse(String notation) {
        List<List<Slot>> alternatives = new ArrayList<>();
        for (String alternative : notation.split("\\|", -1)) {
            alternatives.add(
                    Arrays.stream(alternative.split("\\+(?!acc|dat)", -1)).map(Slot::one).toList());
        }
        return alternatives;
    }

    private static Slot one(String words) {
        String text = words.strip();
        boolean strict = text.endsWith("!");
        String bare = strict ? text.substring(0, text.length() - 1) : text;
        if (bare.startsWith("prep:")) {
            String[] parts = bare.substring(5).split("\\+", 2);
            String required = parts.length < 2 ? "" : parts[1].equals("acc") ? "Acc" : "Dat";
            return new Slot(Kind.PREP, parts[0].toLowerCase(Locale.ROOT), required, strict);
        }
        Kind kind =
                switch (bare) {
                    case "subj" -> Kind.SUBJ;
                    case "obj" -> Kind.OBJ;
                    case "iobj" -> Kind.IOBJ;
                    case "gen" -> Kind.GEN;
                    case "poss" -> Kind.POSS;
                    case "owner" -> Kind.OWNER;
                    case "adj" -> Kind.ADJ;
                    case "compound" -> Kind.COMPOUND;
                    case "comp" -> Kind.COMP;
                    case "inf" -> Kind.INF;
                    case "compobj" -> Kind.COMPOBJ;
                    case "purpose" -> Kind.PURPOSE;
                    case "tie" -> Kind.TIE;
                    case "appos" -> Kind.APPOS;
                    case "speaker" -> Kind.SPEAKER;
                    case "conj:between" -> Kind.CONJ_BETWEEN;
                    default -> throw new IllegalArgumentException("no such slot: \"" + bare + "\"");
                };
        return new Slot(kind, "", "", strict);
    }
}
