package org.aktenlage.export.csv;

import org.aktenlage.export.FolderExporter;
import org.aktenlage.export.Property;
import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code nodes.csv} and {@code edges.csv} (<a
 * href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>) for spreadsheets: with a byte order
 * mark, without which Excel takes UTF-8 for something else, and an apostrophe before what a
 * spreadsheet would run as a formula (<a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>).
 */
public final class CsvExporter implements FolderExporter {

    private static final char BYTE_ORDER_MARK = 0xFEFF;

    /** What a cell of a formula begins with, in one spreadsheet or another. */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    @Override
    public void write(PropertyGraph graph, Folder folder) throws IOException {
        folder.file("nodes.csv", out -> nodes(graph, out));
        folder.file("edges.csv", out -> edges(graph, out));
    }

    private static void nodes(PropertyGraph graph, OutputStream out) throws IOException {
        CSVPrinter csv = begin(out);
        List<String> header = new ArrayList<>(List.of("label"));
        graph.nodeProperties().forEach(property -> header.add(property.name()));
        csv.printRecord(header);
        for (Node node : graph.nodes()) {
            List<@Nullable String> cells = new ArrayList<>(List.of(safe(node.label())));
            for (Property property : graph.nodeProperties()) {
                cells.add(cell(property, node.value(property)));
            }
            csv.printRecord(cells);
        }
        csv.flush();
    }

    private static void edges(PropertyGraph graph, OutputStream out) throws IOException {
        CSVPrinter csv = begin(out);
        List<String> header = new ArrayList<>(List.of("source", "target", "label"));
        graph.edgeProperties().forEach(property -> header.add(property.name()));
        csv.printRecord(header);
        graph.edges(edge -> csv.printRecord(cells(edge, graph.edgeProperties())));
        csv.flush();
    }

    private static List<@Nullable String> cells(Edge edge, List<Property> properties) {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(safe(edge.source()));
        cells.add(safe(edge.target()));
        cells.add(safe(edge.label()));
        for (Property property : properties) {
            cells.add(cell(property, edge.value(property)));
        }
        return cells;
    }

    private static CSVPrinter begin(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        return CSVFormat.RFC4180.print(writer);
    }

    private static @Nullable String cell(Property property, @Nullable String value) {
        return value == null || property.kind() == Property.Kind.NUMBER ? value : safe(value);
    }

    private static String safe(String value) {
        String bare = value.stripLeading();
        boolean isFormula =
                !value.isEmpty()
                        && (FORMULA_SIGNS.indexOf(value.charAt(0)) >= 0
                                || (!bare.isEmpty() && FORMULA_SIGNS.indexOf(bare.charAt(0)) >= 0));
        return isFormula ? "'" + value : value;
    }
}
