package org.aktenlage.listing;

import java.util.Locale;

/** Which letters a name is written in. */
final class Scripts {

    private Scripts() {}

    /**
     * The ISO 15924 code of the first letter that is not Latin; empty where there is none.
     *
     * @see <a href="https://www.unicode.org/iso15924/">ISO 15924</a>
     */
    static String of(String words) {
        return words.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .filter(script -> script != Character.UnicodeScript.LATIN)
                .filter(script -> script != Character.UnicodeScript.COMMON)
                .filter(script -> script != Character.UnicodeScript.INHERITED)
                .findFirst()
                .map(Scripts::code)
                .orElse("");
    }

    private static String code(Character.UnicodeScript script) {
        return switch (script) {
            case CYRILLIC -> "Cyrl";
            case ARABIC -> "Arab";
            case HANGUL -> "Hang";
            case HAN -> "Hani";
            case HIRAGANA, KATAKANA -> "Jpan";
            case HEBREW -> "Hebr";
            case GREEK -> "Grek";
            case GEORGIAN -> "Geor";
            case ARMENIAN -> "Armn";
            case MYANMAR -> "Mymr";
            case DEVANAGARI -> "Deva";
            case ETHIOPIC -> "Ethi";
            default -> title(script.name());
        };
    }

    private static String title(String name) {
        String four = name.substring(0, Math.min(4, name.length())).toLowerCase(Locale.ROOT);
        return four.substring(0, 1).toUpperCase(Locale.ROOT) + four.substring(1);
    }
}
