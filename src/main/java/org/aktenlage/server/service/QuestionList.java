package org.aktenlage.server.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.aktenlage.store.NamedQuery;
import org.aktenlage.store.QueryParameter;

import java.util.List;
import java.util.Locale;

/** The questions that can be asked, for programs. */
final class QuestionList {

    private QuestionList() {}

    /**
     * As JSON: name, question in both languages, address, media types of the answer, parameters.
     *
     * @param root where the server is, without a slash at its end
     */
    static String json(List<NamedQuery> queries, String root) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        queries.forEach(query -> all.add(json(query, root)));
        return JsonNodeFactory.instance.objectNode().set("queries", all).toPrettyString() + "\n";
    }

    private static ObjectNode json(NamedQuery query, String root) {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.put("name", query.name());
        one.putObject("question").put("de", query.german()).put("en", query.english());
        one.put("address", root + "/query/" + query.name());
        ArrayNode types = one.putArray("mediaTypes");
        AnswerNotation.of(query.query()).forEach(n -> types.add(n.mediaType()));
        ArrayNode parameters = one.putArray("parameters");
        query.parameters().forEach(p -> parameters.add(json(p)));
        return one;
    }

    private static ObjectNode json(QueryParameter parameter) {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.put("name", parameter.name());
        one.put("type", parameter.type().name().toLowerCase(Locale.ROOT));
        parameter.preset().ifPresent(preset -> one.put("preset", preset));
        return one;
    }
}
