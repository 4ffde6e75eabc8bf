package org.aktenlage.store;

import org.aktenlage.document.Installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The queries of {@code queries/}, by the names of their files; later layers replace earlier ones.
 */
public final class QueryLibrary {

    private static final String ENDING = ".rq";

    private final SortedMap<String, NamedQuery> queries;

    private QueryLibrary(SortedMap<String, NamedQuery> queries) {
        this.queries = queries;
    }

    /**
     * Reads all queries.
     *
     * @throws QuestionException if one of them breaks its syntax
     */
    public static QueryLibrary load(Installation installation) throws QuestionException {
        SortedMap<String, NamedQuery> queries = new TreeMap<>();
        for (Path file : installation.files("queries", ENDING)) {
            NamedQuery query = read(file);
            queries.put(query.name(), query);
        }
        return new QueryLibrary(queries);
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
}
