package org.aktenlage.listing.reader;

import org.aktenlage.listing.ListedParty.Note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a record says in elements and attributes that its reader has no place for, so that nothing
 * is lost when a format grows: a note for each, labelled with its path in the record.
 */
final class Leftovers {

    private static final Leftovers NOTHING_KNOWN = new Leftovers();
    private static final String REST = "*";

    private final Map<String, Leftovers> steps = new HashMap<>();
    private boolean known;
    private boolean whole;

    private Leftovers() {}

    /**
     * All but these.
     *
     * @param paths of what the reader reads: {@code idList/id/uid|idType}; an attribute is a step
     *     that begins with {@code @}; {@code *} stands for all that is below
     */
    static Leftovers except(String... paths) {
        Leftovers root = new Leftovers();
        for (String path : paths) {
            root.mark(path.split("/", -1), 0);
        }
        return root;
    }

    private void mark(String[] path, int at) {
        if (at == path.length) {
            known = true;
        } else if (path[at].equals(REST)) {
            whole = true;
        } else {
            for (String step : path[at].split("\\|", -1)) {
                steps.computeIfAbsent(step, s -> new Leftovers()).mark(path, at + 1);
            }
        }
    }

    /** In the order of the record. */
    List<Note> of(Element record) {
        List<Note> notes = new ArrayList<>();
        collect(record, "", notes);
        return notes;
    }

    /** All that an element says, in one line: {@code name/value: Test; @quality: good}. */
    static String words(Element element) {
        StringBuilder words = new StringBuilder();
        for (Note note : NOTHING_KNOWN.of(element)) {
            words.append(words.isEmpty() ? "" : "; ").append(line(note));
        }
        return words.toString();
    }

    private static String line(Note note) {
        return note.label().isEmpty() ? note.text() : note.label() + ": " + note.text();
    }

    private void collect(Element element, String path, List<Note> notes) {
        if (whole) {
            return;
        }
        if (!known && !element.text().isEmpty()) {
            notes.add(new Note(path, element.text()));
        }
        for (String name : element.attributes()) {
            String step = "@" + name;
            if (!steps.containsKey(step) && !element.attribute(name).isEmpty()) {
                notes.add(new Note(below(path, step), element.attribute(name)));
            }
        }
        for (Element child : element.children()) {
            steps.getOrDefault(child.name(), NOTHING_KNOWN)
                    .collect(child, below(path, child.name()), notes);
        }
    }

    private static String below(String path, String step) {
        return path.isEmpty() ? step : path + "/" + step;
    }
}
