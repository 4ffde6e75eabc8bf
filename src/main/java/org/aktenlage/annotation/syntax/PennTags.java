package org.aktenlage.annotation.syntax;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The English tagger's Penn Treebank tags in the terms of Universal Dependencies. */
final class PennTags {

    private static final Set<String> BE_HAVE_DO =
            Set.of(
                    "be", "am", "is", "are", "was", "were", "been", "being", "’s", "'s", "’re",
                    "'re", "have", "has", "had", "having", "’ve", "'ve", "do", "does", "did");

    private static final Set<String> WORDS =
            Set.of(
                    "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "JJ",
                    "JJR", "JJS", "RB", "RBR", "RBS", "WRB", "IN", "TO", "DT", "PDT", "WDT", "PRP",
                    "PRP$", "WP", "WP$", "EX", "CC", "CD", "POS", "RP", "FW", "UH", "LS", "SYM",
                    "HYPH", "AFX", "ADD", "NFP", "GW", "XX");

    private PennTags() {}

    /** Whether it is a tag of the Penn Treebank. */
    static boolean isOne(String tag) {
        return WORDS.contains(tag)
                || (!tag.isEmpty() && tag.chars().noneMatch(Character::isLetter));
    }

    static String universal(String penn, String form) {
        return switch (penn) {
            case "NN", "NNS" -> "NOUN";
            case "NNP", "NNPS" -> "PROPN";
            case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" ->
                    BE_HAVE_DO.contains(form.toLowerCase(Locale.ROOT)) ? "AUX" : "VERB";
            case "MD" -> "AUX";
            case "JJ", "JJR", "JJS" -> "ADJ";
            case "RB", "RBR", "RBS", "WRB" -> "ADV";
            case "IN" -> "ADP";
            case "TO" -> "PART";
            case "DT", "PDT", "WDT" -> "DET";
            case "PRP", "PRP$", "WP", "WP$", "EX" -> "PRON";
            case "CC" -> "CCONJ";
            case "CD" -> "NUM";
            case "POS", "RP" -> "PART";
            default -> Character.isLetter(penn.charAt(0)) ? "X" : "PUNCT";
        };
    }

    static Map<String, String> features(String penn) {
        return switch (penn) {
            case "VB" -> Map.of("VerbForm", "Inf");
            case "VBD" -> Map.of("VerbForm", "Fin", "Tense", "Past");
            case "VBG" -> Map.of("VerbForm", "Ger", "Participle", "Pres");
            case "VBN" -> Map.of("VerbForm", "Part", "Participle", "Past");
            case "VBP", "VBZ" -> Map.of("VerbForm", "Fin", "Tense", "Pres");
            case "MD" -> Map.of("VerbForm", "Fin", "VerbType", "Mod");
            case "NN", "NNP" -> Map.of("Number", "Sing");
            case "NNS", "NNPS" -> Map.of("Number", "Plur");
            default -> Map.of();
        };
    }
}
