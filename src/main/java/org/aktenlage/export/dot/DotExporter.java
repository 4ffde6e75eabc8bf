package org.aktenlage.export.dot;

import org.aktenlage.export.Exporter;
import org.aktenlage.export.Look;
import org.aktenlage.export.Property;
import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes <a href="https://graphviz.org/doc/info/lang.html">DOT</a>. What is not asserted is dashed;
 * the quote is what a pointer over an edge shows; a click leads to the thing's own address.
 */
public final class DotExporter implements Exporter {

    /** How it is laid out, unless whoever runs Graphviz says otherwise. */
    private static final String LAYOUT =
            " charset=\"UTF-8\"; layout=\"sfdp\"; overlap=\"prism\"; splines=\"true\";"
                    + " outputorder=\"edgesfirst\";\n"
                    + " node [style=\"filled\", fontname=\"Helvetica\", fontsize=\"11\"];\n"
                    + " edge [color=\"#555555\", fontname=\"Helvetica\", fontsize=\"8\"];\n";

    @Override
    public void write(PropertyGraph graph, OutputStream out) throws IOException {
        Writer dot = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        dot.write("digraph aktenlage {\n" + LAYOUT);
        for (Node node : graph.nodes()) {
            write(node, graph.nodeProperties(), dot);
        }
        graph.edges(edge -> write(edge, graph.edgeProperties(), dot));
        dot.write("}\n");
        dot.flush();
    }

    private static void write(Node node, List<Property> properties, Writer dot) throws IOException {
        Look look = Look.of(node.type());
        dot.write(" " + quoted(node.iri()) + " [label=" + shown(node.label()));
        dot.write(", URL=" + shown(node.iri()) + ", tooltip=" + shown(node.type()));
        dot.write(", fillcolor=" + quoted(look.colour()) + shape(look.shape()));
        attributes(properties, node::value, dot);
        dot.write("];\n");
    }

    private static String shape(Look.Shape shape) {
        return switch (shape) {
            case RECTANGLE -> ", shape=\"box\"";
            case ROUND_RECTANGLE -> ", shape=\"box\", style=\"filled,rounded\"";
            case ELLIPSE -> ", shape=\"ellipse\"";
            case DIAMOND -> ", shape=\"diamond\"";
            case HEXAGON -> ", shape=\"hexagon\"";
            case OCTAGON -> ", shape=\"octagon\"";
            case TRIANGLE -> ", shape=\"triangle\"";
        };
    }

    private static void write(Edge edge, List<Property> properties, Writer dot) throws IOException {
        dot.write(" " + quoted(edge.source()) + " -> " + quoted(edge.target()));
        dot.write(" [label=" + shown(edge.label()));
        String quote = edge.value(Property.QUOTE);
        if (quote != null) {
            dot.write(", tooltip=" + shown(quote));
        }
        String iri = edge.value(Property.IRI);
        if (iri != null) {
            dot.write(", URL=" + shown(iri));
        }
        if (!edge.isStated()) {
            dot.write(", style=\"dashed\"");
        }
        attributes(properties, edge::value, dot);
        dot.write("];\n");
    }

    /** What something has. */
    private interface Values {
        @Nullable String of(Property property);
    }

    private static void attributes(List<Property> properties, Values values, Writer dot)
            throws IOException {
        for (Property property : properties) {
            String value = values.of(property);
            if (value != null) {
                dot.write(", " + name(property) + "=" + quoted(value));
            }
        }
    }

    /** Graphviz might take the name of a column that a user chose for one of its own. */
    private static String name(Property property) {
        return property.isStandard() ? property.name() : quoted("x_" + property.name());
    }

    /** A text that is drawn: Graphviz reads character references in it. */
    private static String shown(String text) {
        return quoted(text.replace("&", "&amp;"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> append(quoted, c));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int c) {
        switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            default -> quoted.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
        }
    }
}
