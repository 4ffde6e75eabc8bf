package org.aktenlage.store;

import org.aktenlage.document.Installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The queries of {@code queries/}, by the names of their files; later layers replace earlier ones.
 */
public final class QueryLibrary {

    private static final String ENDING = ".rq";
    private static final String VIEWS = "views";

    private static final int MOST_SUGGESTIONS = 4;

    private final SortedMap<String, NamedQuery> queries;
    private final String what;
    private final String command;

    private QueryLibrary(SortedMap<String, NamedQuery> queries, String what, String command) {
        this.queries = queries;
        this.what = what;
        this.command = command;
    }

    /**
     * Reads the questions.
     *
     * @throws QuestionException if one of them breaks its syntax
     */
    public static QueryLibrary load(Installation installation) throws QuestionException {
        return new QueryLibrary(
                read(
                        installation.files("queries", ENDING).stream()
                                .filter(file -> !isView(file))
                                .toList()),
                "query",
                "query --list");
    }

    /**
     * Reads the views of a graph for tools that draw, in {@code queries/views/}.
     *
     * @throws QuestionException if one of them breaks its syntax
     */
    public static QueryLibrary views(Installation installation) throws QuestionException {
        return new QueryLibrary(
                read(installation.files("queries/" + VIEWS, ENDING)), "view", "export --list");
    }

    private static boolean isView(Path file) {
        Path folder = file.getParent();
        return folder != null && folder.endsWith(VIEWS);
    }

    private static SortedMap<String, NamedQuery> read(List<Path> files) throws QuestionException {
        SortedMap<String, NamedQuery> queries = new TreeMap<>();
        for (Path file : files) {
            NamedQuery query = read(file);
            queries.put(query.name(), query);
        }
        return queries;
    }

    /**
     * Reads one file.
     *
     * @throws QuestionException if it cannot be read or breaks its syntax
     */
    public static NamedQuery read(Path file) throws QuestionException {
        String name = String.valueOf(file.getFileName());
        try {
            String bare =
                    name.endsWith(ENDING)
                            ? name.substring(0, name.length() - ENDING.length())
                            : name;
            return NamedQuery.parse(bare, Files.readString(file));
        } catch (IOException e) {
            throw new QuestionException("cannot read the query " + file, e);
        }
    }

    /** By name. */
    public List<NamedQuery> all() {
        return List.copyOf(queries.values());
    }

    public Optional<NamedQuery> find(String name) {
        return Optional.ofNullable(queries.get(name));
    }

    /**
     * The query of this name.
     *
     * @throws QuestionException if there is none; it names those that are close
     */
    public NamedQuery get(String name) throws QuestionException {
        NamedQuery query = queries.get(name);
        if (query != null) {
            return query;
        }
        List<String> close = close(name);
        throw new QuestionException(
                "there is no "
                        + what
                        + " \""
                        + name
                        + "\"; "
                        + (close.isEmpty() ? "" : "did you mean " + String.join(", ", close) + "? ")
                        + command
                        + " shows all");
    }

    private List<String> close(String name) {
        int tolerance = Math.max(2, name.length() / 3);
        return queries.keySet().stream()
                .filter(q -> q.contains(name) || distance(q, name) <= tolerance)
                .sorted(Comparator.comparingInt(q -> distance(q, name)))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    /** How many letters must be added, left out or replaced (Levenshtein 1966). */
    private static int distance(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
