package org.aktenlage.pipeline.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader of the figures should know. */
final class Notes {

    /** The most frequent ones tell enough. */
    private static final int MOST_STRANGERS = 12;

    private Notes() {}

    static List<String> on(List<Statement> gold, List<Statement> found, Entities entities) {
        List<String> notes = new ArrayList<>();
        String strangers = strangers(found, entities);
        if (!strangers.isEmpty()) {
            notes.add("names that entities.csv does not know: " + strangers);
        }
        add(notes, gold, "gold");
        add(notes, found, "found");
        return notes;
    }

    private static void add(List<String> notes, List<Statement> statements, String kind) {
        long lost = statements.stream().filter(s -> s.places().isEmpty()).count();
        if (lost > 0) {
            notes.add(lost + " " + kind + " quotes do not stand in their document");
        }
    }

    private static String strangers(List<Statement> found, Entities entities) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        found.stream()
                .flatMap(s -> Stream.of(s.row().agents(), s.row().targets()))
                .flatMap(cell -> entities.strangers(cell).stream())
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_STRANGERS)
                .map(e -> e.getKey() + " (" + e.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
