package org.aktenlage.annotation.name;

import org.aktenlage.document.Language;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds at a place of a sentence the names that begin there. */
final class Lookup<T> {

    /**
     * A name and what it stands for.
     *
     * @param words its atoms, without accents
     * @param language whose name it is; null for any
     */
    record Entry<T>(
            List<String> words, Spelling.Style style, @Nullable Language language, T target) {}

    /**
     * A name found.
     *
     * @param last index of its last atom
     */
    record Hit<T>(int last, Entry<T> entry) {

        T target() {
            return entry.target();
        }
    }

    private static final int FOREIGN_WORD_MINIMUM = 5;

    private final Map<String, List<Entry<T>>> buckets = new HashMap<>();

    void add(String name, Spelling.Style style, @Nullable Language language, T target) {
        List<String> words = Atoms.of(name).stream().map(Spelling::plain).toList();
        if (words.isEmpty()) {
            return;
        }
        buckets.computeIfAbsent(Spelling.bucket(words.getFirst()), k -> new ArrayList<>())
                .add(new Entry<>(words, style, language, target));
    }

    /** All names that begin at the atom, in no order. */
    List<Hit<T>> at(List<Atom> atoms, int first, Language language) {
        List<Hit<T>> hits = new ArrayList<>();
        String word = Spelling.plain(atoms.get(first).text());
        for (Entry<T> entry : buckets.getOrDefault(Spelling.bucket(word), List.of())) {
            int last = isAtHome(entry, language) ? match(entry, atoms, first, language) : -1;
            if (last >= 0) {
                hits.add(new Hit<>(last, entry));
            }
        }
        return hits;
    }

    /** The longest name that begins at the atom. */
    @Nullable Hit<T> longest(List<Atom> atoms, int first, Language language) {
        Hit<T> best = null;
        if (first < 0 || first >= atoms.size()) {
            return null;
        }
        for (Hit<T> hit : at(atoms, first, language)) {
            if (best == null || hit.last() > best.last()) {
                best = hit;
            }
        }
        return best;
    }

    /**
     * A name of the other language counts where it is long enough to be none of this one's words.
     */
    private static boolean isAtHome(Entry<?> entry, Language language) {
        return entry.language() == null
                || entry.language() == language
                || (entry.words().size() > 1
                        && entry.words().getFirst().length() + entry.words().get(1).length()
                                > FOREIGN_WORD_MINIMUM);
    }

    private static int match(Entry<?> entry, List<Atom> atoms, int first, Language language) {
        boolean german = language == Language.GERMAN;
        int at = first;
        int size = entry.words().size();
        for (int i = 0; i < size; i++, at++) {
            if (at >= atoms.size()) {
                return -1;
            }
            if (isInitial(entry, atoms, at, i)) {
                at++;
            }
            String text = Spelling.plain(atoms.get(at).text());
            if (!Spelling.matches(
                    entry.words().get(i), text, entry.style(), german, i == size - 1, size == 1)) {
                return -1;
            }
        }
        return at - 1;
    }

    /** A middle initial that the name leaves out. */
    private static boolean isInitial(Entry<?> entry, List<Atom> atoms, int at, int word) {
        Atom atom = atoms.get(at);
        return entry.style() == Spelling.Style.PERSON
                && word > 0
                && at + 1 < atoms.size()
                && atom.text().length() == 1
                && atom.isCapitalised()
                && !atom.is(entry.words().get(word));
    }
}
