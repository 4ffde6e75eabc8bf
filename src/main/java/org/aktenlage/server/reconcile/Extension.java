package org.aktenlage.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.aktenlage.graph.Aktenlage;
import org.aktenlage.graph.ListTerms;
import org.aktenlage.store.GraphStore;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Columns to add (<a
 * href="https://reconciliation-api.github.io/specs/0.2/#data-extension-service">7</a>).
 */
final class Extension {

    private static final int MOST_ROWS = 1000;

    /** What can be added of an entity. */
    enum Column {
        LABEL_EN("English label"),
        LABEL_DE("German label"),
        ALIAS("other names"),
        COUNTRY("country code"),
        WIKIDATA("Wikidata"),
        OFFICE("offices"),
        MEMBER_OF("offices in, member of"),
        LISTED("lists"),
        LISTED_SINCE("listed since");

        private final String title;

        Column(String title) {
            this.title = title;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        String title() {
            return title;
        }

        static Column of(String id) throws WrongRequest {
            for (Column column : values()) {
                if (column.id().equals(id)) {
                    return column;
                }
            }
            throw new WrongRequest(
                    "extend: there is no property \""
                            + id
                            + "\"; there are "
                            + List.of(values()).stream().map(Column::id).toList());
        }
    }

    private final GraphStore store;

    Extension(GraphStore store) {
        this.store = store;
    }

    /** The properties that can be added, whatever the type. */
    static ObjectNode proposal(String type) {
        ObjectNode proposal = Question.JSON.createObjectNode();
        proposal.put("type", type);
        ArrayNode properties = proposal.putArray("properties");
        for (Column column : Column.values()) {
            properties.addObject().put("id", column.id()).put("name", column.title());
        }
        return proposal;
    }

    /**
     * Their values.
     *
     * @throws WrongRequest if a property is unknown, or too many rows are asked for
     */
    ObjectNode answer(JsonNode request) throws WrongRequest {
        JsonNode ids = request.path("ids");
        if (!ids.isArray() || !request.path("properties").isArray()) {
            throw new WrongRequest("extend: expected \"ids\" and \"properties\", two arrays");
        }
        if (ids.size() > MOST_ROWS) {
            throw new WrongRequest(
                    "extend: " + ids.size() + " rows at once, at most " + MOST_ROWS + " are taken");
        }
        ObjectNode answer = Question.JSON.createObjectNode();
        ArrayNode meta = answer.putArray("meta");
        List<Column> columns = new ArrayList<>();
        for (JsonNode property : request.path("properties")) {
            Column column = Column.of(property.path("id").asText());
            columns.add(column);
            meta.addObject().put("id", column.id()).put("name", column.title());
        }
        ObjectNode rows = answer.putObject("rows");
        return store.read(
                data -> {
                    for (JsonNode id : ids) {
                        fill(
                                rows.putObject(id.asText()),
                                id.asText(),
                                columns,
                                data.getDefaultGraph());
                    }
                    return answer;
                });
    }

    private void fill(ObjectNode row, String id, List<Column> columns, Graph facts) {
        Node thing = NodeFactory.createURI(store.iris().base() + id);
        for (Column column : columns) {
            ArrayNode cell = row.putArray(column.id());
            values(column, thing, facts)
                    .distinct()
                    .sorted()
                    .forEach(value -> cell.addObject().put("str", value));
        }
    }

    private static Stream<String> values(Column column, Node thing, Graph facts) {
        return switch (column) {
            case LABEL_EN -> labels(thing, "en", facts);
            case LABEL_DE -> labels(thing, "de", facts);
            case ALIAS -> words(objects(thing, SKOS.altLabel.asNode(), facts));
            case COUNTRY ->
                    Stream.concat(Stream.of(thing), objects(thing, Aktenlage.OF_STATE, facts))
                            .flatMap(state -> words(objects(state, Aktenlage.ISO, facts)));
            case WIKIDATA ->
                    objects(thing, SKOS.exactMatch.asNode(), facts)
                            .filter(Node::isURI)
                            .map(Node::getURI)
                            .filter(iri -> iri.contains("wikidata.org/entity/"))
                            .map(iri -> iri.substring(iri.lastIndexOf('/') + 1));
            case OFFICE ->
                    memberships(thing, facts)
                            .flatMap(m -> objects(m, ORG.role.asNode(), facts))
                            .flatMap(post -> labels(post, "en", facts));
            case MEMBER_OF ->
                    memberships(thing, facts)
                            .flatMap(m -> objects(m, ORG.organization.asNode(), facts))
                            .flatMap(body -> labels(body, "en", facts));
            case LISTED ->
                    listings(thing, facts)
                            .flatMap(l -> objects(l, ListTerms.ON_LIST, facts))
                            .map(
                                    list ->
                                            list.getURI()
                                                    .substring(list.getURI().lastIndexOf('/') + 1));
            case LISTED_SINCE ->
                    listings(thing, facts).flatMap(l -> words(objects(l, ListTerms.LISTED, facts)));
        };
    }

    private static Stream<Node> memberships(Node member, Graph facts) {
        return facts.stream(Node.ANY, ORG.member.asNode(), member).map(Triple::getSubject);
    }

    private static Stream<Node> listings(Node party, Graph facts) {
        return facts.stream(Node.ANY, ListTerms.PARTY, party)
                .map(Triple::getSubject)
                .filter(
                        listing ->
                                objects(listing, ListTerms.ON_LIST, facts).findAny().isPresent());
    }

    private static Stream<String> labels(Node thing, String language, Graph facts) {
        return words(
                objects(thing, SKOS.prefLabel.asNode(), facts)
                        .filter(Node::isLiteral)
                        .filter(l -> List.of(language, "").contains(l.getLiteralLanguage())));
    }

    private static Stream<Node> objects(Node thing, Node property, Graph facts) {
        return facts.stream(thing, property, Node.ANY).map(Triple::getObject);
    }

    private static Stream<String> words(Stream<Node> nodes) {
        return nodes.filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }
}
