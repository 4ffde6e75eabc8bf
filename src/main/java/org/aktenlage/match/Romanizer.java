package org.aktenlage.match;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes names of any script in the letters a to z. Korean has two readings, since both Koreas
 * spell differently; Arabic has no vowels, since it is written without them. Tables: ICU's
 * transforms of the <a href="https://cldr.unicode.org/index/cldr-spec/transliteration-guidelines">
 * CLDR</a>, for Russian those of the BGN.
 */
final class Romanizer {

    private static final Transliterator RUSSIAN =
            Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII; Lower");
    private static final Transliterator UKRAINIAN =
            Transliterator.getInstance("Ukrainian-Latin/BGN; Any-Latin; Latin-ASCII; Lower");
    private static final Transliterator ANY =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UKRAINIAN_LETTERS = Pattern.compile("[іїєґІЇЄҐ]");

    private Romanizer() {}

    /**
     * A name in a to z.
     *
     * @param vowelless whether vowels are missing
     */
    record Reading(String latin, boolean vowelless) {}

    /** Never none; all in lower case. */
    static List<Reading> readings(String name) {
        String even = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return switch (script(even)) {
            case UScript.CYRILLIC -> {
                boolean ukrainian = UKRAINIAN_LETTERS.matcher(even).find();
                yield written((ukrainian ? UKRAINIAN : RUSSIAN).transliterate(even));
            }
            case UScript.HANGUL -> korean(even);
            case UScript.ARABIC ->
                    List.of(new Reading(ANY.transliterate(withoutArticle(even)), true));
            case UScript.HEBREW, UScript.SYRIAC ->
                    List.of(new Reading(ANY.transliterate(even), true));
            case UScript.LATIN, UScript.UNKNOWN -> written(latin(even));
            default -> written(ANY.transliterate(even));
        };
    }

    private static List<Reading> written(String latin) {
        return List.of(new Reading(latin.replaceAll("['ʹ·]", ""), false));
    }

    /** That of the first letter that is not Latin. */
    private static int script(String name) {
        int found = UScript.UNKNOWN;
        for (int point : name.codePoints().toArray()) {
            int script = point < 0x250 ? UScript.LATIN : UScript.getScript(point);
            if (UCharacter.isLetter(point) && script != UScript.LATIN) {
                return script;
            }
            found = UScript.LATIN;
        }
        return found;
    }

    private static String latin(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        boolean plain = bare.chars().allMatch(c -> c < 0x80);
        return (plain ? bare : ANY.transliterate(bare)).toLowerCase(Locale.ROOT);
    }

    /** The article is joined to its word in Arabic and often left out or set apart in Latin. */
    private static String withoutArticle(String arabic) {
        return arabic.replaceAll("(?<![\\p{L}])ال(?=\\p{L}{2})", "");
    }

    private static List<Reading> korean(String name) {
        List<Reading> readings = new ArrayList<>();
        StringBuilder spaced = new StringBuilder();
        name.codePoints().forEach(point -> spaced.appendCodePoint(point).append(' '));
        String south = ANY.transliterate(spaced.toString());
        readings.add(new Reading(south, false));
        StringBuilder north = new StringBuilder();
        for (String syllable : south.split("[^a-z]+", -1)) {
            north.append(KoreanSyllable.northern(syllable, north.isEmpty())).append(' ');
        }
        readings.add(new Reading(north.toString().strip(), false));
        return readings;
    }
}
