package org.aktenlage.server.reconcile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.aktenlage.document.PartialDate;
import org.aktenlage.match.Countries;
import org.aktenlage.match.Party;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One query of a batch (<a
 * href="https://reconciliation-api.github.io/specs/0.2/#reconciliation-queries">4.1</a>).
 *
 * @param types local names of classes; empty for any
 * @param isOfAllTypes whether a candidate must be of each of them
 */
record Question(Party asked, Set<String> types, boolean isOfAllTypes, int limit) {

    static final String COUNTRY = "country";
    static final String BIRTH = "birth";

    private static final int MOST_QUESTIONS = 200;
    private static final int MOST_LETTERS = 300;
    private static final int MOST_CANDIDATES = 50;
    private static final int USUAL_CANDIDATES = 10;
    private static final int MOST_DEPTH = 20;

    static final ObjectMapper JSON =
            new ObjectMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(MOST_DEPTH)
                                            .build())
                            .build());

    Question {
        types = Set.copyOf(types);
    }

    /**
     * Those of a batch, by their keys.
     *
     * @throws WrongRequest if it is no batch, or has too many
     */
    static Map<String, Question> batch(String words) throws WrongRequest {
        JsonNode root = object("queries", words);
        if (root.size() > MOST_QUESTIONS) {
            throw new WrongRequest(
                    "queries: "
                            + root.size()
                            + " at once, at most "
                            + MOST_QUESTIONS
                            + " are taken");
        }
        Map<String, Question> batch = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            batch.put(entry.getKey(), of(entry.getKey(), entry.getValue()));
        }
        return batch;
    }

    /**
     * A JSON object.
     *
     * @throws WrongRequest if it is none
     */
    static JsonNode object(String name, String words) throws WrongRequest {
        try {
            JsonNode root = JSON.readTree(words);
            if (root != null && root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException e) {
            throw new WrongRequest(name + ": is no JSON: " + e.getOriginalMessage());
        }
        throw new WrongRequest(name + ": expected a JSON object");
    }

    private static Question of(String key, JsonNode query) throws WrongRequest {
        if (!query.isObject()) {
            throw new WrongRequest("query " + key + ": expected an object");
        }
        String name = query.path("query").asText("");
        if (name.isBlank()) {
            throw new WrongRequest("query " + key + ": has no \"query\", the name to look for");
        }
        if (name.length() > MOST_LETTERS) {
            throw new WrongRequest(
                    "query "
                            + key
                            + ": a name of "
                            + name.length()
                            + " letters, at most "
                            + MOST_LETTERS
                            + " are taken");
        }
        List<Party.Birth> births = new ArrayList<>();
        Set<String> countries = new TreeSet<>();
        for (JsonNode property : query.path("properties")) {
            read(key, property, births, countries);
        }
        int limit = query.path("limit").asInt(USUAL_CANDIDATES);
        return new Question(
                Party.asked(name, births, countries),
                types(query.path("type")),
                query.path("type_strict").asText("any").equals("all"),
                Math.max(1, Math.min(limit, MOST_CANDIDATES)));
    }

    private static Set<String> types(JsonNode type) {
        Set<String> types = new TreeSet<>();
        if (type.isTextual()) {
            types.add(type.asText());
        } else {
            type.forEach(t -> types.add(t.isTextual() ? t.asText() : t.path("id").asText()));
        }
        types.remove("");
        return types;
    }

    private static void read(
            String key, JsonNode property, List<Party.Birth> births, Set<String> countries)
            throws WrongRequest {
        String id = property.path("pid").asText("");
        for (String value : values(property.path("v"))) {
            switch (id) {
                case COUNTRY -> countries.addAll(Countries.of(value));
                case BIRTH ->
                        births.add(
                                Party.Birth.of(
                                        PartialDate.parse(value)
                                                .orElseThrow(() -> noDate(key, value))));
                default ->
                        throw new WrongRequest(
                                "query "
                                        + key
                                        + ": no property \""
                                        + id
                                        + "\" is compared; those"
                                        + " that are: "
                                        + COUNTRY
                                        + ", "
                                        + BIRTH);
            }
        }
    }

    private static WrongRequest noDate(String key, String value) {
        return new WrongRequest(
                "query " + key + ": \"" + value + "\" is no day of birth such as 1968-05-03");
    }

    private static List<String> values(JsonNode value) {
        List<String> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(v -> values.addAll(values(v)));
        } else {
            String words = value.isObject() ? value.path("name").asText("") : value.asText("");
            if (!words.isBlank()) {
                values.add(words);
            }
        }
        return values;
    }

    boolean takes(Entity entity) {
        return types.isEmpty()
                || (isOfAllTypes
                        ? entity.types().containsAll(types)
                        : types.stream().anyMatch(entity.types()::contains));
    }
}
