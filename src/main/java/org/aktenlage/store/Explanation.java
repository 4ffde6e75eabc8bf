package org.aktenlage.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One claim behind a thing, in words.
 *
 * @param values by the variables of {@code queries/explain.rq}; what is not known is not in it
 */
public record Explanation(Map<String, String> values) {

    private static final String QUERY = "explain";

    public Explanation {
        values = Map.copyOf(values);
    }

    /**
     * Every claim behind an event, a claim, an actor, a kind of event or a plain edge's property.
     *
     * @param thing an IRI, a term such as {@code akt:condemned} or {@code Summons}, or an actor's
     *     label or key
     * @throws QuestionException if nothing has this name
     */
    public static List<Explanation> of(
            GraphStore store, QueryLibrary library, String thing, String language, Duration limit)
            throws QuestionException {
        Node node = new ThingNames(store).find(thing);
        Map<String, String> given = Map.of("thing", node.getURI(), "lang", language);
        Answer answer = new Questions(store).ask(library.get(QUERY), given, limit);
        if (!(answer instanceof Answer.Table(ResultSet rows))) {
            throw new QuestionException(QUERY + " must yield rows");
        }
        List<Explanation> found = new ArrayList<>();
        rows.forEachRemaining(row -> found.add(new Explanation(words(row))));
        return found;
    }

    /** What the variable says; nothing where it is not known. */
    public String get(String variable) {
        return values.getOrDefault(variable, "");
    }

    /** The sentence with the quote between marks. */
    public String marked(String before, String after) {
        String sentence = get("sentence");
        int start = sentence.indexOf(get("quote"));
        if (start < 0) {
            return sentence;
        }
        int end = start + get("quote").length();
        return sentence.substring(0, start)
                + before
                + sentence.substring(start, end)
                + after
                + sentence.substring(end);
    }

    private static Map<String, String> words(QuerySolution row) {
        Map<String, String> values = new HashMap<>();
        row.varNames()
                .forEachRemaining(
                        name -> {
                            Node node = row.get(name).asNode();
                            values.put(
                                    name,
                                    node.isLiteral()
                                            ? node.getLiteralLexicalForm()
                                            : node.toString());
                        });
        return values;
    }
}
