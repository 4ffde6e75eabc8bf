package org.aktenlage.match;

import java.util.Set;

/** Words of names that tell little of who it is. */
final class NameWords {

    /** Forms of companies: a name with and one without is the same name. */
    private static final Set<String> FORMS =
            Set.of(
                    "ltd",
                    "limited",
                    "co",
                    "company",
                    "corp",
                    "corporation",
                    "inc",
                    "llc",
                    "llp",
                    "plc",
                    "gmbh",
                    "ag",
                    "kg",
                    "sa",
                    "sal",
                    "sarl",
                    "srl",
                    "spa",
                    "bv",
                    "nv",
                    "oao",
                    "ooo",
                    "zao",
                    "pao",
                    "ao",
                    "jsc",
                    "pjsc",
                    "ojsc",
                    "cjsc",
                    "fze",
                    "fzc",
                    "fzco",
                    "joint",
                    "aktsionernoe",
                    "aktsionernoye",
                    "aktsionernogo",
                    "obshchestvo",
                    "obshchestva",
                    "otkrytoe",
                    "otkrytoye",
                    "otkrytogo",
                    "zakrytoe",
                    "publichnoe",
                    "ogranichennoi",
                    "ogranichennoy",
                    "otvetstvennostyu",
                    "liability",
                    "stock",
                    "public",
                    "dmcc",
                    "pte",
                    "pvt",
                    "pjs",
                    "est",
                    "establishment",
                    "the",
                    "of",
                    "and",
                    "for");

    /** What many companies do, and titles of persons. */
    private static final Set<String> FREQUENT =
            Set.of(
                    "trading",
                    "general",
                    "group",
                    "international",
                    "industries",
                    "industry",
                    "industrial",
                    "holding",
                    "holdings",
                    "enterprise",
                    "enterprises",
                    "services",
                    "shipping",
                    "bank",
                    "center",
                    "centre",
                    "foundation",
                    "organization",
                    "organisation",
                    "abd",
                    "abu",
                    "dr",
                    "mr",
                    "mrs",
                    "haji",
                    "hajji",
                    "mullah",
                    "maulavi",
                    "mawlawi",
                    "molla",
                    "sheikh",
                    "shaykh",
                    "sheik",
                    "qari",
                    "sayed",
                    "sayyed",
                    "jr",
                    "colonel",
                    "major",
                    "brigadier");

    private static final Set<String> PARTICLES =
            Set.of(
                    "al", "el", "ul", "ur", "as", "ad", "az", "ash", "e", "i", "bin", "ben", "ibn",
                    "bint", "von", "de", "da", "di", "du", "la", "le", "van", "y");

    private NameWords() {}

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    static boolean isForm(String word) {
        return FORMS.contains(word);
    }

    static boolean isFrequent(String word) {
        return FREQUENT.contains(word);
    }
}
