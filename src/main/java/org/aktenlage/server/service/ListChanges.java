package org.aktenlage.server.service;

import org.aktenlage.document.Language;
import org.aktenlage.server.PublicView;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.store.Answer;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.QueryLibrary;
import org.aktenlage.store.QuestionException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What changed on sanctions lists, as the questions {@code lists} and {@code list-changes} say. */
final class ListChanges {

    /** Who reads a feed less often than that starts anew. */
    private static final int DAYS_TOLD = 366;

    /** Lists, languages and the table of lists. */
    private static final int MOST_KEPT = 32;

    private final GraphStore store;
    private final QueryLibrary library;
    private final ServerSettings settings;
    private final Fresh<List<String>, List<Map<String, String>>> kept;

    ListChanges(GraphStore store, QueryLibrary library, ServerSettings settings) {
        this.store = store;
        this.library = library;
        this.settings = settings;
        this.kept = new Fresh<>(store, MOST_KEPT);
    }

    /**
     * A list that is here.
     *
     * @param newest the day of its newest issue
     */
    record Known(String key, String title, LocalDate newest) {}

    /** The lists that are here, by their keys. */
    SequencedMap<String, Known> lists(Language language) throws QuestionException {
        SequencedMap<String, Known> known = new LinkedHashMap<>();
        for (Map<String, String> row : ask("lists", Map.of("lang", language.tag()))) {
            String key = row.getOrDefault("list", "");
            String issued = row.getOrDefault("issued", "");
            if (!key.isEmpty() && !issued.isEmpty()) {
                // rows are in the order of days
                String title = row.getOrDefault("title", key);
                known.put(key, new Known(key, title, LocalDate.parse(issued)));
            }
        }
        return known;
    }

    /** Rows about the last year up to the newest issue, the oldest first. */
    List<Map<String, String>> of(Known list, Language language) throws QuestionException {
        String since = list.newest().minusDays(DAYS_TOLD).toString();
        return ask(
                "list-changes", Map.of("list", list.key(), "since", since, "lang", language.tag()));
    }

    private List<Map<String, String>> ask(String query, Map<String, String> values)
            throws QuestionException {
        List<String> asked = new ArrayList<>(List.of(query));
        values.entrySet().stream().map(Map.Entry::toString).sorted().forEach(asked::add);
        return kept.get(
                asked,
                () -> {
                    Answer answer =
                            PublicView.questions(store, settings)
                                    .ask(library.get(query), values, settings.limit());
                    if (answer instanceof Answer.Table table) {
                        return table.words();
                    }
                    throw new QuestionException("the query " + query + " yields no rows");
                });
    }
}
