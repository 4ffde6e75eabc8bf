package org.aktenlage.export.cytoscape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.aktenlage.export.Exporter;
import org.aktenlage.export.Look;
import org.aktenlage.export.Property;
import org.aktenlage.export.PropertyGraph;
import org.aktenlage.export.PropertyGraph.Edge;
import org.aktenlage.export.PropertyGraph.Node;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * Writes <a href="https://js.cytoscape.org/#notation/elements-json">elements and style</a>: {@code
 * cytoscape({container, ...file})} draws them. Colour, shape and size stand in each node's data, so
 * that whoever likes others replaces the style alone.
 */
public final class CytoscapeExporter implements Exporter {

    /** Whoever draws it has its own surrogates: those that stand alone become U+FFFD there. */
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void write(PropertyGraph graph, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeObjectFieldStart("elements");
            json.writeArrayFieldStart("nodes");
            for (Node node : graph.nodes()) {
                write(node, graph.nodeProperties(), json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("edges");
            graph.edges(edge -> write(edge, graph.edgeProperties(), json));
            json.writeEndArray();
            json.writeEndObject();
            style(json);
            json.writeEndObject();
        }
        out.write('\n');
        out.flush();
    }

    private static void write(Node node, List<Property> properties, JsonGenerator json)
            throws IOException {
        Look look = Look.of(node.type());
        line(json);
        json.writeObjectFieldStart("data");
        json.writeStringField("id", node.iri());
        json.writeStringField("label", node.label());
        json.writeStringField("colour", look.colour());
        json.writeStringField("shape", shape(look.shape()));
        json.writeNumberField("size", Math.round(Look.size(node.degree())));
        for (Property property : properties) {
            value(json, property, node.value(property));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(Edge edge, List<Property> properties, JsonGenerator json)
            throws IOException {
        line(json);
        json.writeObjectFieldStart("data");
        json.writeStringField("id", edge.id());
        json.writeStringField("source", edge.source());
        json.writeStringField("target", edge.target());
        json.writeStringField("label", edge.label());
        json.writeStringField("line", edge.isStated() ? "solid" : "dashed");
        for (Property property : properties) {
            value(json, property, edge.value(property));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** One element on one line, so that tools which compare lines show what changed. */
    private static void line(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeRaw('\n');
    }

    private static void value(JsonGenerator json, Property property, @Nullable String value)
            throws IOException {
        if (value != null) {
            json.writeFieldName(property.name());
            switch (property.kind()) {
                case NUMBER -> json.writeNumber(Long.parseLong(value));
                case TEXT, ADDRESS, DAY -> json.writeString(value);
            }
        }
    }

    private static String shape(Look.Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void style(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("style");
        rule(
                json,
                "node",
                "label",
                "data(label)",
                "background-color",
                "data(colour)",
                "shape",
                "data(shape)",
                "width",
                "data(size)",
                "height",
                "data(size)");
        rule(
                json,
                "edge",
                "label",
                "data(label)",
                "line-style",
                "data(line)",
                "curve-style",
                "bezier",
                "target-arrow-shape",
                "triangle",
                "font-size",
                "8px");
        json.writeEndArray();
    }

    private static void rule(JsonGenerator json, String selector, String... namesAndValues)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("selector", selector);
        json.writeObjectFieldStart("style");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.writeStringField(namesAndValues[i], namesAndValues[i + 1]);
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
