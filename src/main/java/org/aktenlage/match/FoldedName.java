package org.aktenlage.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A name made comparable.
 *
 * @param words as it was written
 * @param parts in their order, forms of companies left out unless there is nothing else
 */
record FoldedName(String words, List<NamePart> parts) {

    /** The joint of al-Assad, and the abbreviation of O.A.O. */
    private static final Pattern DOTS = Pattern.compile("(?<=\\b[a-z])\\.(?=[a-z]\\b)");

    private static final Pattern APOSTROPHES = Pattern.compile("[’‘'`ʼʻʿʾ]");

    /** An abbreviation after the name; a branch in brackets belongs to it. */
    private static final Pattern ABBREVIATION = Pattern.compile("\\([\\p{Lu}\\p{Nd}.-]{2,6}\\)");

    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    FoldedName {
        parts = List.copyOf(parts);
    }

    /** All readings of a name; none for one without letters. */
    static List<FoldedName> of(String words) {
        List<FoldedName> names = new ArrayList<>();
        String name = ABBREVIATION.matcher(words).replaceAll(" ");
        for (Romanizer.Reading reading : Romanizer.readings(name.isBlank() ? words : name)) {
            List<NamePart> parts = parts(reading);
            if (!parts.isEmpty()) {
                names.add(new FoldedName(words, parts));
            }
        }
        return names;
    }

    private static List<NamePart> parts(Romanizer.Reading reading) {
        String joined = APOSTROPHES.matcher(reading.latin()).replaceAll("");
        String[] words = BETWEEN.split(DOTS.matcher(joined).replaceAll(""), -1);
        List<NamePart> all = new ArrayList<>();
        List<NamePart> telling = new ArrayList<>();
        for (String word : words) {
            if (!word.isEmpty()) {
                NamePart part = NamePart.of(word, reading.vowelless());
                all.add(part);
                if (!NameWords.isForm(word)) {
                    telling.add(part);
                }
            }
        }
        return telling.isEmpty() ? all : telling;
    }

    /** The same name with two neighbours written as one where the other name does so. */
    FoldedName joinedAs(FoldedName other) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            NamePart both = joined(i);
            if (other.parts.stream().anyMatch(part -> isNearly(part, both))) {
                return join(i, both).joinedAs(other);
            }
        }
        return this;
    }

    private static boolean isNearly(NamePart part, NamePart both) {
        String one = part.sound();
        String two = both.sound();
        if (one.length() <= 3 || two.length() <= 3) {
            return false;
        }
        if (part.vowelless() || both.vowelless()) {
            return both.loose().length() > 3 && part.loose().equals(both.loose());
        }
        return one.equals(two)
                || Math.abs(one.length() - two.length()) <= 1
                        && one.charAt(0) == two.charAt(0)
                        && two.length() > 5
                        && JaroWinkler.similarity(one, two) > 0.96;
    }

    private NamePart joined(int at) {
        NamePart first = parts.get(at);
        return NamePart.of(first.text() + parts.get(at + 1).text(), first.vowelless());
    }

    private FoldedName join(int at, NamePart both) {
        List<NamePart> joined = new ArrayList<>(parts.subList(0, at));
        joined.add(both);
        joined.addAll(parts.subList(at + 2, parts.size()));
        return new FoldedName(words, joined);
    }
}
