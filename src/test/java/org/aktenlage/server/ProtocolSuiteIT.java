package org.aktenlage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.aktenlage.graph.Iris;
import org.aktenlage.store.GraphStore;
import org.aktenlage.store.MemoryStore;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The W3C's tests of the SPARQL 1.1 Protocol for query, as their manifest tells them: the requests
 * are made, status, boolean and media type of the answers compared.
 */
final class ProtocolSuiteIT {

    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";

    private static final List<String> BOOLEAN =
            List.of("application/sparql-results+xml", "application/sparql-results+json");
    private static final List<String> TABULAR =
            Stream.concat(BOOLEAN.stream(), Stream.of("text/csv", "text/tab-separated-values"))
                    .toList();
    private static final List<String> RDF =
            List.of("text/turtle", "application/rdf+xml", "application/n-triples");

    private static final Pattern QUERY = Pattern.compile("(bad_)?query_.*|bad_multiple_queries");

    private final HttpClient client = HttpClient.newHttpClient();

    private static Path folder = Path.of("");

    @BeforeAll
    static void findsThem() {
        String corpus = System.getenv("AKTENLAGE_CORPUS");
        assumeTrue(corpus != null, "AKTENLAGE_CORPUS is not set: the W3C's tests are not run");
        folder = Path.of(corpus, "spec", "sparql11-protocol");
    }

    static List<Resource> queries() {
        Model manifest = ModelFactory.createDefaultModel();
        RDFDataMgr.read(manifest, folder.resolve("manifest.ttl").toUri().toString());
        List<Resource> tests =
                manifest.listSubjectsWithProperty(mf(manifest, "action")).toList().stream()
                        .filter(t -> QUERY.matcher(t.getLocalName()).matches())
                        .toList();
        assertEquals(20, tests.size(), "tests of the protocol for query");
        return tests;
    }

    private static Property mf(Model model, String name) {
        return model.createProperty(MF, name);
    }

    private static Property property(Resource of, String namespace, String name) {
        return of.getModel().createProperty(namespace, name);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void answersAsTheManifestSays(Resource test) throws Exception {
        try (GraphStore store = MemoryStore.create(Iris.standard(), Clock.systemUTC())) {
            for (RDFNode data : all(test, UT, "graphData")) {
                Resource graph = data.asResource();
                String file =
                        graph.getProperty(property(graph, UT, "graph")).getResource().getURI();
                store.importFile(
                        folder.resolve(file.substring(file.lastIndexOf('/') + 1)),
                        Optional.of(
                                NodeFactory.createURI(graph.getProperty(RDFS.label).getString())));
            }
            try (GraphServer server =
                    GraphServer.start(
                            store, ServerSettings.local(0, Duration.ofSeconds(9)), List.of())) {
                Resource action = test.getPropertyResourceValue(property(test, MF, "action"));
                for (RDFNode request : list(action, "requests")) {
                    check(request.asResource(), server.queries());
                }
            }
        }
    }

    private static List<RDFNode> all(Resource of, String namespace, String name) {
        return of.listProperties(property(of, namespace, name))
                .mapWith(s -> s.getObject())
                .toList();
    }

    /** RDF lists, of which a request has one for its headers. */
    private static List<RDFNode> list(Resource of, String name) {
        return all(of, HT, name).stream()
                .flatMap(l -> l.as(RDFList.class).asJavaList().stream())
                .toList();
    }

    private void check(Resource request, String address) throws Exception {
        String path = text(request, HT, "absolutePath");
        String query = path.contains("?") ? path.substring(path.indexOf('?')) : "";
        Resource body = request.getPropertyResourceValue(property(request, HT, "body"));
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(address + query))
                        .method(
                                text(request, HT, "methodName"),
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(bytes(body)));
        for (RDFNode header : list(request, "headers")) {
            builder.header(
                    text(header.asResource(), HT, "fieldName"),
                    text(header.asResource(), HT, "fieldValue"));
        }
        HttpResponse<String> answer = client.send(builder.build(), BodyHandlers.ofString());
        Resource expected = request.getPropertyResourceValue(property(request, HT, "resp"));
        compare(expected, answer);
    }

    private static byte[] bytes(Resource body) {
        return text(body, CNT, "chars")
                .getBytes(Charset.forName(text(body, CNT, "characterEncoding")));
    }

    private static void compare(Resource expected, HttpResponse<String> answer) {
        String status = answer.statusCode() / 100 + "xx";
        assertTrue(
                all(expected, MF, "expectedStatus").stream()
                        .map(s -> s.asResource().getURI())
                        .anyMatch(s -> s.endsWith("StatusCode" + status)),
                () -> answer.statusCode() + ": " + answer.body());
        for (RDFNode format : all(expected, MF, "expectedFormat")) {
            String type = answer.headers().firstValue("content-type").orElse("").split(";")[0];
            assertTrue(types(format.asLiteral().getString()).contains(type.strip()), type);
        }
        for (RDFNode truth : all(expected, MF, "expectedBoolean")) {
            String words = answer.body().replaceAll("\\s", "");
            boolean isTrue = words.contains("\"boolean\":true") || words.contains("<boolean>true");
            assertEquals(truth.asLiteral().getBoolean(), isTrue, answer.body());
        }
    }

    private static List<String> types(String format) {
        return switch (format) {
            case "boolean" -> BOOLEAN;
            case "tabular" -> TABULAR;
            case "RDF" -> RDF;
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static String text(Resource of, String namespace, String name) {
        return of.getProperty(property(of, namespace, name)).getString();
    }
}
