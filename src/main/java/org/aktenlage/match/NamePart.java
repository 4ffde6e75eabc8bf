package org.aktenlage.match;

import java.util.regex.Pattern;

/**
 * One word of a name in four spellings, each rougher than the one before.
 *
 * @param text in a to z and digits
 * @param sound without what transliterations do differently
 * @param vowels the same with two vowels only, open and rounded: {@code Mohammed} and {@code
 *     Muhammad} are equal
 * @param skeleton consonants only, a vowel at the beginning marked
 * @param vowelless whether it was written without vowels
 */
record NamePart(String text, String sound, String vowels, String skeleton, boolean vowelless) {

    /** What spellings of the same sound become; the longer ones first. */
    private static final String[][] SOUNDS = {
        {"shch", "sh"},
        {"schtsch", "sh"},
        {"tsch", "ch"},
        {"tch", "ch"},
        {"sch", "sh"},
        {"dzh", "j"},
        {"dsch", "j"},
        {"dj", "j"},
        {"zh", "j"},
        {"kh", "h"},
        {"gh", "k"},
        {"ph", "f"},
        {"th", "t"},
        {"dh", "d"},
        {"ck", "k"},
        {"q", "k"},
        {"x", "ks"},
        {"tz", "z"},
        {"ts", "z"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"iy", "i"},
        {"yy", "i"},
        {"ij", "i"},
        {"ey", "e"},
        {"ei", "e"},
        {"ay", "ai"},
        {"yo", "e"},
        {"y", "i"},
        {"w", "v"}
    };

    private static final int SHORT = 3;
    private static final Pattern HARD_C = Pattern.compile("c(?!h)");
    private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");
    private static final Pattern LAST_F = Pattern.compile("(?<=[aeiou])f$");
    private static final Pattern LAST_H = Pattern.compile("(?<=[aeiou])h$");
    private static final Pattern LAST_T = Pattern.compile("(?<=..)[th]$");
    private static final Pattern VOWELS = Pattern.compile("[aeiou]");
    private static final Pattern OPEN = Pattern.compile("[av]");

    static NamePart of(String text, boolean vowelless) {
        String sound = sound(text);
        String consonants = consonants(sound, vowelless);
        return new NamePart(text, sound, vowels(sound), consonants, vowelless);
    }

    private static String sound(String text) {
        String sound = text;
        for (String[] pair : SOUNDS) {
            sound = sound.replace(pair[0], pair[1]);
        }
        sound = single(HARD_C.matcher(sound).replaceAll("k"));
        if (sound.length() > SHORT) {
            sound = LAST_H.matcher(LAST_F.matcher(sound).replaceAll("v")).replaceAll("");
        }
        return sound;
    }

    private static String single(String word) {
        return DOUBLE.matcher(word).replaceAll("$1");
    }

    private static String vowels(String sound) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < sound.length(); i++) {
            char c = sound.charAt(i);
            char kept = "ei".indexOf(c) >= 0 ? 'a' : c == 'o' ? 'u' : c;
            if (out.isEmpty() || out.charAt(out.length() - 1) != kept) {
                out.append(kept);
            }
        }
        return out.toString();
    }

    /** Arabic writes long vowels with the letters for w and y, and the ending -a with a t. */
    private static String consonants(String sound, boolean vowelless) {
        String bare = vowelless ? LAST_T.matcher(sound).replaceAll("") : sound;
        String inner = VOWELS.matcher(bare).replaceAll("");
        boolean begins = !bare.isEmpty() && "aeiou".indexOf(bare.charAt(0)) >= 0;
        return (begins ? "a" : "") + single(inner);
    }

    /** The skeleton without what Arabic script leaves open. */
    String loose() {
        return OPEN.matcher(skeleton).replaceAll("");
    }

    /**
     * How alike, in [0,1]; 0 for words that are not the same name. Short words need to be nearly
     * equal: two letters of three say little.
     */
    double similarity(NamePart other) {
        if (text.equals(other.text)) {
            return 1;
        }
        if (vowelless || other.vowelless) {
            return bySkeleton(other);
        }
        int length = Math.min(text.length(), other.text.length());
        if (length == 1) {
            return text.charAt(0) == other.text.charAt(0) ? 0.8 : 0;
        }
        double same = length <= SHORT ? 0.93 : 0.98;
        if (sound.equals(other.sound)) {
            return same;
        }
        if (length > SHORT && vowels.equals(other.vowels)) {
            return length == SHORT + 1 ? 0.88 : 0.96;
        }
        if (length > 1 && KoreanSyllable.key(text).equals(KoreanSyllable.key(other.text))) {
            return 0.9;
        }
        return length <= SHORT ? 0 : bySpelling(other, length);
    }

    private double bySpelling(NamePart other, int length) {
        double alike =
                Math.max(
                        JaroWinkler.similarity(text, other.text),
                        0.98 * JaroWinkler.similarity(sound, other.sound));
        if (Math.min(sound.length(), other.sound.length()) > 5 && skeleton.equals(other.skeleton)) {
            alike = Math.max(alike, (alike + 1) / 2);
        }
        boolean isShort = length <= 5;
        if (isShort && Math.abs(sound.length() - other.sound.length()) > 1) {
            return 0;
        }
        return alike >= (isShort ? 0.9 : 0.87) ? alike : 0;
    }

    private double bySkeleton(NamePart other) {
        String one = loose();
        String two = other.loose();
        if (one.isEmpty() || !one.equals(two)) {
            return 0;
        }
        return one.length() > 2 ? 0.97 : one.length() == 2 ? 0.93 : 0.8;
    }
}
