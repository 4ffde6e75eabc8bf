package org.aktenlage.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;

import org.aktenlage.server.Mount;
import org.aktenlage.server.Notation;
import org.aktenlage.server.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The description of the services, held against the services. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenApiIT {

    /** See WritingIT. */
    private static final Set<String> WRITTEN = Set.of("/documents", "/review");

    private Served served;
    private JsonNode description;

    @BeforeAll
    void serves() throws Exception {
        served = Served.filled();
        description = new ObjectMapper().readTree(served.get("/openapi.json").body());
    }

    @AfterAll
    void stops() {
        served.close();
    }

    @Test
    void theDescriptionIsValid() throws Exception {
        SwaggerParseResult read =
                new OpenAPIV3Parser().readContents(served.get("/openapi.json").body(), null, null);
        assertEquals(List.of(), read.getMessages());
        assertEquals(description.path("paths").size(), read.getOpenAPI().getPaths().size());
        assertTrue(read.getOpenAPI().getOpenapi().startsWith("3.1"));
    }

    @Test
    void everyMountIsDescribedAndNothingElse() throws Exception {
        Set<String> mounted = new TreeSet<>(Set.of("/id", "/data"));
        for (Mount mount : Served.mounts(served.store(), Served.LOCAL, Page.NONE)) {
            mounted.add(mount.path().replaceFirst("/\\*$", ""));
        }
        Set<String> described = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        for (String path : keys(description.path("paths"))) {
            if (WRITTEN.contains(path)) {
                continue; // a page's, and only with --write
            }
            for (Notation notation : Notation.values()) {
                String one = path.replace("{extension}", notation.extension());
                String root = one.replaceFirst("/[^/]*\\{.*$", "");
                mounted.stream()
                        .filter(m -> root.equals(m) || root.startsWith(m + "/"))
                        .findFirst()
                        .ifPresentOrElse(described::add, () -> unknown.add(path));
            }
        }
        assertEquals(Set.of(), unknown);
        assertEquals(mounted, described);
    }

    @Test
    void everyOperationAnswersAsItSays() throws Exception {
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            if (WRITTEN.contains(path.getKey())) {
                assertEquals(Set.of("post"), keys(path.getValue()), path.getKey());
                continue;
            }
            // a batch of names is too long for an address; see ReconcileIT
            Set<String> methods =
                    path.getKey().equals("/reconcile") ? Set.of("get", "post") : Set.of("get");
            assertEquals(methods, keys(path.getValue()), path.getKey());
            JsonNode operation = path.getValue().path("get");
            String address = address(path.getKey(), operation.path("parameters"));
            HttpResponse<String> answer = follow(address);
            Set<String> statuses = keys(operation.path("responses"));
            String first = statuses.iterator().next();
            assertEquals(first, Integer.toString(answer.statusCode()), address + answer.body());
            Set<String> types = keys(operation.path("responses").path(first).path("content"));
            if (!types.isEmpty()) {
                assertTrue(types.contains(Served.type(answer)), address + Served.type(answer));
            }
        }
    }

    /** The answer; what is in the making is awaited. */
    private HttpResponse<String> follow(String address) throws Exception {
        HttpResponse<String> answer = served.get(address);
        for (int i = 0; i < 100 && answer.statusCode() == 503; i++) {
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(200);
            answer = served.get(address);
        }
        return answer;
    }

    @Test
    void everyMediaTypeThatIsDescribedIsServed() throws Exception {
        for (String path : List.of("/ns", "/.well-known/void", "/ns/{term}", "/frame/{name}")) {
            JsonNode operation = description.path("paths").path(path).path("get");
            String address = address(path, operation.path("parameters"));
            Set<String> types = keys(operation.path("responses").path("200").path("content"));
            assertFalse(types.isEmpty());
            for (String type : types) {
                assertEquals(type, Served.type(served.get(address, "Accept", type)), path);
            }
        }
    }

    /** Whatever is described as not found is not found. */
    @Test
    void whatIsNotThereIsNotThere() throws Exception {
        int tried = 0;
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            if (path.getValue().path("get").path("responses").has("404")) {
                String address = path.getKey().replaceAll("\\{[^}]*}", "nothing-of-this-name");
                assertEquals(404, served.get(address).statusCode(), address);
                tried++;
            }
        }
        assertTrue(tried > 5, "only " + tried);
    }

    private String address(String path, JsonNode parameters) {
        String address = path;
        List<String> query = new ArrayList<>();
        for (JsonNode one : parameters) {
            JsonNode parameter =
                    one.has("$ref") ? description.at(one.path("$ref").asText().substring(1)) : one;
            JsonNode example = parameter.path("example");
            assertFalse(example.isMissingNode(), path);
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", example.asText());
            } else if (example.isObject()) {
                example.properties()
                        .forEach(e -> query.add(e.getKey() + "=" + e.getValue().asText()));
            } else {
                query.add(name + "=" + example.asText());
            }
        }
        return address + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
