package org.aktenlage.annotation.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** When a word of a text is a word of a name: case, accents and German endings. */
final class Spelling {

    /** How a name bends. */
    enum Style {
        /** A proper name: only its last word takes an ending, its adjectives any. */
        NAME,
        /** A person: only the last word takes the genitive. */
        PERSON,
        /** A common noun: ministry, president. */
        NOUN,
        /** A German adjective: small, with an ending. */
        ADJECTIVE
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Set<String> ARTICLES = Set.of("die", "der", "den", "dem", "das", "des");
    private static final Set<String> ADJECTIVE_ENDINGS = Set.of("e", "en", "er", "es", "em");
    private static final Set<String> NOUN_ENDINGS = Set.of("s", "es", "n", "en", "e");
    private static final int LONGEST_ABBREVIATION = 6;
    private static final int SHORTEST_SHOUTED = 4;

    private Spelling() {}

    /**
     * Without foreign accents, case kept: {@code Erdoğan} is {@code Erdogan}, {@code ß} is {@code
     * ss}. Umlauts stay, for Lange is not Länge.
     */
    static String plain(String word) {
        if (word.chars().allMatch(c -> c < 128)) {
            return word;
        }
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            plain.append(plain(word.charAt(i)));
        }
        return plain.toString();
    }

    private static String plain(char c) {
        return switch (c) {
            case 'ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü', 'ø', 'Ø' -> String.valueOf(c);
            case 'ß' -> "ss";
            case 'ł' -> "l";
            case 'Ł' -> "L";
            case 'ı' -> "i";
            default ->
                    c < 128
                            ? String.valueOf(c)
                            : MARKS.matcher(
                                            Normalizer.normalize(
                                                    String.valueOf(c), Normalizer.Form.NFD))
                                    .replaceAll("");
        };
    }

    /** Under which names of this beginning are kept; the same for all forms of a word. */
    static String bucket(String plain) {
        String small = plain.toLowerCase(Locale.ROOT);
        if (ARTICLES.contains(small)) {
            return "die";
        }
        return small.length() <= 3 ? small : small.substring(0, 3);
    }

    static boolean isAbbreviation(String plain) {
        return plain.length() <= LONGEST_ABBREVIATION
                && plain.chars().filter(Character::isUpperCase).count() >= 2;
    }

    /**
     * Whether the text's word is the name's word.
     *
     * @param name a word of the name, {@link #plain}
     * @param text a word of the text, {@link #plain}
     * @param last whether it is the name's last word
     * @param single whether it is the name's only word
     */
    static boolean matches(
            String name, String text, Style style, boolean german, boolean last, boolean single) {
        if (name.equals(text)) {
            return true;
        }
        if (isAbbreviation(name)) {
            return german && last && text.equals(name + "s");
        }
        return isShouted(name, text)
                || (style == Style.PERSON && name.equalsIgnoreCase(text) && !single)
                || (german && isBent(name, text, style, last, single));
    }

    private static boolean isShouted(String name, String text) {
        return text.length() >= SHORTEST_SHOUTED
                && Character.isUpperCase(name.charAt(0))
                && text.equals(name.toUpperCase(Locale.ROOT));
    }

    private static boolean isBent(
            String name, String text, Style style, boolean last, boolean single) {
        if (!sameCase(name, text, style)) {
            return false;
        }
        String a = lowerFirst(name);
        String t = lowerFirst(text);
        if (ARTICLES.contains(a) && ARTICLES.contains(t)) {
            return !single;
        }
        return switch (style) {
            case ADJECTIVE -> t.startsWith(a) && isEnding(t, a, ADJECTIVE_ENDINGS);
            case PERSON -> last && t.equals(a + "s");
            case NOUN ->
                    last
                            ? t.startsWith(a) && isEnding(t, a, NOUN_ENDINGS)
                            : stem(a).equals(stem(t));
            case NAME ->
                    last
                            ? t.equals(a + "s")
                                    || t.equals(a + "es")
                                    || (!single && a.endsWith("e") && t.equals(a + "n"))
                            : stem(a).equals(stem(t));
        };
    }

    private static boolean sameCase(String name, String text, Style style) {
        boolean upper = Character.isUpperCase(name.charAt(0));
        boolean textUpper = Character.isUpperCase(text.charAt(0));
        return upper == textUpper || style == Style.ADJECTIVE;
    }

    private static boolean isEnding(String text, String name, Set<String> endings) {
        return endings.contains(text.substring(name.length()));
    }

    private static String lowerFirst(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    /** Without one German ending. */
    private static String stem(String word) {
        for (String ending : new String[] {"es", "er", "em", "en", "e", "s", "n"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
