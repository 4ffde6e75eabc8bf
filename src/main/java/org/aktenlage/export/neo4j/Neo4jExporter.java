package org.aktenlage.export.neo4j;

import org.aktenlage.export.FolderExporter;
import org.aktenlage.export.Property;
import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes {@code nodes.csv} and {@code relationships.csv} with the headers of <a
 * href="https://neo4j.com/docs/operations-manual/current/import/">neo4j-admin database import</a>,
 * and {@code graph.cypher}, which makes the same of a running database. Nodes have the labels
 * {@code Thing} and their type; relationships the type in capitals.
 */
public final class Neo4jExporter implements FolderExporter {

    private static final String COMMON_LABEL = "Thing";

    @Override
    public void write(PropertyGraph graph, Folder folder) throws IOException {
        folder.file("nodes.csv", out -> nodes(graph, out));
        folder.file("relationships.csv", out -> relationships(graph, out));
        folder.file("graph.cypher", out -> cypher(graph, out));
    }

    /** {@code SanctionAdoption} as {@code SANCTION_ADOPTION}. */
    static String relationshipType(String type) {
        return type.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static void nodes(PropertyGraph graph, OutputStream out) throws IOException {
        CSVPrinter csv = begin(out);
        List<String> header = new ArrayList<>(List.of("iri:ID", "label"));
        besidesIri(graph.nodeProperties()).forEach(property -> header.add(column(property)));
        header.add(":LABEL");
        csv.printRecord(header);
        for (Node node : graph.nodes()) {
            List<@Nullable String> cells = new ArrayList<>(List.of(node.iri(), node.label()));
            besidesIri(graph.nodeProperties()).forEach(p -> cells.add(node.value(p)));
            cells.add(COMMON_LABEL + ";" + node.type());
            csv.printRecord(cells);
        }
        csv.flush();
    }

    private static List<Property> besidesIri(List<Property> properties) {
        return properties.stream().filter(p -> !p.equals(Property.IRI)).toList();
    }

    private static void relationships(PropertyGraph graph, OutputStream out) throws IOException {
        CSVPrinter csv = begin(out);
        List<String> header = new ArrayList<>(List.of(":START_ID", "id", "label"));
        graph.edgeProperties().forEach(property -> header.add(column(property)));
        header.addAll(List.of(":END_ID", ":TYPE"));
        csv.printRecord(header);
        graph.edges(edge -> csv.printRecord(cells(edge, graph.edgeProperties())));
        csv.flush();
    }

    private static List<@Nullable String> cells(Edge edge, List<Property> properties) {
        List<@Nullable String> cells =
                new ArrayList<>(List.of(edge.source(), edge.id(), edge.label()));
        properties.forEach(property -> cells.add(edge.value(property)));
        cells.add(edge.target());
        cells.add(relationshipType(edge.type()));
        return cells;
    }

    private static String column(Property property) {
        return switch (property.kind()) {
            case NUMBER -> property.name() + ":int";
            case DAY -> property.name() + ":date";
            case TEXT, ADDRESS -> property.name();
        };
    }

    /** An empty cell is no value, an empty word is quoted. */
    private static CSVPrinter begin(OutputStream out) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setRecordSeparator("\n")
                .setQuoteMode(QuoteMode.ALL_NON_NULL)
                .get()
                .print(writer(out));
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static void cypher(PropertyGraph graph, OutputStream out) throws IOException {
        Writer cypher = writer(out);
        cypher.write(
                "CREATE CONSTRAINT thing_iri IF NOT EXISTS FOR (n:Thing) REQUIRE n.iri IS"
                        + " UNIQUE;\n");
        for (Node node : graph.nodes()) {
            cypher.write("MERGE (n:Thing {iri: " + Cypher.string(node.iri()) + "}) SET n:");
            cypher.write(Cypher.name(node.type()) + ", n += {label: ");
            cypher.write(Cypher.string(node.label()));
            for (Property property : besidesIri(graph.nodeProperties())) {
                value(property, node.value(property), cypher);
            }
            cypher.write("};\n");
        }
        graph.edges(edge -> write(edge, graph.edgeProperties(), cypher));
        cypher.flush();
    }

    private static void write(Edge edge, List<Property> properties, Writer cypher)
            throws IOException {
        cypher.write(
                "MATCH (a:Thing {iri: " + Cypher.string(edge.source()) + "}), (b:Thing {iri: ");
        cypher.write(Cypher.string(edge.target()) + "}) MERGE (a)-[r:");
        cypher.write(Cypher.name(relationshipType(edge.type())) + " {id: ");
        cypher.write(Cypher.string(edge.id()) + "}]->(b) SET r += {label: ");
        cypher.write(Cypher.string(edge.label()));
        for (Property property : properties) {
            value(property, edge.value(property), cypher);
        }
        cypher.write("};\n");
    }

    private static void value(Property property, @Nullable String value, Writer cypher)
            throws IOException {
        if (value != null) {
            cypher.write(", " + Cypher.name(property.name()) + ": ");
            cypher.write(
                    switch (property.kind()) {
                        case NUMBER -> Long.toString(Long.parseLong(value));
                        case DAY -> "date(" + Cypher.string(value) + ")";
                        case TEXT, ADDRESS -> Cypher.string(value);
                    });
        }
    }
}
