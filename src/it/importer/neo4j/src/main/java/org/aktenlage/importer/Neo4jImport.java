package org.aktenlage.importer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.neo4j.cli.ExecutionContext;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;
import org.neo4j.importer.ImportCommand;

import picocli.CommandLine;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Imports into a new Neo4j what lies in a folder and prints what became of it, as one JSON object.
 *
 * <p>{@code nodes.csv} with {@code relationships.csv} is read by {@code neo4j-admin database import
 * full}; then {@code graph.cypher}, statements ended by a semicolon at a line's end, is run
 * statement by statement. One of both is enough. Arguments: the folder; an empty folder for the
 * database; then {@code values} for all properties, {@code twice} to run the Cypher twice, and
 * whatever begins with two dashes for the import command.
 */
final class Neo4jImport {

    /** The exit code that tells a bad file from a bad installation. */
    private static final int REFUSED = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Path home;
    private final List<String> options;

    private Neo4jImport(Path folder, Path home, List<String> options) {
        this.folder = folder;
        this.home = home;
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        try {
            print(arguments);
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            // Its threads would keep the process alive.
            System.exit(REFUSED);
        }
    }

    private static void print(String[] arguments) throws Exception {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        List<String> options = List.of(arguments).subList(2, arguments.length);
        Neo4jImport importer =
                new Neo4jImport(
                        Path.of(arguments[0]).toAbsolutePath(),
                        Path.of(arguments[1]).toAbsolutePath(),
                        options);
        out.println(JSON.writeValueAsString(importer.run()));
        out.flush();
    }

    private ObjectNode run() throws Exception {
        if (Files.exists(folder.resolve("nodes.csv"))) {
            readCsv();
        }
        DatabaseManagementService server = open();
        try {
            GraphDatabaseService graph =
                    server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            Path cypher = folder.resolve("graph.cypher");
            if (Files.exists(cypher)) {
                for (int i = options.contains("twice") ? 2 : 1; i > 0; i--) {
                    runAll(Files.readString(cypher), graph);
                }
            }
            return describe(graph);
        } finally {
            server.shutdown();
        }
    }

    /** The command of neo4j-admin, which refuses a file of which it cannot take every line. */
    private void readCsv() throws Exception {
        Path conf = Files.createDirectories(home.resolve("conf"));
        List<String> arguments = new ArrayList<>();
        arguments.add("--nodes=" + folder.resolve("nodes.csv"));
        arguments.add("--relationships=" + folder.resolve("relationships.csv"));
        arguments.add("--report-file=" + home.resolve("import.report"));
        arguments.add("--threads=2");
        arguments.add("--verbose");
        arguments.add("--max-off-heap-memory=256m");
        arguments.addAll(options.stream().filter(o -> o.startsWith("--")).toList());
        arguments.add(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        ExecutionContext context = new ExecutionContext(home, conf);
        int code =
                new CommandLine(new ImportCommand.Full(context))
                        .execute(arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("neo4j-admin database import full ended with " + code);
        }
    }

    private DatabaseManagementService open() {
        return new DatabaseManagementServiceBuilder(home)
                // Or it tells its makers about itself.
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(BoltConnector.enabled, false)
                .setConfig(HttpConnector.enabled, false)
                .setConfig(HttpsConnector.enabled, false)
                .build();
    }

    private static void runAll(String script, GraphDatabaseService graph) {
        for (String statement : script.split(";[ \\t]*(?:\\r?\\n|$)")) {
            if (!statement.isBlank()) {
                try {
                    graph.executeTransactionally(statement);
                } catch (RuntimeException e) {
                    throw new IllegalStateException("refused: " + statement.strip(), e);
                }
            }
        }
    }

    private ObjectNode describe(GraphDatabaseService graph) {
        ObjectNode result = JSON.createObjectNode();
        try (Transaction transaction = graph.beginTx();
                ResourceIterable<Node> nodes = transaction.getAllNodes();
                ResourceIterable<Relationship> relationships = transaction.getAllRelationships()) {
            ObjectNode labels = JSON.createObjectNode();
            ObjectNode types = JSON.createObjectNode();
            ObjectNode nodeTypes = JSON.createObjectNode();
            ObjectNode relationshipTypes = JSON.createObjectNode();
            ArrayNode nodeValues = JSON.createArrayNode();
            ArrayNode relationshipValues = JSON.createArrayNode();
            int nodeCount = 0;
            int relationshipCount = 0;
            for (Node node : nodes) {
                nodeCount++;
                ObjectNode values = values(node, nodeTypes);
                ArrayNode names = values.putArray(":LABEL");
                for (Label label : node.getLabels()) {
                    names.add(label.name());
                    count(labels, label.name());
                }
                nodeValues.add(values);
            }
            for (Relationship relationship : relationships) {
                relationshipCount++;
                String type = relationship.getType().name();
                count(types, type);
                ObjectNode values = values(relationship, relationshipTypes);
                values.put(":TYPE", type);
                values.put(":START", relationship.getStartNode().getElementId());
                values.put(":END", relationship.getEndNode().getElementId());
                relationshipValues.add(values);
            }
            result.put("nodeCount", nodeCount).put("relationshipCount", relationshipCount);
            result.set("labels", labels);
            result.set("types", types);
            result.set("nodeColumns", nodeTypes);
            result.set("relationshipColumns", relationshipTypes);
            if (options.contains("values")) {
                result.set("nodes", nodeValues);
                result.set("relationships", relationshipValues);
            }
            ArrayNode constraints = result.putArray("constraints");
            transaction.schema().getConstraints().forEach(c -> constraints.add(c.toString()));
        }
        return result;
    }

    private static void count(ObjectNode counts, String name) {
        counts.put(name, counts.path(name).asInt() + 1);
    }

    /**
     * The properties of one, as text where JSON has no such type; their types are added to those
     * known.
     */
    private static ObjectNode values(Entity entity, ObjectNode types) {
        ObjectNode values = JSON.createObjectNode();
        values.put(":ELEMENT", entity.getElementId());
        for (Map.Entry<String, Object> property : entity.getAllProperties().entrySet()) {
            Object value = property.getValue();
            types.put(property.getKey(), value.getClass().getSimpleName());
            values.set(property.getKey(), JSON.valueToTree(plain(value)));
        }
        return values;
    }

    private static Object plain(Object value) {
        if (value.getClass().isArray()) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                items.add(plain(Array.get(value, i)));
            }
            return items;
        }
        boolean isPlain = value instanceof Number || value instanceof Boolean;
        return isPlain ? value : value.toString();
    }
}
