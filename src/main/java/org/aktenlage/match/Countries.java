package org.aktenlage.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Countries by their names and those of their people, in the words of lists. */
public final class Countries {

    private static final int MOST_WORDS = 9;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Map<String, String> CODES = load();

    private Countries() {}

    /**
     * ISO 3166-1 alpha-2 of all that the words name, a code in capitals too; none for {@code
     * stateless}.
     */
    public static Set<String> of(String words) {
        String bare = words.strip();
        if (bare.length() == 2 && CODES.containsValue(bare)) {
            return Set.of(bare);
        }
        Set<String> found = new TreeSet<>();
        List<String> all = List.of(BETWEEN.split(plain(words), -1));
        int at = 0;
        while (at < all.size()) {
            at += take(all, at, found);
        }
        return found;
    }

    /** The longest name that begins here; how many words to go on. */
    private static int take(List<String> words, int from, Set<String> found) {
        for (int to = Math.min(words.size(), from + MOST_WORDS); to > from; to--) {
            String code = CODES.get(String.join(" ", words.subList(from, to)));
            if (code != null) {
                found.add(code);
                return to - from;
            }
        }
        return 1;
    }

    private static String plain(String words) {
        String bare = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return APOSTROPHES.matcher(MARKS.matcher(bare).replaceAll("")).replaceAll("");
    }

    private static Map<String, String> load() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                put(codes, Locale.of("", code).getDisplayCountry(language), code);
            }
        }
        for (String line : table().lines().filter(l -> !l.startsWith("#")).toList()) {
            List<String> cells = List.of(line.split("\t", -1));
            cells.stream().skip(1).forEach(words -> put(codes, words, cells.getFirst()));
        }
        return Map.copyOf(codes);
    }

    private static void put(Map<String, String> codes, String words, String code) {
        codes.put(String.join(" ", BETWEEN.split(plain(words), -1)).strip(), code);
    }

    private static String table() {
        try (InputStream in = Countries.class.getResourceAsStream("countries.tsv")) {
            if (in == null) {
                throw new IllegalStateException("countries.tsv is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
