package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import org.aktenlage.server.GraphServer;
import org.aktenlage.server.ServerSettings;
import org.aktenlage.server.reconcile.Reconciliation;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.Tdb2Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What OpenRefine asks of a server on the seeds, a list and a document that means harm. */
final class ReconcileIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir private static Path folder = Path.of("");
    private static String address = "";
    private static AutoCloseable server = () -> {};

    @BeforeAll
    static void serve() throws Exception {
        Path at = TwoLists.ingested(folder);
        Path hostile = Files.writeString(folder.resolve("hostile.md"), ServedDemo.HOSTILE);
        assertEquals(0, InProcess.run("ingest", hostile, "--store", at).code());
        GraphStore store = Tdb2Store.open(at, Clock.systemUTC());
        GraphServer started =
                GraphServer.start(
                        store,
                        ServerSettings.local(0, Duration.ofSeconds(20)),
                        new Reconciliation(store).mounts());
        server =
                () -> {
                    started.close();
                    store.close();
                };
        address = started.address() + "/reconcile";
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static HttpResponse<String> post(String name, String value) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        name
                                                + "="
                                                + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    /** Holds an answer against the schema it is published with, where the corpus has it. */
    private static JsonNode valid(String schema, JsonNode answer) throws Exception {
        String corpus = System.getenv("AKTENLAGE_CORPUS");
        assumeTrue(
                corpus != null, "AKTENLAGE_CORPUS is not set: no schema to hold answers against");
        Path specification = Path.of(String.valueOf(corpus), "spec", "reconciliation-0.2");
        String location = "https://reconciliation-api.github.io/specs/0.2/schemas/";
        JsonSchemaFactory factory =
                JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V7,
                        builder ->
                                builder.schemaMappers(
                                        mappers ->
                                                mappers.mapPrefix(
                                                        location,
                                                        specification.toUri().toString())));
        ObjectNode text = (ObjectNode) JSON.readTree(specification.resolve(schema).toFile());
        text.remove("$schema");
        JsonSchema compiled = factory.getSchema(text);
        assertEquals("[]", compiled.validate(answer).toString(), answer.toString());
        return answer;
    }

    private static JsonNode asked(String query) throws Exception {
        return json(post("queries", "{\"q\":" + query + "}")).at("/q/result");
    }

    private static String named(String name) {
        return JSON.createObjectNode().put("query", name).toString();
    }

    @Test
    void theManifestIsWhatTheSpecificationSays() throws Exception {
        JsonNode manifest = json(get(""));
        assertEquals("0.2", manifest.at("/versions/0").asText());
        assertEquals(address + "/preview?id={{id}}", manifest.at("/preview/url").asText());
        assertTrue(manifest.get("defaultTypes").toString().contains("\"State\""));
        valid("manifest.json", manifest);
    }

    @ParameterizedTest
    @CsvSource({
        "North Korea, actor/KP",
        "Nordkorea, actor/KP",
        "DPRK, actor/KP",
        "  north KOREA , actor/KP",
        "Deutschland, actor/DE",
        "Auswärtiges Amt, actor/DE-AA",
        "Auswaertiges Amt, actor/DE-AA",
        "European Union, actor/EU",
        "Annalena Baerbock, actor/Annalena_Baerbock",
        "Baerbock Annalena, actor/Annalena_Baerbock",
    })
    void aKnownNameIsMatched(String name, String expected) throws Exception {
        JsonNode best = asked(named(name)).path(0);
        assertEquals(expected, best.path("id").asText(), best.toString());
        assertTrue(best.path("match").booleanValue(), best.toString());
        assertTrue(best.path("score").asDouble() >= 95, best.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atlantis", "Max Mustermann", "Republic", "Korea Trading", "x"})
    void whatIsNotThereIsMatchedWithNobody(String name) throws Exception {
        for (JsonNode candidate : asked(named(name))) {
            assertFalse(candidate.path("match").booleanValue(), candidate.toString());
        }
    }

    @Test
    void aTypoIsACandidateAndNoMatch() throws Exception {
        JsonNode best = asked(named("Analena Bärbok")).path(0);
        assertEquals("actor/Annalena_Baerbock", best.path("id").asText());
        assertTrue(best.path("score").asDouble() < 100);
    }

    @Test
    void aFamilyNameAloneIsACandidateAndNoMatch() throws Exception {
        JsonNode best = asked(named("Baerbock")).path(0);
        assertEquals("actor/Annalena_Baerbock", best.path("id").asText());
        assertFalse(best.path("match").booleanValue());
    }

    @Test
    void typesNarrowIt() throws Exception {
        assertEquals(0, asked("{\"query\":\"North Korea\",\"type\":\"Person\"}").size());
        for (JsonNode person : asked("{\"query\":\"HONG KIL TONG\",\"type\":[\"ListedParty\"]}")) {
            assertTrue(person.get("type").toString().contains("ListedParty"), person.toString());
        }
        assertEquals(
                0,
                asked(
                                "{\"query\":\"North Korea\",\"type\":[\"State\",\"Person\"],"
                                        + "\"type_strict\":\"all\"}")
                        .size());
    }

    @Test
    void birthAndCountrySpeakForOrAgainst() throws Exception {
        String listed =
                "{\"query\":\"HONG KIL TONG\",\"properties\":[{\"pid\":\"birth\",\"v\":\"%s\"}]}";
        double right = asked(listed.formatted("1961-04-02")).path(0).path("score").asDouble();
        double wrong = asked(listed.formatted("1931-01-01")).path(0).path("score").asDouble();
        assertTrue(right > wrong, right + " and " + wrong);
    }

    @Test
    void answersAreWhatTheSchemaSays() throws Exception {
        String batch =
                "{\"a\":{\"query\":\"North Korea\",\"limit\":3},\"b\":{\"query\":\"nobody at"
                        + " all\"},\"c\":{\"query\":\"HONG KIL TONG\"}}";
        valid("reconciliation-query-batch.json", JSON.readTree(batch));
        JsonNode answer = json(post("queries", batch));
        valid("reconciliation-result-batch.json", answer);
        assertEquals(3, answer.size());
        assertTrue(answer.at("/a/result").size() <= 3);
        assertEquals(
                answer, json(get("?queries=" + URLEncoder.encode(batch, StandardCharsets.UTF_8))));
    }

    @Test
    void suggestsAsOneTypes() throws Exception {
        JsonNode entities = json(get("/suggest/entity?prefix=nordko"));
        assertEquals("actor/KP", entities.at("/result/0/id").asText());
        assertEquals(0, json(get("/suggest/entity?prefix=")).get("result").size());
        assertEquals(
                0, json(get("/suggest/entity?prefix=nordkorea&cursor=9999")).get("result").size());
        JsonNode types = json(get("/suggest/type?prefix=per"));
        assertEquals("Person", types.at("/result/0/id").asText());
        JsonNode properties = json(get("/suggest/property?prefix=cou"));
        assertEquals("country", properties.at("/result/0/id").asText());
        valid("suggest-entities-response.json", entities);
        valid("suggest-properties-response.json", properties);
    }

    @Test
    void addsColumns() throws Exception {
        JsonNode proposed = json(get("/properties?type=State"));
        assertTrue(proposed.get("properties").toString().contains("label_de"));
        JsonNode extended =
                json(
                        post(
                                "extend",
                                "{\"ids\":[\"actor/KP\",\"actor/none\"],"
                                        + "\"properties\":[{\"id\":\"label_de\"},"
                                        + "{\"id\":\"wikidata\"},{\"id\":\"listed\"}]}"));
        assertEquals("Nordkorea", extended.at("/rows/actor~1KP/label_de/0/str").asText());
        assertEquals("Q423", extended.at("/rows/actor~1KP/wikidata/0/str").asText());
        assertEquals(0, extended.at("/rows/actor~1none/label_de").size());
        valid("data-extension-property-proposal.json", proposed);
        valid("data-extension-response.json", extended);
    }

    @Test
    void previewsAreWordsAndNoMarkup() throws Exception {
        HttpResponse<String> preview = get("/preview?id=actor%2FKP");
        assertEquals(200, preview.statusCode());
        assertTrue(preview.body().contains("North Korea"), preview.body());
        assertTrue(preview.body().contains("/page/actor/KP\""), preview.body());
        assertTrue(
                preview.headers()
                        .firstValue("Content-Security-Policy")
                        .orElse("")
                        .contains("default-src 'none'"));
        HttpResponse<String> nobody = get("/preview?id=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        assertEquals(404, nobody.statusCode());
        assertTrue(nobody.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "queries | {broken | is no JSON",
                "queries | [] | expected a JSON object",
                "queries | {\"a\":1} | expected an object",
                "queries | {\"a\":{}} | has no \"query\"",
                "queries | {\"a\":{\"query\":\"x\",\"properties\":[{\"pid\":\"age\",\"v\":1}]}} |"
                        + " no property \"age\"",
                "queries |"
                    + " {\"a\":{\"query\":\"x\",\"properties\":[{\"pid\":\"birth\",\"v\":\"soon\"}]}}"
                    + " | is no day of birth",
                "extend | {\"ids\":[]} | two arrays",
                "extend | {\"ids\":[],\"properties\":[{\"id\":\"shoe_size\"}]} | no property"
                        + " \"shoe_size\"",
            })
    void tellsWhatIsWrong(String name, String value, String expected) throws Exception {
        HttpResponse<String> answer = post(name, value);
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(expected), answer.body());
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        assertEquals(400, post("queries", "[".repeat(5000)).statusCode());
        assertEquals(400, post("queries", "{\"a\":" + named("x".repeat(5000)) + "}").statusCode());
        StringBuilder many = new StringBuilder("{\"q\":").append(named("x"));
        for (int i = 0; i < 300; i++) {
            many.append(",\"q").append(i).append("\":").append(named("x"));
        }
        assertEquals(400, post("queries", many.append('}').toString()).statusCode());
        for (String path :
                List.of("/suggest/entity?prefix=a&cursor=-1", "/suggest/entity?cursor=x")) {
            assertEquals(400, get(path).statusCode(), path);
        }
        assertEquals(404, get("/nothing").statusCode());
    }
}
