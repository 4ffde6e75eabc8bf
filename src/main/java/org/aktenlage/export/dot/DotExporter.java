package org.aktenlage.export.dot;

import org.aktenlage.export.Exporter;
import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.aktenlage.fact.Factuality;
import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes <a href="https://graphviz.org/doc/info/lang.html">DOT</a>. What is not asserted is dashed;
 * the quote is what a pointer over an edge shows.
 */
public final class DotExporter implements Exporter {

    @Override
    public void write(PropertyGraph graph, OutputStream out) throws IOException {
        Writer dot = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        dot.write("digraph aktenlage {\n charset=\"UTF-8\";\n");
        for (Node node : graph.nodes()) {
            write(node, dot);
        }
        for (Edge edge : graph.edges()) {
            write(edge, dot);
        }
        dot.write("}\n");
        dot.flush();
    }

    private static void write(Node node, Writer dot) throws IOException {
        dot.write(" " + quoted(node.iri()) + " [label=" + shown(node.english()));
        attribute(dot, "label_de", node.german());
        attribute(dot, "type", node.type());
        attribute(dot, "state", node.state());
        dot.write("];\n");
    }

    private static void write(Edge edge, Writer dot) throws IOException {
        dot.write(" " + quoted(edge.source()) + " -> " + quoted(edge.target()));
        dot.write(" [label=" + shown(edge.label()) + ", tooltip=" + shown(edge.quote()));
        if (edge.certainty() != Factuality.ASSERTED) {
            dot.write(", style=\"dashed\"");
        }
        attribute(dot, "type", edge.type());
        attribute(dot, "event", edge.event());
        attribute(dot, "document", edge.document());
        attribute(dot, "claimant", edge.claimant());
        attribute(dot, "certainty", edge.certainty().word());
        attribute(dot, "start", edge.start());
        attribute(dot, "end", edge.end());
        dot.write("];\n");
    }

    private static void attribute(Writer dot, String name, @Nullable Object value)
            throws IOException {
        if (value != null) {
            dot.write(", " + name + "=" + quoted(value.toString()));
        }
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
