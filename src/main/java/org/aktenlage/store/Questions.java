package org.aktenlage.store;

import org.aktenlage.document.PartialDate;
import org.aktenlage.graph.Aktenlage;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks named queries with values as people write them. */
public final class Questions {

    private final GraphStore store;
    private final UnaryOperator<DatasetGraph> view;
    private final ActorNames actors;

    public Questions(GraphStore store) {
        this(store, data -> data);
    }

    /**
     * Those of somebody who may not see all.
     *
     * @param view what queries find of the data
     */
    public Questions(GraphStore store, UnaryOperator<DatasetGraph> view) {
        this.store = store;
        this.view = view;
        this.actors = new ActorNames(store);
    }

    /**
     * Asks a query.
     *
     * @param given values by the names of parameters; what is not given has its default
     * @throws QuestionException if a value is missing, unknown or of another type, or if the query
     *     fails or takes too long
     */
    public Answer ask(NamedQuery query, Map<String, String> given, Duration limit)
            throws QuestionException {
        return question(query, given, limit).answer();
    }

    /**
     * Asks a query whose answer may be too long for the memory.
     *
     * @param given values by the names of parameters; what is not given has its default
     * @param sink takes each row
     * @throws QuestionException as {@link #ask} does
     */
    public void rows(
            NamedQuery query, Map<String, String> given, Duration limit, Consumer<Binding> sink)
            throws QuestionException {
        question(query, given, limit).rows(sink);
    }

    /** The transaction is that of the view. */
    private Question question(NamedQuery query, Map<String, String> given, Duration limit)
            throws QuestionException {
        Map<String, Node> values = values(query, given);
        return new Question(store.read(view), store.iris(), query.query(), values, limit);
    }

    private Map<String, Node> values(NamedQuery query, Map<String, String> given)
            throws QuestionException {
        check(query, given);
        Map<String, Node> values = new HashMap<>();
        for (QueryParameter parameter : query.parameters()) {
            String value = given.get(parameter.name());
            Optional<String> said = Optional.ofNullable(value).or(parameter::preset);
            if (said.isEmpty()) {
                throw new QuestionException(
                        query.name() + " needs --param " + parameter.name() + "=...");
            }
            values.put(parameter.name(), node(parameter, said.get()));
        }
        return values;
    }

    /**
     * The query as whoever wants to change it writes it: each parameter replaced by its value.
     *
     * @param given values by the names of parameters; what is not given has its default, and what
     *     has none, or none that is known here, stays a variable
     */
    public String spelled(NamedQuery query, Map<String, String> given) {
        String text = query.text();
        for (QueryParameter parameter : query.parameters()) {
            String value = given.getOrDefault(parameter.name(), parameter.preset().orElse(""));
            Pattern variable = Pattern.compile("[?$]" + parameter.name() + "\\b");
            text = variable.matcher(text).replaceAll(m -> quoted(parameter, value, m.group()));
        }
        return text;
    }

    private String quoted(QueryParameter parameter, String value, String variable) {
        try {
            return Matcher.quoteReplacement(
                    value.isEmpty() ? variable : NodeFmtLib.strTTL(node(parameter, value)));
        } catch (QuestionException e) {
            return Matcher.quoteReplacement(variable);
        }
    }

    private static void check(NamedQuery query, Map<String, String> given)
            throws QuestionException {
        List<String> names = query.parameters().stream().map(QueryParameter::name).toList();
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                throw new QuestionException(
                        query.name() + " has no parameter " + name + "; it has " + names);
            }
        }
    }

    private Node node(QueryParameter parameter, String value) throws QuestionException {
        return switch (parameter.type()) {
            case ACTOR -> actor(parameter, value);
            case DATE -> date(parameter, value);
            case EVENT -> event(parameter, value);
            case TEXT -> NodeFactory.createLiteralString(value);
            case INTEGER -> integer(parameter, value);
        };
    }

    private Node actor(QueryParameter parameter, String value) throws QuestionException {
        try {
            return actors.find(value);
        } catch (QuestionException e) {
            throw new QuestionException("parameter " + parameter.name() + ": " + e.getMessage(), e);
        }
    }

    private Node event(QueryParameter parameter, String value) throws QuestionException {
        if (value.contains(":")) {
            return iri(value);
        }
        Node kind = Aktenlage.term(value.strip());
        boolean isKind =
                kind.equals(Aktenlage.EVENT)
                        || store.read(
                                data ->
                                        data.getDefaultGraph()
                                                .contains(
                                                        kind, Aktenlage.PLAIN_PROPERTY, Node.ANY));
        if (!isKind) {
            throw wrong(
                    parameter, value, "a kind of event such as Summons, Event for any, or an IRI");
        }
        return kind;
    }

    private static Node date(QueryParameter parameter, String value) throws QuestionException {
        String day =
                PartialDate.parse(value)
                        .map(date -> date.earliest().toString())
                        .orElseThrow(() -> wrong(parameter, value, "a date such as 2024-10-23"));
        return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    }

    private static Node integer(QueryParameter parameter, String value) throws QuestionException {
        try {
            return NodeFactory.createLiteralDT(
                    Long.toString(Long.parseLong(value.strip())), XSDDatatype.XSDinteger);
        } catch (NumberFormatException e) {
            throw wrong(parameter, value, "a whole number such as 10");
        }
    }

    private static QuestionException wrong(
            QueryParameter parameter, String value, String expected) {
        return new QuestionException(
                "parameter "
                        + parameter.name()
                        + ": \""
                        + value
                        + "\" is no value for it; expected "
                        + expected);
    }

    /**
     * The IRI of an actor as people name it.
     *
     * @throws QuestionException if there is none of that label, alias or key, or there are several
     */
    public String actor(String words) throws QuestionException {
        return actors.find(words).getURI();
    }

    static Node iri(String value) throws QuestionException {
        String bare = value.strip();
        if (bare.chars().anyMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0)) {
            throw new QuestionException("\"" + value + "\" is no IRI");
        }
        return NodeFactory.createURI(bare);
    }
}
