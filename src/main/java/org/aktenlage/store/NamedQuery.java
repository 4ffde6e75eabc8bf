package org.aktenlage.store;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query with its question and parameters, as its header tells them:
 *
 * <pre>
 * # &#64;en Which bodies has a state joined, and since when?
 * # &#64;de Welchen Gremien ist ein Staat beigetreten, und seit wann?
 * # &#64;param actor actor "North Korea"
 * </pre>
 *
 * @param english the question; empty where the header has none
 * @param german the question; empty where the header has none
 */
public record NamedQuery(
        String name,
        String english,
        String german,
        List<QueryParameter> parameters,
        String text,
        Query query) {

    private static final Pattern HEADER = Pattern.compile("#\\s*@(en|de|param)\\s+(.+)");
    private static final Pattern PARAMETER =
            Pattern.compile("(\\w+)\\s+(\\w+)(?:\\s+\"([^\"]*)\")?\\s*");

    public NamedQuery {
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads the text of a query.
     *
     * @throws QuestionException if header or query break their syntax
     */
    public static NamedQuery parse(String name, String text) throws QuestionException {
        String english = "";
        String german = "";
        List<QueryParameter> parameters = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher header = HEADER.matcher(line.strip());
            if (header.matches()) {
                switch (header.group(1)) {
                    case "en" -> english = header.group(2).strip();
                    case "de" -> german = header.group(2).strip();
                    default -> parameters.add(parameter(name, header.group(2)));
                }
            }
        }
        return new NamedQuery(name, english, german, parameters, text, query(name, text));
    }

    private static Query query(String name, String text) throws QuestionException {
        try {
            return QueryFactory.create(text);
        } catch (QueryException e) {
            throw new QuestionException(name + " is no SPARQL query: " + e.getMessage(), e);
        }
    }

    private static QueryParameter parameter(String name, String line) throws QuestionException {
        Matcher m = PARAMETER.matcher(line);
        if (!m.matches()) {
            throw new QuestionException(
                    name + ": \"@param " + line + "\" is not of the form: name type \"default\"");
        }
        return new QueryParameter(
                m.group(1), type(name, m.group(2)), Optional.ofNullable(m.group(3)));
    }

    private static QueryParameter.Type type(String name, String word) throws QuestionException {
        try {
            return QueryParameter.Type.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new QuestionException(
                    name + ": \"" + word + "\" is none of actor, date, event, text, integer", e);
        }
    }
}
