package org.aktenlage.match;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Spells a syllable of the Revised Romanization as Pyongyang and the lists do: {@code gim jeong
 * eun} is {@code kim jong un}.
 */
final class KoreanSyllable {

    /** Family names that are spelled by custom. */
    private static final Map<String, String> FAMILIES =
            Map.of("i", "ri", "yi", "ri", "im", "rim", "yu", "ryu", "no", "ro");

    /** Family names that Seoul spells as nobody would read them. */
    private static final Map<String, String> CUSTOM =
            Map.of("park", "pak", "lee", "ri", "yi", "ri", "rhee", "ri", "choi", "choe");

    private static final Pattern SYLLABLE =
            Pattern.compile("(?:ch|[kgtdpbjshmnrlyw])?y?[aeiou]{1,2}(?:ng|[kgnmlpbt])?");

    private KoreanSyllable() {}

    /** The same for {@code Gil} and {@code Kil}; the word itself where it is no syllable. */
    static String key(String word) {
        String custom = CUSTOM.get(word);
        if (custom != null) {
            return custom;
        }
        if (!SYLLABLE.matcher(word).matches()) {
            return word;
        }
        String northern = northern(word, false);
        return northern.startsWith("j") ? "ch" + northern.substring(1) : northern;
    }

    static String northern(String syllable, boolean first) {
        if (syllable.isEmpty()) {
            return "";
        }
        String family = first ? FAMILIES.get(syllable) : null;
        if (family != null) {
            return family;
        }
        String vowels = hardened(syllable.replace("eo", "o").replace("eu", "u"));
        String initial =
                switch (vowels.charAt(0)) {
                    case 'g' -> "k";
                    case 'd' -> "t";
                    case 'b' -> "p";
                    case 'l' -> "r";
                    default -> vowels.substring(0, 1);
                };
        return initial + vowels.substring(1);
    }

    /** ICU writes by letters; at the end of a syllable it is pak, not bag. */
    private static String hardened(String syllable) {
        int last = syllable.length() - 1;
        int stop = "gdb".indexOf(syllable.charAt(last));
        boolean isFinal = stop >= 0 && last > 0 && "aeiou".indexOf(syllable.charAt(last - 1)) >= 0;
        return isFinal ? syllable.substring(0, last) + "ktp".charAt(stop) : syllable;
    }
}
